import { parseDecimal } from '#domain/values/decimal.ts';
import {
  explainClosedAt,
  explainExecutions,
  explainMaxQuantity,
  explainOpenedAt,
  explainSide,
  explainStatus,
} from './explain-course.ts';
import { factsOf } from './explain-facts.ts';
import { explainCommission, explainGross, explainNet } from './explain-money.ts';
import { explainAverageEntry, explainAverageExit, explainPoints } from './explain-prices.ts';
import type { Explanation } from './explanation.ts';
import type { PositionLeg } from './legs.ts';

/**
 * Explains every figure of a position from its legs, which are all it is made of; `pointValue` is money per 1.0 of
 * price and contract.
 *
 * The values are worked out anew, not copied: they equal the fold's, by property.
 */
export const explainPosition = (
  legs: readonly PositionLeg[],
  { pointValue, currency }: { readonly pointValue: string; readonly currency: string },
): readonly Explanation[] => {
  const facts = factsOf(legs, parseDecimal(pointValue), currency);
  return [
    explainSide(facts),
    explainStatus(facts),
    explainOpenedAt(facts),
    explainClosedAt(facts),
    explainExecutions(facts),
    explainMaxQuantity(facts),
    explainAverageEntry(facts),
    explainAverageExit(facts),
    explainPoints(facts),
    explainGross(facts),
    explainCommission(facts),
    explainNet(facts),
  ];
};
