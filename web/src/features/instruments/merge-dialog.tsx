import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instrument, MergePreview } from '#contract/instruments.ts';
import {
  fewInstrumentsQuery,
  mergeInstrument,
  mergePreviewQuery,
  staleByInstrument,
} from '#web/shared/api/instrument-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { useFactWords } from './use-fact-words.ts';

type Props = { readonly instrument: Instrument; readonly onClose: () => void };

/** Merges an instrument into another, after showing what that would do or why it cannot be. */
export function MergeDialog({ instrument, onClose }: Props) {
  const { t } = useTranslation();
  const notify = useNotice();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [into, setInto] = useState<Instrument | null>(null);
  const found = useQuery(fewInstrumentsQuery(text, 12));
  const preview = useQuery({ ...mergePreviewQuery(instrument.id, into?.id ?? ''), enabled: into !== null });
  const merge = useMutation({
    mutationFn: (target: string) => mergeInstrument(instrument.id, target),
    onSuccess: async ({ instrument: standing }) => {
      notify(t('instruments.one.merger.done', { from: instrument.id, into: standing.id }));
      onClose();
      await navigate({ to: '/instruments/$id', params: { id: standing.id }, replace: true });
      await Promise.all(staleByInstrument.map((name) => queries.invalidateQueries({ queryKey: [name] })));
    },
  });
  const possible = into !== null && preview.data?.problem === null;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="merge-title">
      <DialogTitle id="merge-title" component="h2" variant="h2">
        {t('instruments.one.merger.title', { id: instrument.id })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" color="textSecondary">
          {t('instruments.one.merger.text', { id: instrument.id })}
        </Typography>
        <Autocomplete
          options={(found.data?.rows ?? []).filter(({ id, root }) => id !== instrument.id && root === null)}
          filterOptions={(options) => options}
          getOptionLabel={({ id, name }) => (id === name ? id : `${id} · ${name}`)}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          value={into}
          onChange={(_, chosen) => setInto(chosen)}
          onInputChange={(_, typed, reason) => reason === 'input' && setText(typed)}
          renderInput={(params) => (
            <TextField
              {...params}
              autoFocus
              label={t('instruments.one.merger.into')}
              helperText={t('instruments.one.merger.choose')}
            />
          )}
        />
        {into !== null && preview.data && <Preview preview={preview.data} />}
        <ErrorAlert error={preview.error ?? merge.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!possible}
          loading={merge.isPending}
          onClick={() => into && merge.mutate(into.id)}
        >
          {t('instruments.one.merger.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Preview({ preview }: { readonly preview: MergePreview }) {
  const { t } = useTranslation();
  const format = useFormats();
  const facts = useFactWords();
  if (preview.problem !== null)
    return (
      <Alert severity="warning">
        {t(`instruments.one.merger.problem.${preview.problem.code}`, { id: preview.from, into: preview.into })}
      </Alert>
    );
  const gains = facts(preview.gains);
  return (
    <Box role="status" sx={{ p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t(gains.length > 0 ? 'instruments.one.merger.gains' : 'instruments.one.merger.gainsNothing', {
          into: preview.into,
        })}
      </Typography>
      {gains.map(({ name, value }) => (
        <Typography variant="body2" key={name} sx={{ overflowWrap: 'anywhere' }}>
          {name}: {value}
        </Typography>
      ))}
      {preview.differs.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('instruments.one.merger.differs')}
          {preview.differs.map(({ fact, from, into }) => (
            <Box key={fact}>
              {fact}: {from} ≠ {into}
            </Box>
          ))}
        </Alert>
      )}
      {preview.series.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('instruments.one.merger.bars', {
            count: preview.series.length,
            shown: format.count(preview.series.length),
            into: preview.into,
          })}
        </Typography>
      )}
    </Box>
  );
}
