import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '#web/shared/page/notice.tsx';

/** Runs a change, says that it is done, and has what shows accounts or links asked for anew. */
export function useAccountChange<Variables>(
  change: (variables: Variables) => Promise<unknown>,
  said: string,
  done?: () => void,
) {
  const notify = useNotice();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      notify(said);
      await Promise.all(['accounts', 'limits', 'links'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
      done?.();
    },
  });
}
