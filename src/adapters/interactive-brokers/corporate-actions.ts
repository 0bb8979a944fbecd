import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import type { GroupReading } from '#adapters/text-files/activity-groups.ts';
import { isBelowZero, isSome, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { describedInstrument, endingInstrument } from './described-instrument.ts';
import { instrumentOf, type MovementCells, sharedOf } from './movement-cells.ts';

const known = 'a split, merger, change of ISIN, issue of rights, delisting or redemption, with its numbers in the text';

/** Whom a row is about, by the brackets at its end before anything else: the start of the text names the old one. */
const subjectOf = (cells: MovementCells) => {
  const named = endingInstrument(cells.text('Description'));
  return named === null
    ? instrumentOf(cells)
    : { ...named, isin: cells.text('ISIN') || named.isin, currency: cells.text('Currency'), assetClass: null };
};

const proceedsOf = (rows: readonly MovementCells[]): string =>
  sumOf(...rows.map((row) => row.amount('Proceeds') ?? '0'));

/**
 * Reads the rows of one corporate action, as far as its text goes: units that leave and units that come are rows of their
 * own. What the text leaves open, such as the cost that a spin-off takes along, holds the rows.
 */
export const corporateAction = (rows: readonly [MovementCells, ...MovementCells[]]): GroupReading => {
  const [first] = rows;
  const text = first.text('Description');
  const shared = { ...sharedOf(first), note: text };
  const out = rows.filter((row) => isBelowZero(row.number('Quantity')));
  const came = rows.filter((row) => !isBelowZero(row.number('Quantity')) && isSome(row.number('Quantity')));
  const [left, right] = [out[0], came[0]];
  if (/spin-?\s?off/i.test(text))
    first.fault('Description', 'the part of the old cost that goes to the new units, which this text does not state');
  const ratio = /SPLIT\s+(?<new>[\d.]+)\s+FOR\s+(?<old>[\d.]+)/i.exec(text)?.groups;
  if (ratio !== undefined && rows.length === 1)
    return [{ ...shared, type: 'split', instrument: subjectOf(first), ratio: { new: ratio.new!, old: ratio.old! } }];
  const isExchange = rows.length === 2 && left !== undefined && right !== undefined;
  if (isExchange && /ISIN CHANGE/i.test(text)) return [{ ...shared, ...replaced(left, right), type: 'isin-change' }];
  if (isExchange && (ratio !== undefined || /MERGED|TENDERED|EXCHANGE/i.test(text))) {
    const cash = proceedsOf(rows);
    if (isBelowZero(cash)) first.fault('Proceeds', 'cash that was received');
    return [{ ...shared, ...replaced(left, right), type: 'merger', gross: isSome(cash) ? cash : null }];
  }
  if (rows.length !== 1) return first.fault('Description', known);
  return single(first, shared, text);
};

const replaced = (left: MovementCells, right: MovementCells) => ({
  instrument: subjectOf(left),
  quantity: sizeOf(left.number('Quantity')),
  counterInstrument: subjectOf(right),
  counter: { account: null, instrument: null, quantity: right.number('Quantity'), currency: null, amount: null },
});

const single = (row: MovementCells, shared: Omit<ActivityDraft, 'type'>, text: string): readonly ActivityDraft[] => {
  const amount = row.number('Quantity');
  const quantity = sizeOf(amount);
  const proceeds = proceedsOf([row]);
  const instrument = subjectOf(row);
  if (isBelowZero(amount) && isSome(proceeds) && !isBelowZero(proceeds)) {
    const isBond = /^bonds?$/i.test(row.text('Asset class')) || /MATURITY|REDEMPTION|CALLED/i.test(text);
    if (isBond) return [{ ...shared, type: 'redemption', instrument, quantity, gross: proceeds }];
    if (/MERGED|TENDERED|ACQUISITION/i.test(text))
      return [{ ...shared, type: 'sell', instrument, quantity, gross: proceeds }];
  }
  if (isBelowZero(amount) && !isSome(proceeds) && /DELIST|WORTHLESS/i.test(text))
    return [{ ...shared, type: 'delisting', instrument, quantity }];
  const parent = describedInstrument(text);
  if (!isBelowZero(amount) && /RIGHTS/i.test(text) && parent !== null && parent.isin !== instrument.isin)
    return [
      {
        ...shared,
        type: 'rights',
        instrument: parent,
        counterInstrument: { ...instrument, assetClass: 'right' },
        counter: { account: null, instrument: null, quantity, currency: null, amount: null },
      },
    ];
  return row.fault('Description', known);
};
