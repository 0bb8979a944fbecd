import { add, formatDecimal, negate, parseDecimal, trim, zero } from '#domain/values/decimal.ts';
import type { ReadExecution, ReadHeld } from '#ports/execution-format.ts';
import type { ListedRow, TradeList } from '#ports/trade-list.ts';
import { parseNumber } from './number-text.ts';
import { readingOf } from './record.ts';
import type { Table } from './table.ts';
import { tableFormat } from './table-format.ts';

/** Where a list of finished trades states what prices do not say; no column of a kind: it does not state it. */
export type StatedColumns<Column extends string> = {
  readonly profit: Column;
  readonly commission: readonly Column[];
  readonly fees: readonly Column[];
  /** How the platform writes a cost. */
  readonly costSign: 'positive' | 'negative';
};

/** Makes a list to check against of a table whose rows are read as the two executions of a finished trade. */
export const tradeList = <Column extends string>(table: Table<Column>, stated: StatedColumns<Column>): TradeList => {
  const format = tableFormat(table);
  const at = new Map(table.columns.map((column, index) => [column, index]));

  const amountOf = (record: readonly string[], column: Column): string | null =>
    parseNumber(signInside(record[at.get(column)!]!.trim()), readingOf(record).numbers);

  const costOf = (record: readonly string[], columns: readonly Column[]): string | null => {
    const amounts = columns.map((column) => amountOf(record, column)).filter((amount) => amount !== null);
    if (amounts.length === 0) return null;
    const sum = amounts.map(parseDecimal).reduce(add, zero);
    return formatDecimal(trim(stated.costSign === 'negative' ? negate(sum) : sum));
  };

  const listed = (entry: ReadExecution, exit: ReadExecution): ListedRow => ({
    kind: 'trade',
    named: entry,
    row: entry.row,
    account: entry.account,
    side: entry.side === 'buy' ? 'long' : 'short',
    quantity: entry.quantity,
    entryPrice: entry.price,
    exitPrice: exit.price,
    entryAt: entry.executedAt,
    exitAt: exit.executedAt,
    profit: amountOf(entry.record, stated.profit),
    commission: costOf(entry.record, stated.commission),
    fees: costOf(entry.record, stated.fees),
  });

  return {
    format: format.format,
    source: format.source,
    scan: format.scan,
    async *read(file, options) {
      for await (const rows of format.read(file, options)) {
        yield rows.flatMap((row, index): (ListedRow | ReadHeld)[] => {
          if (row.kind === 'held') return [row];
          // The two executions of a trade come one after the other.
          const exit = rows[index + 1];
          return row.part === 0 && exit?.kind === 'execution' ? [listed(row, exit)] : [];
        });
      }
    },
  };
};

/** `$(50.00)` is `($50.00)`. */
const signInside = (text: string): string => text.replace(/^([^\d(]{1,3})\((.+)\)$/, '($1$2)');
