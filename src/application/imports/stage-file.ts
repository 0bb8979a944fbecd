import { sessionDate } from '#domain/instruments/session-calendar.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import { canName } from '#domain/values/currency-sign.ts';
import { compare, parseDecimal } from '#domain/values/decimal.ts';
import type { ExecutionFormat, FileSource, ReadExecution, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import type { OpenStage, StagedExecution } from '#ports/import-stage.ts';
import { type KnownInstruments, type Named, nameInstrument, type Terms } from './name-instrument.ts';
import { type OffTick, offTickTally } from './off-tick.ts';

/**
 * Streams a file into a stage: each row as its executions with their instrument, or held with what is missing. Returns which prices
 * among those staged are off their tick.
 */
export const stageFile = async (
  stage: OpenStage,
  {
    format,
    file,
    options,
    known,
  }: {
    readonly format: ExecutionFormat;
    readonly file: FileSource;
    readonly options: ReadOptions;
    readonly known: KnownInstruments;
  },
): Promise<readonly OffTick[]> => {
  const offTick = offTickTally();
  const sort = rowSorter(known, format, offTick);
  for await (const rows of format.read(file, options)) {
    const { staged, held } = sort(rows);
    if (staged.length > 0) await stage.add(staged);
    if (held.length > 0) await stage.hold(held);
  }
  return offTick.all();
};

/**
 * Returns a function that tells rows that can be staged from rows that are held; names are looked up once each. A row of
 * several executions is staged or held whole.
 */
export const rowSorter = (
  known: KnownInstruments,
  format: Pick<ExecutionFormat, 'cellsOf'> & { source?: string },
  offTick: Pick<ReturnType<typeof offTickTally>, 'look'> = offTickTally(),
) => {
  const names = new Map<string, Named>();

  const nameOf = (row: ReadExecution): Named => {
    // The month of trading decides the decade of a one-digit year, so it is a part of what a spelling means.
    const traded = new Date(row.executedAt);
    const spelling = `${traded.getUTCFullYear()}-${traded.getUTCMonth()} ${row.tradedAs} ${row.otherNames.join('|')} ${row.instrument}`;
    let named = names.get(spelling);
    if (named === undefined) {
      named = nameInstrument(known, row, format.source);
      names.set(spelling, named);
    }
    return named;
  };

  return (
    rows: readonly ReadRow[],
  ): { readonly staged: readonly StagedExecution[]; readonly held: readonly RowHeld[] } => {
    const staged: StagedExecution[] = [];
    const held: RowHeld[] = [];
    let heldRow = -1;
    for (const row of rows) {
      if (row.kind === 'held') {
        const { kind: _, ...note } = row;
        held.push(note);
        continue;
      }
      if (row.row === heldRow && row.part > 0) continue;
      const named = nameOf(row);
      const fault = named.kind === 'known' ? faultOf(row, named) : faultOfName(row, named);
      if (fault === null && named.kind === 'known') {
        staged.push(stagedOf(row, named));
        offTick.look(row, named);
        continue;
      }
      heldRow = row.row;
      while (staged.at(-1)?.row === row.row && row.part > 0) staged.pop();
      held.push({ row: row.row, ...fault!, cells: format.cellsOf(row.record) });
    }
    return { staged, held };
  };
};

type Fault = Pick<RowHeld, 'reason' | 'field' | 'expected' | 'found' | 'root'>;

/** What only the instrument can show to be wrong with a row; null when nothing is. */
const faultOf = (
  { quantity, commission, commissionCurrency, stated }: ReadExecution,
  { isContract, currency, of, pointValue }: Terms,
): Fault | null => {
  if (isContract && quantity.includes('.'))
    return { reason: 'MALFORMED', field: 'Quantity', expected: 'a whole number of contracts', found: quantity };
  if (stated.currency !== null && stated.currency !== currency)
    return {
      reason: 'MALFORMED',
      field: 'Currency',
      expected: `${currency}, the currency of ${of}`,
      found: stated.currency,
    };
  if (stated.pointValue !== null && compare(parseDecimal(stated.pointValue), parseDecimal(pointValue)) !== 0)
    return {
      reason: 'MALFORMED',
      field: 'Multiplier',
      expected: `${pointValue}, the point value of ${of}`,
      found: stated.pointValue,
    };
  if (commissionCurrency === null || commission === '0' || canName(commissionCurrency, currency)) return null;
  return {
    reason: 'COMMISSION_CURRENCY',
    field: 'Commission',
    expected: `an amount in ${currency}, the currency of ${of}`,
    found: `${commission} ${commissionCurrency}`,
  };
};

const faultOfName = ({ instrument }: ReadExecution, named: Exclude<Named, { kind: 'known' }>): Fault => {
  const at = { field: 'Instrument', found: instrument };
  if (named.kind === 'unreadable') return { reason: 'MALFORMED', expected: named.expected, ...at };
  if (named.kind === 'no-month')
    return { reason: 'NO_CONTRACT_MONTH', expected: `a contract with its month, such as ${named.root} MAR25`, ...at };
  return named.kind === 'unknown-product'
    ? { reason: 'UNKNOWN_PRODUCT', expected: 'a product of the catalogue', root: named.root, ...at }
    : { reason: 'UNKNOWN_INSTRUMENT', expected: 'an instrument of the directory', root: named.name, ...at };
};

const stagedOf = (row: ReadExecution, { id, currency, calendar }: Terms): StagedExecution => ({
  row: row.row,
  part: row.part,
  account: row.account,
  executionId: row.executionId,
  orderId: row.orderId,
  instrument: id,
  side: row.side,
  quantity: row.quantity,
  price: row.price,
  commission: row.commission,
  currency,
  executedAt: row.executedAt,
  sourceZone: row.sourceZone,
  sessionDate: sessionDate(calendar, row.executedAt),
  hints: row.hints,
});
