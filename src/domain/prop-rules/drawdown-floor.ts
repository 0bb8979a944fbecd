import { add, compare, type Decimal, subtract } from '#domain/values/decimal.ts';
import type { PropRules } from './prop-rules.ts';

/** The equity below which the drawdown rule is broken, for a peak; null where there is no such rule. */
export const drawdownFloor = (
  { drawdown }: Pick<PropRules, 'drawdown'>,
  start: Decimal,
  peak: Decimal,
): Decimal | null => {
  if (drawdown === null) return null;
  const floor = subtract(drawdown.trailing === 'static' ? start : peak, drawdown.amount);
  if (drawdown.stopsAt === null) return floor;
  // It rises until the equity that it follows is `stopsAt` in profit, and stays there.
  const last = subtract(add(start, drawdown.stopsAt), drawdown.amount);
  return compare(floor, last) <= 0 ? floor : last;
};
