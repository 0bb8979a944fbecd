import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { useMayImport } from './use-names.ts';
import { useSwitchBatch } from './use-switch-batch.tsx';

/** Undo of a standing import, redo of an undone one, after a word on what it does. */
export function SwitchBatch({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  const format = useFormats();
  const errorText = useErrorText();
  const notify = useNotice();
  const titleId = useId();
  const [asking, setAsking] = useState(false);
  const change = useSwitchBatch();
  const to = batch.status === 'committed' ? 'undo' : 'redo';
  if (!useMayImport()) return null;

  return (
    <>
      <Button variant="outlined" loading={change.isPending} onClick={() => setAsking(true)}>
        {t(`imports.switch.${to}.action`)}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{t(`imports.switch.${to}.confirmTitle`)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ overflowWrap: 'anywhere' }}>
            {t(batch.content === 'activities' ? `activities.switch.${to}` : `imports.switch.${to}.confirm`, {
              count: batch.added,
              shown: format.count(batch.added),
              file: batch.fileName,
            })}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
          <Button
            variant="contained"
            autoFocus
            onClick={() => {
              setAsking(false);
              change.now(batch, to, { onError: (error) => notify(errorText(error)) });
            }}
          >
            {t(`imports.switch.${to}.go`)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
