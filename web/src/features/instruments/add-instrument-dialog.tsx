import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SymbolChoice } from '#contract/symbols.ts';
import { addInstrument, staleByInstrument } from '#web/shared/api/instrument-queries.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { chosenEntry } from './chosen-entry.ts';
import {
  type AddedClass,
  addedClasses,
  emptyInstrument,
  focusId,
  newInstrumentOf,
  refusedFields,
  wrongFields,
} from './instrument-entry.ts';
import { InstrumentFields } from './instrument-fields.tsx';
import { SpellingField } from './spelling-field.tsx';
import { SymbolSearch } from './symbol-search.tsx';

type Props = { readonly onClose: () => void; readonly onAdded: (id: string) => void };

export const twoColumns = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  alignItems: 'start',
} as const;

/** Asks for an instrument of a class; what is filled in comes from a choice of the person's, and can be changed. */
export function AddInstrumentDialog({ onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const notify = useNotice();
  const queries = useQueryClient();
  const [assetClass, setClass] = useState<AddedClass>('share');
  const [entry, setEntry] = useState(emptyInstrument);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongFields>>([]);
  const add = useMutation({
    mutationFn: addInstrument,
    onSuccess: async ({ instrument }) => {
      notify(t('instruments.one.form.done', { id: instrument.id }));
      await Promise.all(staleByInstrument.map((name) => queries.invalidateQueries({ queryKey: [name] })));
      onAdded(instrument.id);
    },
    onError: (error) => setWrong(refusedFields(assetClass, error)),
  });
  const choose = (choice: SymbolChoice, query: string): void => {
    const chosen = chosenEntry(choice, query, entry);
    if (chosen.assetClass !== null) setClass(chosen.assetClass);
    setEntry(chosen.entry);
    setWrong([]);
    add.reset();
    const assetClassNow = chosen.assetClass ?? assetClass;
    const next = wrongFields(assetClassNow, chosen.entry)[0] ?? 'id';
    // The fields of another class are there once the page is drawn anew.
    setTimeout(() => document.getElementById(focusId(next, chosen.entry))?.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = wrongFields(assetClass, entry);
    setWrong(fields);
    if (fields.length === 0) add.mutate(newInstrumentOf(assetClass, entry));
    else document.getElementById(focusId(fields[0]!, entry))?.focus();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="instrument-title">
      <DialogTitle id="instrument-title" component="h2" variant="h2">
        {t('instruments.one.form.title')}
      </DialogTitle>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogContent sx={{ '&&': { pt: 1 } }}>
          <SymbolSearch onChoose={choose} />
          <Box sx={twoColumns}>
            <TextField
              select
              label={t('instruments.one.fields.assetClass')}
              value={assetClass}
              onChange={({ target }) => {
                setClass(target.value as AddedClass);
                setWrong([]);
              }}
              sx={{ gridColumn: { sm: '1 / -1' } }}
            >
              {addedClasses.map((one) => (
                <MenuItem key={one} value={one}>
                  {t(`instruments.one.class.${one}`)}
                </MenuItem>
              ))}
            </TextField>
            <InstrumentFields
              assetClass={assetClass}
              entry={entry}
              wrong={wrong}
              onChange={(change) => {
                setEntry((before) => ({ ...before, ...change }));
                setWrong((before) => before.filter((field) => !(field in change)));
              }}
            />
            {[...new Set(['yahoo', ...Object.keys(entry.spellings)])].map((source) => (
              <SpellingField
                key={source}
                source={source}
                value={entry.spellings[source] ?? ''}
                onChange={(text) => {
                  setEntry((before) => ({ ...before, spellings: { ...before.spellings, [source]: text } }));
                  setWrong((before) => before.filter((field) => field !== 'spellings'));
                }}
              />
            ))}
          </Box>
          <ErrorAlert error={add.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" loading={add.isPending}>
            {t('instruments.one.form.submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
