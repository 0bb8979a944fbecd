import { useSaidChange } from '#web/shared/page/use-said-change.ts';

const stale = [['statistics', 'goals']];

/** Runs a change of the goals, says that it is done, and has them asked for anew. */
export const useGoalChange = <Variables>(
  change: (variables: Variables) => Promise<unknown>,
  said: string,
  done?: () => void,
) => useSaidChange(stale, { change, said, done });
