import { useSaidChange } from '#web/shared/page/use-said-change.ts';

const stale = [['accounts'], ['limits'], ['links']];

/** Runs a change, says that it is done, and has what shows accounts or links asked for anew. */
export const useAccountChange = <Variables>(
  change: (variables: Variables) => Promise<unknown>,
  said: string,
  done?: () => void,
) => useSaidChange(stale, { change, said, done });
