import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '#web/shared/page/notice.tsx';

/** Runs a change of an activity, says that it is done, and has what shows activities asked for anew. */
export function useActivityChange<Variables>(
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
      await queries.invalidateQueries({ queryKey: ['activities'] });
      done?.();
    },
  });
}
