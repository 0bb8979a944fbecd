import Note from '@mui/icons-material/StickyNote2';
import NoteOutline from '@mui/icons-material/StickyNote2Outlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import IconButton from '@mui/material/IconButton';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { AnnotationPanel } from './annotation-panel.tsx';

type Props = {
  readonly account: string;
  readonly execution: string;
  readonly time: string;
  readonly written: boolean;
};

/** The way to what is written on one execution. */
export function ExecutionNote({ account, execution, time, written }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ['journal', 'annotation'] });
  };
  const when = { time: format.dateTimeSeconds(time) };
  return (
    <>
      <IconButton
        aria-label={t(written ? 'journal.execution.written' : 'journal.execution.none', when)}
        onClick={() => setOpen(true)}
        sx={{ p: 0.25, mr: 1, color: written ? 'primary.main' : 'text.secondary' }}
      >
        {written ? <Note sx={{ fontSize: 18 }} /> : <NoteOutline sx={{ fontSize: 18 }} />}
      </IconButton>
      {open && (
        <Dialog open onClose={close} fullWidth maxWidth="md" aria-label={t('journal.execution.title', when)}>
          <DialogContent>
            <AnnotationPanel
              title={t('journal.execution.title', when)}
              lead={t('journal.panel.lead')}
              target={{ account, execution }}
              parts={() => null}
            />
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={close}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
