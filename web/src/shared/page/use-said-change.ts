import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from './notice.tsx';

export type SaidChange<Variables> = {
  readonly change: (variables: Variables) => Promise<unknown>;
  /** What is said once it is done. */
  readonly said: string;
  readonly done?: (() => void) | undefined;
};

/** Runs a change, says that it is done, and has what the change makes `stale` asked for anew. */
export function useSaidChange<Variables>(stale: readonly QueryKey[], { change, said, done }: SaidChange<Variables>) {
  const notify = useNotice();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      notify(said);
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
      done?.();
    },
  });
}
