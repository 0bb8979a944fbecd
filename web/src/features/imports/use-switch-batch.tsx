import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#contract/imports.ts';
import { redoBatch, undoBatch } from '#web/shared/api/imports-queries.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { staleByImport } from './desk-context.ts';

export type Switch = 'undo' | 'redo';
export type SwitchedBatch = Pick<Batch, 'id' | 'fileName'>;

const opposite = { undo: 'redo', redo: 'undo' } as const;

/** Takes an import out or brings it back, and offers the way back in the notice that says so. */
export function useSwitchBatch({ onSwitched }: { readonly onSwitched?: (to: Switch) => void } = {}) {
  const { t } = useTranslation();
  const notify = useNotice();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ batch, to }: { readonly batch: SwitchedBatch; readonly to: Switch }) =>
      (to === 'undo' ? undoBatch : redoBatch)(batch.id),
    onSuccess: (_, { batch, to }) => {
      onSwitched?.(to);
      const back = opposite[to];
      notify(
        t(`imports.switch.${to}.done`, { file: batch.fileName }),
        <Button color="inherit" variant="outlined" onClick={() => mutate({ batch, to: back })}>
          {t(`imports.switch.${back}.action`)}
        </Button>,
      );
    },
    // Also after a refusal: someone else may have switched it meanwhile.
    onSettled: () => Promise.all(staleByImport.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
  return {
    isPending,
    error,
    now: (batch: SwitchedBatch, to: Switch, more?: { readonly onError: (error: Error) => void }) =>
      mutate({ batch, to }, more),
  };
}
