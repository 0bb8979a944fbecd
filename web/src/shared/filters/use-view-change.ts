import { useMutation, useQueryClient } from '@tanstack/react-query';
import { viewsQuery } from '#web/shared/api/view-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';

type Change = { readonly change: () => Promise<unknown>; readonly done?: string; readonly after?: () => void };

/** Returns a way to change the views, which shows what is kept afterwards and says what went wrong if it did. */
export function useViewChange() {
  const queries = useQueryClient();
  const notify = useNotice();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ change }: Change) => change(),
    onSuccess: (_, { done, after }) => {
      if (done !== undefined) notify(done);
      after?.();
    },
    onError: (error) => notify(errorText(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
}
