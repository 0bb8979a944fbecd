import { lazily } from './lazily.ts';
import { deepestFall } from './money-curve.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { type HeldTime, heldTime } from './time-of-trades.ts';
import type { TradeColumns } from './trade-columns.ts';

/** What figures of trades are made of; each part is worked out when a figure first needs it. Amounts as in the columns. */
export type TradeFacts = {
  readonly unitsPerMoney: number;
  readonly outcomes: Outcomes;
  /** Sum of the results before commission. */
  readonly gross: () => number;
  /** Sum of what was paid. */
  readonly commission: () => number;
  /** How far the running sum of the results fell below its highest, 0 or negative. */
  readonly fall: () => number;
  /** null: nobody knows how long they were held. */
  readonly held: () => HeldTime | null;
  /** As in the columns; null: nothing was planned. */
  readonly riskMultiple: () => Float64Array | null;
  /** For what needs the trades one by one. */
  readonly trades: () => TradeColumns;
};

/** Returns the facts of trades by a scan of each column that is needed. */
export const factsOfTrades = (trades: TradeColumns): TradeFacts => {
  const { unitsPerMoney, net, gross, commission, durationMs } = trades;
  return {
    unitsPerMoney,
    outcomes: outcomesOf(net),
    gross: lazily(() => sumOf(gross)),
    commission: lazily(() => sumOf(commission)),
    fall: lazily(() => deepestFall(net)),
    held: lazily(() => durationMs && heldTime(durationMs, net)),
    riskMultiple: () => trades.riskMultiple,
    trades: () => trades,
  };
};

const sumOf = (values: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index]!;
  return sum;
};
