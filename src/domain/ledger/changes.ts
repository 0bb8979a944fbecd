import { AppError } from '#domain/errors.ts';
import type { EventData } from './events.ts';

/** Events that are a change by a person, to be taken back and brought back by their number in their stream. */
export const changeTypes = [
  'AccountCorrected',
  'CashMoved',
  'AccountGroupSet',
  'AccountGroupDissolved',
  'PositionsLinked',
  'PositionsUnlinked',
  'LinksMerged',
  'LinkRejected',
  'LinkRuleSet',
  'LinkRuleEnded',
] as const;
export type ChangeType = (typeof changeTypes)[number];

/** A change; `number` is its event's place in its stream, from 1. */
export type Change<Type extends ChangeType = ChangeType> = {
  [T in Type]: { readonly type: T; readonly data: EventData<T>; readonly number: number };
}[Type];

/** Takes back or brings back the change of this number. */
export type SwitchEvent = {
  [T in 'ChangeUndone' | 'ChangeRedone']: { readonly type: T; readonly data: EventData<T> };
}['ChangeUndone' | 'ChangeRedone'];

export type ChangeEvent = Change | (SwitchEvent & { readonly number: number });

/** The changes of a stream in order, and the numbers of those that are taken back, the latest last. */
export type ChangeHistory = { readonly changes: readonly Change[]; readonly undone: readonly number[] };

export const noChanges: ChangeHistory = { changes: [], undone: [] };

export const evolveChanges = ({ changes, undone }: ChangeHistory, event: ChangeEvent): ChangeHistory => {
  if (event.type === 'ChangeUndone') return { changes, undone: [...undone, event.data.change] };
  if (event.type === 'ChangeRedone') return { changes, undone: undone.filter((one) => one !== event.data.change) };
  return { changes: [...changes, event], undone };
};

export const standingChanges = ({ changes, undone }: ChangeHistory): readonly Change[] =>
  undone.length === 0 ? changes : changes.filter(({ number }) => !undone.includes(number));

/**
 * Decides to take a change back (the last that stands where no number is given), or to bring one back (the one that was
 * taken back last).
 *
 * @throws AppError `CHANGE_STATE` where there is none, or the one of the number does not stand, or stands already
 */
export const decideSwitch = (
  history: ChangeHistory,
  kind: 'undo' | 'redo',
  wanted?: number | undefined,
): SwitchEvent => {
  const open = kind === 'undo' ? standingChanges(history).map(({ number }) => number) : history.undone;
  const change = wanted ?? open.at(-1);
  if (change === undefined || !open.includes(change)) {
    const words = {
      undo: ['There is no change to take back.', 'does not stand'],
      redo: ['There is no change to bring back.', 'is not taken back'],
    } as const;
    throw new AppError('CHANGE_STATE', change === undefined ? words[kind][0] : `Change ${change} ${words[kind][1]}.`, {
      details: change === undefined ? {} : { change },
    });
  }
  return { type: kind === 'undo' ? 'ChangeUndone' : 'ChangeRedone', data: { change } };
};
