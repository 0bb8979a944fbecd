import { AppError } from '#domain/errors.ts';
import { type ChangeHistory, type ChangeType, type SwitchEvent, standingChanges, undoneBy } from './change-history.ts';

/** Taking back, and bringing back what was taken back. */
export type Way = 'undo' | 'redo';

/**
 * Decides to take a change back (the last that stands where no number is given), or to bring one back (the one that was
 * taken back last).
 *
 * @throws AppError `CHANGE_STATE` where there is none, or the one of the number does not stand, or stands already
 */
export const decideSwitch = (history: ChangeHistory, way: Way, wanted?: number | undefined): SwitchEvent => {
  const open = (way === 'undo' ? standingChanges(history) : takenBack(history)).map(({ number }) => number);
  const change = wanted ?? open.at(-1);
  if (change === undefined || !open.includes(change)) {
    const words = {
      undo: ['There is no change to take back.', 'does not stand'],
      redo: ['There is no change to bring back.', 'is not taken back'],
    } as const;
    throw new AppError('CHANGE_STATE', change === undefined ? words[way][0] : `Change ${change} ${words[way][1]}.`, {
      details: change === undefined ? {} : { change },
    });
  }
  return { type: way === 'undo' ? 'ChangeUndone' : 'ChangeRedone', data: { change } };
};

/** The one that was taken back last comes last. */
const takenBack = (history: ChangeHistory): ChangeHistory =>
  history.filter(({ undone }) => undone !== null).toSorted((a, b) => a.undone!.number - b.undone!.number);

/** Returns what a history would be after a switch: whether it may be made is seen there. */
export const switched = <Type extends ChangeType>(
  history: ChangeHistory<Type>,
  decided: SwitchEvent,
): ChangeHistory<Type> => {
  const undone = undoneBy({ ...decided, number: Number.POSITIVE_INFINITY, at: 0, by: '' });
  return history.map((change) => (change.number === decided.data.change ? { ...change, undone } : change));
};
