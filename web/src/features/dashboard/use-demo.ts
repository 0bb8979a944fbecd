import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { loadDemo, removeDemo } from '#web/shared/api/office-queries.ts';
import { useNotice } from '#web/shared/page/notice.tsx';

/** Brings the demo data in and takes it away again. */
export function useDemo() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotice();
  const onSuccess = () => queries.invalidateQueries();
  return {
    load: useMutation({ mutationFn: loadDemo, onSuccess }),
    remove: useMutation({
      mutationFn: removeDemo,
      onSuccess: async () => {
        await onSuccess();
        notify(t('overview.demo.removed'));
      },
    }),
  };
}
