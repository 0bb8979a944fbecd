import type { RecordedActivity, StatedLot } from '#domain/activities/activity.ts';
import { parseDecimal, zero } from '#domain/values/decimal.ts';
import type { Lot } from './lot.ts';

/** Returns the lots that an activity states of the units that it brings in, the oldest first; their cost has its fees in it. */
export const statedLots = (activity: RecordedActivity): readonly Lot[] =>
  activity.lots.toSorted(byDay).map((stated, index): Lot => {
    const quantity = parseDecimal(stated.quantity);
    const euro = stated.costEuro === null ? null : { gross: parseDecimal(stated.costEuro), fee: zero, rate: null };
    return {
      id: index === 0 ? activity.id : `${activity.id}#${index + 1}`,
      side: 'long',
      acquiredOn: stated.acquiredOn,
      acquiredBy: { activity: activity.id, type: activity.type },
      quantity,
      original: quantity,
      legs: [
        {
          kind: 'stated',
          activity: activity.id,
          date: stated.acquiredOn,
          currency: stated.currency,
          gross: parseDecimal(stated.cost),
          fee: zero,
          euro,
        },
      ],
      costKnown: true,
    };
  });

const byDay = (a: StatedLot, b: StatedLot): number =>
  a.acquiredOn === b.acquiredOn ? 0 : a.acquiredOn < b.acquiredOn ? -1 : 1;
