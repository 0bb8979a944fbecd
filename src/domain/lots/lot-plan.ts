import type { RecordedActivity } from '#domain/activities/activity.ts';
import { inOrder } from './activity-order.ts';
import { matchDeliveries } from './match-deliveries.ts';
import { matchTransfers } from './match-transfers.ts';

/** One activity in its place of the fold. */
export type LotStep = {
  readonly activity: RecordedActivity;
  /** Day on which it takes effect: its own, but of a transfer out that is booked after it arrived the day of arrival. */
  readonly date: string;
  /** Id of the other side of a transfer, or of the delivery of an exercise; null: none is found. */
  readonly partner: string | null;
  /** The transfer fits several and names no depot. */
  readonly ambiguous: boolean;
};

/** The activities of a ledger as the fold takes them. */
export type LotPlan = { readonly steps: readonly LotStep[] };

/**
 * Puts activities in their order and finds which belong together. What leaves a depot comes before what arrives in
 * another, an exercise before its delivery.
 */
export const planLots = (activities: readonly RecordedActivity[]): LotPlan => {
  const ordered = inOrder(activities);
  const { partners, ambiguous } = matchTransfers(ordered);
  const deliveries = matchDeliveries(ordered);
  if (partners.size + deliveries.size === 0) {
    return { steps: ordered.map((activity) => stepOf(activity, activity.date, null, ambiguous)) };
  }
  /** What has to be folded before an activity, by its id. */
  const first = new Map<string, RecordedActivity>();
  for (const activity of ordered) {
    const target =
      activity.type === 'transfer-out'
        ? partners.get(activity.id)
        : activity.type === 'exercise'
          ? deliveries.get(activity.id)
          : undefined;
    if (target !== undefined) first.set(target, activity);
  }
  const steps: LotStep[] = [];
  const done = new Set<string>();
  for (const activity of ordered) {
    if (done.has(activity.id)) continue;
    const before = first.get(activity.id);
    if (before !== undefined && !done.has(before.id)) {
      done.add(before.id);
      steps.push(stepOf(before, activity.date, activity.id, ambiguous));
    }
    done.add(activity.id);
    const partner = partners.get(activity.id) ?? deliveries.get(activity.id) ?? null;
    steps.push(stepOf(activity, activity.date, partner, ambiguous));
  }
  return { steps };
};

const stepOf = (
  activity: RecordedActivity,
  date: string,
  partner: string | null,
  ambiguous: ReadonlySet<string>,
): LotStep => ({ activity, date, partner, ambiguous: ambiguous.has(activity.id) });
