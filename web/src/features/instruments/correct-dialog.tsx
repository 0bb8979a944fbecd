import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '#contract/instruments.ts';
import { correctInstrument, staleByInstrument } from '#web/shared/api/instrument-queries.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { twoColumns } from './add-instrument-dialog.tsx';
import {
  type AddedClass,
  correctionOf,
  differencesOf,
  entryOf,
  longestSpelling,
  refusedFields,
  wrongFields,
} from './instrument-entry.ts';
import { InstrumentFields } from './instrument-fields.tsx';
import { SpellingField } from './spelling-field.tsx';

type Props = { readonly instrument: Instrument; readonly onClose: () => void };

/** Corrects facts and spellings, and shows before it is saved what would change. */
export function CorrectDialog({ instrument, onClose }: Props) {
  const { t } = useTranslation();
  const words = useFetchWords();
  const notify = useNotice();
  const queries = useQueryClient();
  const [entry, setEntry] = useState(() => entryOf(instrument));
  const [more, setMore] = useState({ source: '', spelling: '' });
  const [wrong, setWrong] = useState<ReturnType<typeof wrongFields>>([]);
  const source = more.source.trim().toLowerCase();
  const newIsLong = more.spelling.trim().length > longestSpelling;
  const whole =
    source === '' || more.spelling.trim() === ''
      ? entry
      : { ...entry, spellings: { ...entry.spellings, [source]: more.spelling } };
  const differences = differencesOf(instrument, whole);
  const assetClass = instrument.assetClass as AddedClass;
  const correct = useMutation({
    mutationFn: () => correctInstrument(instrument.id, correctionOf(differences)),
    onSuccess: async () => {
      notify(t('instruments.one.correction.done'));
      await Promise.all(staleByInstrument.map((name) => queries.invalidateQueries({ queryKey: [name] })));
      onClose();
    },
    onError: (error) => setWrong(refusedFields(assetClass, error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = wrongFields(assetClass, whole);
    setWrong(fields);
    if (fields.length === 0 && differences.length > 0) correct.mutate();
  };
  const name = ({ field, source: at }: (typeof differences)[number]): string =>
    at === null
      ? t(`instruments.one.fields.${field}`)
      : t('instruments.one.correction.spelling', { source: words.source(at) });
  const shown = (text: string): string => (text === '' ? t('instruments.one.history.nothing') : text);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="correct-title">
      <DialogTitle id="correct-title" component="h2" variant="h2">
        {t('instruments.one.correction.title', { id: instrument.id })}
      </DialogTitle>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogContent sx={{ '&&': { pt: 1 } }}>
          <Box sx={twoColumns}>
            <InstrumentFields
              fixedId
              assetClass={assetClass}
              entry={entry}
              wrong={wrong}
              onChange={(change) => setEntry((before) => ({ ...before, ...change }))}
            />
            {Object.keys(instrument.spellings).map((one) => (
              <SpellingField
                key={one}
                source={one}
                value={entry.spellings[one] ?? ''}
                onChange={(text) =>
                  setEntry((before) => ({ ...before, spellings: { ...before.spellings, [one]: text } }))
                }
              />
            ))}
            <TextField
              label={t('instruments.one.correction.source')}
              helperText={t('instruments.one.correction.sourceHelp')}
              value={more.source}
              onChange={({ target }) => setMore((before) => ({ ...before, source: target.value }))}
            />
            <TextField
              label={t('instruments.one.correction.newSpelling')}
              error={newIsLong}
              helperText={newIsLong ? t('instruments.one.form.spellingLong', { most: longestSpelling }) : undefined}
              value={more.spelling}
              onChange={({ target }) => setMore((before) => ({ ...before, spelling: target.value }))}
            />
          </Box>
          <Box role="status" sx={{ mt: 2, p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {differences.length === 0
                ? t('instruments.one.correction.unchanged')
                : t('instruments.one.correction.preview')}
            </Typography>
            {differences.map((one) => (
              <Typography variant="body2" key={name(one)} sx={{ overflowWrap: 'anywhere' }}>
                {t('instruments.one.correction.line', {
                  field: name(one),
                  before: shown(one.before),
                  after: shown(one.after),
                })}
              </Typography>
            ))}
          </Box>
          <ErrorAlert error={correct.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" loading={correct.isPending} disabled={differences.length === 0}>
            {t('instruments.one.save')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
