import type { SwitchEvent } from '#domain/changes/change-history.ts';
import { decideSwitch } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';
import { sameValue } from '#domain/journal/same-value.ts';
import type { EventData } from '#domain/ledger/events.ts';
import type { Activity } from './activity.ts';
import { type ActivityChangeType, type ActivityHistory, activityState, type StatedActivity } from './activity-state.ts';
import { activityProblems } from './check-activity.ts';

export type ActivityCommand =
  | { readonly kind: 'enter'; readonly activity: Activity }
  | { readonly kind: 'correct'; readonly activity: Activity }
  | { readonly kind: 'withdraw' }
  /** `change`: its number; the last that stands, or the one that was taken back last, where it is not given. */
  | { readonly kind: 'undo'; readonly change?: number | undefined }
  | { readonly kind: 'redo'; readonly change?: number | undefined };

export type DecidedActivity =
  | { [Type in ActivityChangeType]: { readonly type: Type; readonly data: EventData<Type> } }[ActivityChangeType]
  | SwitchEvent;

/**
 * Decides what is said next of an activity; null where nothing would change.
 *
 * @throws AppError `INVALID_INPUT` naming the first thing that is wrong, and all of them in `problems`; `NOT_FOUND`,
 *   `CHANGE_STATE`
 */
export const decideActivity = (
  id: string,
  stated: StatedActivity | null,
  history: ActivityHistory,
  command: ActivityCommand,
): DecidedActivity | null => {
  const before = activityState(stated, history);
  if (command.kind === 'enter') {
    assertActivity(command.activity);
    if (before !== null) throw new AppError('CHANGE_STATE', 'This activity is there already.', { details: { id } });
    return { type: 'ActivityEntered', data: { id, activity: command.activity } };
  }
  if (before === null) throw new AppError('NOT_FOUND', 'There is no such activity.', { details: { activity: id } });
  if (command.kind === 'undo' || command.kind === 'redo') return decideSwitch(history, command.kind, command.change);
  if (!before.standing)
    throw new AppError('CHANGE_STATE', 'This activity is withdrawn: bring it back first.', { details: { id } });
  if (command.kind === 'withdraw') return { type: 'ActivityWithdrawn', data: { id } };
  assertActivity(command.activity);
  const activity = { ...command.activity, sourceId: before.stated.sourceId };
  if (sameValue(activity, before.activity)) return null;
  return { type: 'ActivityCorrected', data: { id, activity, previous: before.activity } };
};

/** @throws AppError `INVALID_INPUT` naming the first thing that is wrong, and all of them in `problems` */
export const assertActivity = (activity: Activity): void => {
  const problems = activityProblems(activity);
  const [first] = problems;
  if (first === undefined) return;
  const said = problems.map(({ field, expected, found }) => `${field}: expected ${expected}, found "${found}"`);
  throw new AppError('INVALID_INPUT', said.join('; '), { details: { ...first, problems: said } });
};
