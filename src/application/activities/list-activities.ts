import { lotTermsIn } from '#application/instruments/lot-terms-in.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { effectOf } from '#domain/activities/activity-effect.ts';
import { AppError } from '#domain/errors.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { sameValue } from '#domain/journal/same-value.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { ActivityFilter, StoredActivity } from '#ports/activity-store.ts';
import type { ActivityPorts } from './ports.ts';

type Ports = Pick<ActivityPorts, 'activities' | 'activityEdits' | 'directory' | 'people'>;

/** One page of the activities that fit, the newest day first. */
export const listActivities = async (
  { activities, directory }: Ports,
  { ledger }: LedgerContext,
  { offset, limit, ...filter }: ActivityFilter & { readonly offset: number; readonly limit: number },
) => {
  const [{ rows, total }, known] = await Promise.all([
    activities.page(ledger, filter, { offset, limit }),
    directory(ledger),
  ]);
  return { rows: rows.map((row) => rowView(row, known)), total };
};

/** What an activity says, does, and was said of it. @throws AppError `NOT_FOUND` */
export const activityDetail = async (ports: Ports, { ledger }: LedgerContext, id: string) => {
  const stored = await requireActivity(ports, ledger, id);
  const [known, history] = await Promise.all([ports.directory(ledger), ports.activityEdits.history(ledger, id)]);
  const names = await ports.people.namesOf([...new Set(history.flatMap(({ by, undone }) => [by, undone?.by ?? by]))]);
  const kinds = { ActivityEntered: 'entered', ActivityCorrected: 'corrected', ActivityWithdrawn: 'withdrawn' } as const;
  return {
    row: rowView(stored, known),
    stated: stored.stated,
    effect: effectIn(known, stored.activity),
    line: stored.batch === null ? null : stored.row,
    changes: history.toReversed().map((change) => ({
      number: change.number,
      kind: kinds[change.type],
      previous: change.type === 'ActivityCorrected' ? change.data.previous : null,
      activity: change.type === 'ActivityWithdrawn' ? null : change.data.activity,
      at: isoInstant(change.at),
      by: names.get(change.by) ?? change.by,
      undone: change.undone && {
        at: isoInstant(change.undone.at),
        by: names.get(change.undone.by) ?? change.undone.by,
      },
    })),
  };
};

/** @throws AppError `NOT_FOUND` */
export const requireActivity = async (
  { activities }: Pick<ActivityPorts, 'activities'>,
  ledger: string,
  id: string,
): Promise<StoredActivity> => {
  const stored = await activities.byId(ledger, id);
  if (stored === null)
    throw new AppError('NOT_FOUND', 'There is no such activity, or its import is undone.', {
      details: { activity: id },
    });
  return stored;
};

const rowView = ({ id, activity, stated, batch, standing, demo }: StoredActivity, known: InstrumentDirectory) => ({
  id,
  activity,
  name: activity.instrument === null ? null : (known.find(activity.instrument)?.name ?? activity.instrument),
  cash: effectIn(known, activity).cash,
  batch,
  corrected: !sameValue(activity, stated),
  standing,
  demo,
});

export const effectIn = (known: InstrumentDirectory, activity: StoredActivity['activity']) =>
  effectOf(activity, (activity.instrument === null ? null : lotTermsIn(known)(activity.instrument)) ?? undefined);
