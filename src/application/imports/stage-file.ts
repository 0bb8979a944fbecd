import { isAppError } from '#domain/errors.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import type { Product, ProductCatalogue } from '#domain/instruments/product.ts';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import { canName } from '#domain/values/currency-sign.ts';
import type { ExecutionFormat, FileSource, ReadExecution, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import type { OpenStage, StagedExecution } from '#ports/import-stage.ts';

/** Streams a file into a stage: each row as an execution with its instrument, or held with what is missing. */
export const stageFile = async (
  stage: OpenStage,
  {
    format,
    file,
    options,
    catalogue,
  }: {
    readonly format: ExecutionFormat;
    readonly file: FileSource;
    readonly options: ReadOptions;
    readonly catalogue: ProductCatalogue;
  },
): Promise<void> => {
  const sort = rowSorter(catalogue, format);
  for await (const rows of format.read(file, options)) {
    const { staged, held } = sort(rows);
    if (staged.length > 0) await stage.add(staged);
    if (held.length > 0) await stage.hold(held);
  }
};

type Named =
  | { readonly kind: 'known'; readonly instrument: string; readonly product: Product; readonly isContract: boolean }
  | { readonly kind: 'unknown'; readonly root: string }
  | { readonly kind: 'unreadable'; readonly expected: string };

/** A contract further away than this is a symbol that looks like one: `STOXX50` is not the `STOX` of November 2050. */
const plausibleYears = 12;

/** Returns a function that tells rows that can be staged from rows that are held; names are looked up once each. */
export const rowSorter = (catalogue: ProductCatalogue, format: Pick<ExecutionFormat, 'cellsOf'>) => {
  const names = new Map<string, Named>();
  const isRoot = (root: string): boolean => catalogue.find(root) !== null;

  const nameOf = ({ instrument, executedAt }: ReadExecution): Named => {
    // The month of trading decides the decade of a one-digit year, so it is a part of what a spelling means.
    const traded = new Date(executedAt);
    const spelling = `${traded.getUTCFullYear()}-${traded.getUTCMonth()} ${instrument}`;
    let named = names.get(spelling);
    if (named === undefined) {
      named = readName(instrument, executedAt);
      names.set(spelling, named);
    }
    return named;
  };

  const readName = (text: string, reference: number): Named => {
    try {
      const name = parseInstrument(text, { reference, isRoot });
      const product = catalogue.find(name.root);
      return product === null
        ? { kind: 'unknown', root: missingRoot(text, reference) }
        : { kind: 'known', instrument: instrumentId(name), product, isContract: name.contract !== null };
    } catch (error) {
      if (!isAppError(error, 'INVALID_VALUE')) throw error;
      return { kind: 'unreadable', expected: String(error.details.expected ?? 'an instrument') };
    }
  };

  return (
    rows: readonly ReadRow[],
  ): { readonly staged: readonly StagedExecution[]; readonly held: readonly RowHeld[] } => {
    const staged: StagedExecution[] = [];
    const held: RowHeld[] = [];
    for (const row of rows) {
      if (row.kind === 'held') {
        const { kind: _, ...note } = row;
        held.push(note);
        continue;
      }
      const named = nameOf(row);
      if (named.kind !== 'known') {
        held.push(heldForName(row, named, format));
        continue;
      }
      const fault = faultOf(row, named);
      if (fault === null) staged.push(stagedOf(row, named.instrument, named.product));
      else held.push({ row: row.row, ...fault, cells: format.cellsOf(row.record) });
    }
    return { staged, held };
  };
};

/** What only the product can show to be wrong with a row; null when nothing is. */
const faultOf = (
  { quantity, commission, commissionCurrency }: ReadExecution,
  { product, isContract }: Extract<Named, { kind: 'known' }>,
): Pick<RowHeld, 'reason' | 'field' | 'expected' | 'found'> | null => {
  if (isContract && quantity.includes('.'))
    return { reason: 'MALFORMED', field: 'Quantity', expected: 'a whole number of contracts', found: quantity };
  if (commissionCurrency === null || commission === '0' || canName(commissionCurrency, product.currency)) return null;
  return {
    reason: 'COMMISSION_CURRENCY',
    field: 'Commission',
    expected: `an amount in ${product.currency}, the currency of ${product.root}`,
    found: `${commission} ${commissionCurrency}`,
  };
};

const stagedOf = (row: ReadExecution, instrument: string, product: Product): StagedExecution => ({
  row: row.row,
  account: row.account,
  executionId: row.executionId,
  orderId: row.orderId,
  instrument,
  side: row.side,
  quantity: row.quantity,
  price: row.price,
  commission: row.commission,
  currency: product.currency,
  executedAt: row.executedAt,
  sourceZone: row.sourceZone,
  sessionDate: sessionDate(product.calendar, row.executedAt),
  hints: row.hints,
});

/** The product that a spelling waits for: of `XYZH25` it is XYZ, although no catalogue yet says that XYZ has contracts. */
const missingRoot = (text: string, reference: number): string => {
  const { root, contract } = parseInstrument(text, { reference });
  const isPlausible = contract && Math.abs(contract.year - new Date(reference).getUTCFullYear()) <= plausibleYears;
  return isPlausible ? root : parseInstrument(text, { reference, isRoot: () => false }).root;
};

const heldForName = (
  row: ReadExecution,
  named: Exclude<Named, { kind: 'known' }>,
  format: Pick<ExecutionFormat, 'cellsOf'>,
): RowHeld => ({
  row: row.row,
  ...(named.kind === 'unknown'
    ? { reason: 'UNKNOWN_PRODUCT', expected: 'a product of the catalogue', root: named.root }
    : { reason: 'MALFORMED', expected: named.expected }),
  field: 'Instrument',
  found: row.instrument,
  cells: format.cellsOf(row.record),
});
