import { compare, divide, multiply, parseDecimal } from '#domain/values/decimal.ts';
import type { ReadExecution } from '#ports/execution-format.ts';
import type { Terms } from './name-instrument.ts';

/** Prices of an instrument that are no multiple of its product's tick: how many, and the first row that has one. */
export type OffTick = {
  readonly instrument: string;
  readonly tickSize: string;
  readonly count: number;
  readonly row: number;
  readonly price: string;
};

/**
 * Counts prices that no exchange would have made. They are taken in all the same: platforms give averages of several fills, and
 * spreads trade in finer steps.
 */
export const offTickTally = () => {
  const found = new Map<string, OffTick>();
  return {
    look({ price, row }: Pick<ReadExecution, 'price' | 'row'>, { id, tickSize }: Pick<Terms, 'id' | 'tickSize'>): void {
      if (tickSize === null || isMultiple(price, tickSize)) return;
      const known = found.get(id);
      found.set(id, known ? { ...known, count: known.count + 1 } : { instrument: id, tickSize, count: 1, row, price });
    },
    all: (): readonly OffTick[] => [...found.values()],
  };
};

const isMultiple = (price: string, tickSize: string): boolean => {
  const [value, tick] = [parseDecimal(price), parseDecimal(tickSize)];
  return compare(multiply(divide(value, tick, 0, 'down'), tick), value) === 0;
};
