import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import type { GroupReading } from '#adapters/text-files/activity-groups.ts';
import { isBelowZero, isSome, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import type { StatedLot } from '#domain/activities/activity.ts';
import { dayText, instrumentOf, type MovementCells, sharedOf } from './movement-cells.ts';

const isLot = (row: MovementCells): boolean => /^lot$/i.test(row.text('Level'));

/** A transfer of units with the lots that it states, or of money. */
export const transfer = (rows: readonly [MovementCells, ...MovementCells[]]): GroupReading => {
  const whole = rows.filter((row) => !isLot(row));
  const [first] = whole;
  if (first === undefined) return rows[0].fault('Level', 'the transfer that these lots are of');
  const isIn = first.word('Direction', { in: true, out: false }, 'In or Out');
  const moved = whole.map((row) => unitsOrMoney(row, isIn));
  const lots = rows.filter(isLot);
  if (lots.length === 0 || !isIn) return moved;
  // Lots are told apart by their instrument and day alone: of two transfers of both on one day nobody knows whose they are.
  if (moved.length > 1) first.fault('Quantity', 'one transfer of this instrument on this day, as it states lots');
  const stated = lots.map(lotOf);
  const [only] = moved;
  if (sumOf(...stated.map(({ quantity }) => quantity)) !== sumOf(only!.quantity ?? '0'))
    first.fault('Quantity', `${sumOf(...stated.map(({ quantity }) => quantity))}, the units of its lots`);
  return [{ ...only!, lots: stated }];
};

const unitsOrMoney = (row: MovementCells, isIn: boolean): ActivityDraft => {
  const other = row.said('Other account');
  const text = [row.text('Type'), row.text('Description')].filter((word) => word !== '').join(': ');
  const shared = { ...sharedOf(row), note: text || null };
  const units = row.amount('Quantity');
  if (!isSome(units)) {
    const amount = row.number('Amount');
    if (!isSome(amount)) row.fault('Quantity', 'units or money that were transferred');
    return { ...shared, type: isBelowZero(amount) ? 'withdrawal' : 'deposit', gross: sizeOf(amount) };
  }
  return {
    ...shared,
    type: isIn ? 'transfer-in' : 'transfer-out',
    instrument: instrumentOf(row),
    quantity: sizeOf(units),
    counter:
      other === null || other === '--'
        ? null
        : { account: other, instrument: null, quantity: null, currency: null, amount: null },
  };
};

const lotOf = (row: MovementCells): StatedLot => ({
  acquiredOn: row.day('Opened', dayText(row.text('Opened'))),
  quantity: sizeOf(row.number('Quantity')),
  cost: sizeOf(row.number('Cost')),
  currency: row.needed('Currency', 'a currency such as USD'),
  costEuro: null,
});
