import { useSaidChange } from '#web/shared/page/use-said-change.ts';

const stale = [['activities']];

/** Runs a change of an activity, says that it is done, and has what shows activities asked for anew. */
export const useActivityChange = <Variables>(
  change: (variables: Variables) => Promise<unknown>,
  said: string,
  done?: () => void,
) => useSaidChange(stale, { change, said, done });
