import type { LedgerContext } from '#application/ledger-context.ts';
import { formatMoney } from '#domain/values/currency.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { FieldName } from './field-columns.ts';
import type { PositionSort } from './order.ts';
import { filterOf, type PositionFilterText } from './position-filter-text.ts';
import type { PositionIndex } from './position-index.ts';
import { type PositionView, positionView } from './position-view.ts';
import type { PositionTotals } from './select.ts';

export type PositionOrder = { readonly sort: PositionSort | FieldName; readonly direction: 'asc' | 'desc' };

export type ListPositionsPorts = { readonly index: PositionIndex; readonly positions: PositionStore };

/** Returns a page of the positions that match, and the totals of all of them. */
export const listPositions = async (
  { index, positions }: ListPositionsPorts,
  { ledger }: LedgerContext,
  query: PositionFilterText & PositionOrder & { readonly offset: number; readonly limit: number },
) => {
  const { ids, fields, selection, accounts, instruments } = await index.page(ledger, filterOf(query), query, query);
  const rows = await positions.byIds(ledger, ids);
  const fieldsOf = new Map(ids.map((id, nth) => [id, fields[nth]!]));
  return {
    rows: rows.map((row) => withFields(positionView(row), fieldsOf.get(row.id) ?? {})),
    total: selection.count,
    totals: selection.totals.map(totalsText),
    accounts: [...accounts],
    instruments: [...instruments],
  };
};

/** What was entered in custom fields stands beside the figures; not there where nothing was. */
const withFields = (view: PositionView, fields: Readonly<Record<string, string>>) =>
  Object.keys(fields).length === 0 ? view : { ...view, fields: { ...fields } };

const rowsAtOnce = 2_000;

/** All positions that match, in order, in chunks; for files. */
export async function* eachPosition(
  { index, positions }: ListPositionsPorts,
  ledger: string,
  query: PositionFilterText & PositionOrder,
): AsyncGenerator<readonly PositionView[]> {
  const { ids } = await index.page(ledger, filterOf(query), query, { offset: 0, limit: Number.POSITIVE_INFINITY });
  for (let start = 0; start < ids.length; start += rowsAtOnce) {
    yield (await positions.byIds(ledger, ids.slice(start, start + rowsAtOnce))).map(positionView);
  }
}

const totalsText = ({ grossPnl, commission, netPnl, ...counts }: PositionTotals) => ({
  ...counts,
  grossPnl: formatMoney(grossPnl, counts.currency),
  commission: formatMoney(commission, counts.currency),
  netPnl: formatMoney(netPnl, counts.currency),
});
