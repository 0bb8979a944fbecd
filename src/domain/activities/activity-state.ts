import { type ChangeHistory, standingChanges } from '#domain/changes/change-history.ts';
import type { Activity } from './activity.ts';

export type ActivityChangeType = 'ActivityEntered' | 'ActivityCorrected' | 'ActivityWithdrawn';
export type ActivityHistory = ChangeHistory<ActivityChangeType>;

/** What an import states of an activity. */
export type StatedActivity = { readonly activity: Activity };

/** An activity after what was said of it; `stated` is what it was entered or imported as. */
export type ActivityState = { readonly stated: Activity; readonly activity: Activity; readonly standing: boolean };

/**
 * Returns what stands of an activity after what people said of it; null: there was never one. Of several corrections the
 * last that stands counts, with all its facts.
 */
export const activityState = (imported: StatedActivity | null, history: ActivityHistory): ActivityState | null => {
  const entered = history.find((change) => change.type === 'ActivityEntered');
  const stated = imported?.activity ?? (entered?.type === 'ActivityEntered' ? entered.data.activity : null);
  if (stated === null) return null;
  let activity = stated;
  let standing = imported !== null;
  for (const change of standingChanges(history)) {
    if (change.type === 'ActivityEntered') standing = true;
    else if (change.type === 'ActivityCorrected') activity = change.data.activity;
    else standing = false;
  }
  return { stated, activity, standing };
};
