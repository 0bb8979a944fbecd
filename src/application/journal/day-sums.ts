import { type PositionColumns, status } from '#application/positions/columns.ts';
import { ExactSum } from '#application/positions/exact-sum.ts';
import type { PositionBooks } from '#application/positions/position-index.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { add, type Decimal, zero } from '#domain/values/decimal.ts';

/** Of positions closed, in one currency. */
export type DaySum = {
  readonly currency: string;
  readonly positions: number;
  readonly wins: number;
  readonly losses: number;
  readonly grossPnl: Decimal;
  readonly commission: Decimal;
  readonly netPnl: Decimal;
};

/** Says which rows count: those of an account, or all. */
export const ofAccount = ({ dictionaries }: PositionBooks, account: string | undefined): number | null =>
  account === undefined ? null : (dictionaries.accounts.codes.get(account) ?? -1);

/**
 * Sums the positions closed on each session date from `first` to `last` (days since 1970-01-01, inclusive), exactly, by
 * currency, in one pass over the columns.
 *
 * A position belongs to the session date of its closing, by the calendar of its exchange: what is closed on a Sunday
 * evening in Chicago is Monday's. An open position belongs to no day, its realised part neither.
 */
export const daySums = (
  books: PositionBooks,
  account: string | undefined,
  first: number,
  last: number,
): ReadonlyMap<number, readonly DaySum[]> => {
  const { columns, dictionaries, places } = books;
  const days = places.closedDay();
  const wanted = ofAccount(books, account);
  const currencies = dictionaries.currencies.names;
  const sums: (Sum | undefined)[] = new Array((last - first + 1) * currencies.length);
  for (let row = 0; row < columns.count; row++) {
    const day = days[row]!;
    if (day < first || day > last || (wanted !== null && columns.account[row] !== wanted)) continue;
    const place = (day - first) * currencies.length + columns.currency[row]!;
    const sum = sums[place] ?? newSum();
    sums[place] = sum;
    take(sum, columns, row);
  }
  const byDay = new Map<number, DaySum[]>();
  sums.forEach((sum, place) => {
    if (sum === undefined) return;
    const day = first + Math.floor(place / currencies.length);
    const ofDay = byDay.get(day) ?? [];
    byDay.set(day, ofDay);
    ofDay.push({
      ...sum,
      currency: currencies[place % currencies.length]!,
      grossPnl: sum.grossPnl.total(),
      commission: sum.commission.total(),
      netPnl: sum.netPnl.total(),
    });
  });
  return byDay;
};

type Sum = ReturnType<typeof newSum>;
const newSum = () => ({
  positions: 0,
  wins: 0,
  losses: 0,
  grossPnl: new ExactSum(),
  commission: new ExactSum(),
  netPnl: new ExactSum(),
});

const take = (sum: Sum, columns: PositionColumns, row: number): void => {
  if (columns.status[row] !== status.closed) return;
  const net = columns.netPnl[row]!;
  sum.positions++;
  if (net > 0) sum.wins++;
  else if (net < 0) sum.losses++;
  const exact = columns.exact.get(row);
  for (const amount of ['grossPnl', 'commission', 'netPnl'] as const) {
    if (exact === undefined) sum[amount].add(columns[amount][row]!);
    else sum[amount].addExact(exact[amount]);
  }
};

/** Adds up days to a week or a month: by currency, never across. */
export const totalOf = (days: Iterable<readonly DaySum[]>): readonly DaySum[] => {
  const byCurrency = new Map<string, DaySum>();
  for (const day of days) {
    for (const sum of day) {
      const { currency } = sum;
      const known = byCurrency.get(currency) ?? { ...nothing, currency };
      byCurrency.set(currency, {
        currency,
        positions: known.positions + sum.positions,
        wins: known.wins + sum.wins,
        losses: known.losses + sum.losses,
        grossPnl: add(known.grossPnl, sum.grossPnl),
        commission: add(known.commission, sum.commission),
        netPnl: add(known.netPnl, sum.netPnl),
      });
    }
  }
  return [...byCurrency.values()].sort((a, b) => b.positions - a.positions || (a.currency < b.currency ? -1 : 1));
};

const nothing = { positions: 0, wins: 0, losses: 0, grossPnl: zero, commission: zero, netPnl: zero };

export const sumText = (sum: DaySum) => ({
  ...sum,
  grossPnl: formatMoney(sum.grossPnl, sum.currency),
  commission: formatMoney(sum.commission, sum.currency),
  netPnl: formatMoney(sum.netPnl, sum.currency),
});
