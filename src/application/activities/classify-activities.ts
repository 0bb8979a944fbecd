import type { Activity } from '#domain/activities/activity.ts';
import { activityId, activityKeys, statesTheSame } from '#domain/activities/activity-key.ts';
import type { ActivityRecorded, RowHeld } from '#domain/ledger/events.ts';
import type { KnownActivity } from '#ports/activity-stage.ts';
import type { StagedActivity } from './stage-activities.ts';

export type AccountTally = {
  readonly account: string;
  readonly rows: number;
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
};

export type ClassifiedActivities = {
  readonly added: readonly ActivityRecorded[];
  /** Rows in conflict with what is there under the same id. */
  readonly conflicting: readonly RowHeld[];
  readonly accounts: readonly AccountTally[];
  /** Inclusive ranges of row numbers. */
  readonly duplicateRows: readonly (readonly [number, number])[];
};

type Verdict = { readonly kind: 'added' | 'duplicate' } | { readonly kind: 'conflicting'; readonly other: Activity };

/** Sets every staged activity against the ledger and against the rows before it. */
export const classifyActivities = (
  staged: readonly StagedActivity[],
  known: ReadonlyMap<string, ReadonlyMap<string, KnownActivity>>,
): ClassifiedActivities => {
  const keys = keysOf(staged);
  const seen = new Map<string, Activity>();
  const verdicts = staged.map(({ activity }, nth): Verdict => {
    const name = JSON.stringify([activity.account, keys[nth]]);
    const before = seen.get(name);
    if (before !== undefined)
      return statesTheSame(activity, before) ? { kind: 'duplicate' } : { kind: 'conflicting', other: before };
    seen.set(name, activity);
    const there = known.get(activity.account)?.get(keys[nth]!);
    if (there === undefined) return { kind: 'added' };
    const isSame = [there.stated, there.activity].some((one) =>
      statesTheSame({ ...one, sourceId: activity.sourceId }, activity),
    );
    return isSame ? { kind: 'duplicate' } : { kind: 'conflicting', other: there.activity };
  });

  const conflictRows = new Set(staged.filter((_, nth) => verdicts[nth]!.kind === 'conflicting').map(({ row }) => row));
  const tallies = new Map<string, AccountTally>();
  const added: ActivityRecorded[] = [];
  const conflicting = new Map<number, RowHeld>();
  const duplicates = new Set<number>();
  staged.forEach(({ row, part, activity, cells }, nth) => {
    const verdict = verdicts[nth]!;
    const { account } = activity;
    const kind = conflictRows.has(row) ? 'conflicting' : verdict.kind;
    const tally = tallies.get(account) ?? { account, rows: 0, added: 0, duplicate: 0, conflicting: 0 };
    tallies.set(account, { ...tally, rows: tally.rows + 1, [kind]: tally[kind] + 1 });
    if (kind === 'added') {
      const activityKey = keys[nth]!;
      added.push({ id: activityId(account, activityKey), account, activityKey, row, part, activity });
    } else if (kind === 'duplicate') duplicates.add(row);
    else if (verdict.kind === 'conflicting') conflicting.set(row, conflict(row, activity, verdict.other, cells));
  });
  const newRows = new Set(added.map(({ row }) => row));
  return {
    added,
    conflicting: [...conflicting.values()],
    accounts: [...tallies.values()],
    duplicateRows: ranges([...duplicates].filter((row) => !newRows.has(row)).sort((a, b) => a - b)),
  };
};

/** The parts of one row may share the row's id; each has a key of its own. */
const keysOf = (staged: readonly StagedActivity[]): readonly string[] =>
  activityKeys(
    staged.map(({ activity, part }, nth) => {
      const first = staged[nth - part];
      const isShared = part > 0 && activity.sourceId !== null && first?.activity.sourceId === activity.sourceId;
      return isShared ? { ...activity, sourceId: `${activity.sourceId}#${part}` } : activity;
    }),
  );

const conflict = (row: number, activity: Activity, other: Activity, cells: RowHeld['cells']): RowHeld => ({
  row,
  reason: 'CONFLICTING',
  field: 'sourceId',
  expected: summaryOf(other),
  found: summaryOf(activity),
  cells,
});

/** An activity in one line, for whoever compares two. */
export const summaryOf = ({
  type,
  date,
  account,
  instrument,
  quantity,
  price,
  gross,
  fee,
  currency,
}: Activity): string =>
  [
    date,
    type,
    quantity,
    instrument,
    price === null ? null : `@ ${price}`,
    gross === null ? null : `${gross} ${currency}`,
    fee === '0' ? null : `fee ${fee}`,
    account,
  ]
    .filter((one) => one !== null)
    .join(' ');

const ranges = (rows: readonly number[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
};
