import type { TradingDay } from '#contract/journal.ts';

type Closed = Pick<TradingDay['positions'][number]['position'], 'closedAt' | 'netPnl' | 'currency'>;

/** What a day had made with each closing, in one currency: exact decimal text, in the order of the closings. */
export type DayCourse = {
  readonly currency: string;
  /** UTC milliseconds. */
  readonly at: readonly number[];
  readonly result: readonly string[];
};

/** The courses of a day, that with the most closings first. Amounts of two currencies are never added. */
export const dayCourses = (positions: readonly Closed[]): readonly DayCourse[] =>
  [...Map.groupBy(positions, ({ currency }) => currency)]
    .map(([currency, some]) => {
      const closed = some
        .flatMap(({ closedAt, netPnl }) => (closedAt === null ? [] : { at: Date.parse(closedAt), netPnl }))
        .toSorted((a, b) => a.at - b.at);
      return { currency, at: closed.map(({ at }) => at), result: runningSums(closed.map(({ netPnl }) => netPnl)) };
    })
    .toSorted((a, b) => b.at.length - a.at.length);

/** How many closings there had been by an instant. */
export const closedBy = ({ at }: DayCourse, until: number): number => {
  const open = at.findIndex((one) => one >= until);
  return open < 0 ? at.length : open;
};

/** Digits after the point as they are written, zeros at the end too. */
const digitsOf = (amount: string): number => (amount.split('.')[1] ?? '').length;

const runningSums = (amounts: readonly string[]): readonly string[] => {
  const digits = Math.max(2, ...amounts.map(digitsOf));
  let sum = 0n;
  return amounts.map((amount) => {
    sum += BigInt(amount.replace('.', '') + '0'.repeat(digits - digitsOf(amount)));
    const text = String(sum < 0n ? -sum : sum).padStart(digits + 1, '0');
    return `${sum < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  });
};
