import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BarInterval, barInterval } from '#contract/bar-interval.ts';
import { Form } from '#web/shared/page/form.tsx';
import { canBeMade, type KnownInterval } from './offered-intervals.ts';
import { forgetInterval, keepInterval, useOwnIntervals } from './own-intervals.ts';
import { useIntervalName } from './use-interval-name.ts';

type Props = {
  readonly known: readonly KnownInterval[];
  readonly onInterval: (interval: BarInterval) => void;
  readonly onClose: () => void;
};

/** Asks for an interval that is in no list, and keeps it for the next time. */
export function OwnIntervalDialog({ known, onInterval, onClose }: Props) {
  const { t } = useTranslation();
  const nameOf = useIntervalName();
  const own = useOwnIntervals();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const read = barInterval.safeParse(text.trim());
  const fault = !read.success
    ? t('chart.ownInterval.form')
    : canBeMade(read.data, known)
      ? null
      : t('chart.ownInterval.tooFine');

  const submit = (): void => {
    setTried(true);
    if (!read.success || fault !== null) return;
    keepInterval(read.data);
    onInterval(read.data);
    onClose();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <Form onSubmit={submit}>
        <DialogTitle>{t('chart.ownInterval.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            autoFocus
            size="small"
            margin="dense"
            label={t('chart.interval')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            error={tried && fault !== null}
            helperText={tried && fault !== null ? fault : t('chart.ownInterval.example')}
            slotProps={{ htmlInput: { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } }}
          />
          {own.length > 0 && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {own.map((interval) => (
                <Chip
                  key={interval}
                  label={nameOf(interval)}
                  onClick={() => setText(interval)}
                  onDelete={() => forgetInterval(interval)}
                />
              ))}
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t('chart.ownInterval.show')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
