import type { HoldingDetail } from '#contract/holdings.ts';
import type { DayMark } from '#web/shared/line-chart/draw-line.ts';

const comesIn = ['buy', 'cover', 'transfer-in', 'reward', 'reinvestment', 'rights', 'spin-off', 'swap'];
const goesOut = ['sell', 'short', 'transfer-out', 'redemption', 'delisting', 'expiry', 'exercise'];
const brings = ['dividend', 'interest', 'return-of-capital', 'advance-lump-sum'];

const kindOf = (type: string): DayMark['kind'] =>
  comesIn.includes(type) ? 'in' : goesOut.includes(type) ? 'out' : brings.includes(type) ? 'income' : 'other';

/** What happened to a holding, the oldest first; those of one day and kind are one mark, with `word` for each kind. */
export const tradeMarks = (
  trades: HoldingDetail['trades'],
  word: (kind: DayMark['kind'], count: number) => string,
): readonly DayMark[] =>
  [...Map.groupBy(trades, ({ date, type }) => `${date} ${kindOf(type)}`).values()]
    .flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      const kind = kindOf(first.type);
      return [{ date: first.date, kind, text: word(kind, some.length) }];
    })
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
