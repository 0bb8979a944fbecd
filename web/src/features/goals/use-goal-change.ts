import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '#web/shared/page/notice.tsx';

/** Runs a change of the goals, says that it is done, and has them asked for anew. */
export function useGoalChange<Variables>(
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
      await queries.invalidateQueries({ queryKey: ['statistics', 'goals'] });
      done?.();
    },
  });
}
