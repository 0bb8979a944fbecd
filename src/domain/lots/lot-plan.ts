import type { RecordedActivity } from '#domain/activities/activity.ts';
import { inOrder } from './activity-order.ts';
import { matchDeliveries } from './match-deliveries.ts';
import { matchTransfers, type TransferMatches } from './match-transfers.ts';

/** One activity in its place of the fold. */
export type LotStep = {
  readonly activity: RecordedActivity;
  /** Day on which it takes effect: its own, but of a transfer out that is booked after it arrived the day of arrival. */
  readonly date: string;
  /** Id of the other side of a transfer, the first where there are several, or of the delivery of an exercise; null: none. */
  readonly partner: string | null;
  /** Of a transfer in: more of what left with it arrives later. */
  readonly moreToCome: boolean;
  /**
   * Of a transfer without a partner: `ambiguous`: it fits several and names no depot; `outside`: it names a depot of which
   * nothing is in the books; `missing`: its other side should be there, or nobody knows.
   */
  readonly unmatched: 'ambiguous' | 'outside' | 'missing' | null;
};

/** The activities of a ledger as the fold takes them. */
export type LotPlan = { readonly steps: readonly LotStep[] };

/**
 * Puts activities in their order and finds which belong together. What leaves a depot comes before what arrives in
 * another, an exercise before its delivery. `underlyingOf`: the id of what an option is on, where it is known.
 */
export const planLots = (
  activities: readonly RecordedActivity[],
  underlyingOf: (instrument: string) => string | null = unknown,
): LotPlan => {
  const ordered = inOrder(activities);
  const transfers = matchTransfers(ordered);
  const { arrivals, sources } = transfers;
  const deliveries = matchDeliveries(ordered, underlyingOf);
  const accounts = new Set<string>();
  /** What has to be folded before an activity, by its id. */
  const first = new Map<string, RecordedActivity>();
  for (const activity of ordered) {
    accounts.add(activity.account);
    const { id, type } = activity;
    const delivery = type === 'exercise' ? deliveries.get(id) : undefined;
    if (delivery !== undefined) first.set(delivery, activity);
    for (const arrival of arrivals.get(id) ?? []) first.set(arrival, activity);
  }
  const steps: LotStep[] = [];
  const done = new Set<string>();
  const put = (activity: RecordedActivity, date: string): void => {
    const { id } = activity;
    const source = sources.get(id) ?? null;
    const partner = source ?? arrivals.get(id)?.[0] ?? deliveries.get(id) ?? null;
    const moreToCome = source !== null && arrivals.get(source)!.at(-1) !== id;
    const unmatched = partner === null ? whyUnmatched(activity, transfers, accounts) : null;
    steps.push({ activity, date, partner, moreToCome, unmatched });
  };
  for (const activity of ordered) {
    if (done.has(activity.id)) continue;
    const before = first.get(activity.id);
    if (before !== undefined && !done.has(before.id)) {
      done.add(before.id);
      put(before, activity.date);
    }
    if (first.size > 0) done.add(activity.id);
    put(activity, activity.date);
  }
  return { steps };
};

const unknown = (): null => null;

const whyUnmatched = (
  { id, type, counter }: RecordedActivity,
  { ambiguous }: TransferMatches,
  accounts: ReadonlySet<string>,
): LotStep['unmatched'] => {
  if (type !== 'transfer-out' && type !== 'transfer-in') return null;
  if (ambiguous.has(id)) return 'ambiguous';
  const other = counter?.account ?? null;
  return other !== null && !accounts.has(other) ? 'outside' : 'missing';
};
