import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationKind, CustomField, FieldKind } from '#contract/journal.ts';
import { putCustomField } from '#web/shared/api/journal-queries.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

const kinds = ['text', 'number', 'date', 'boolean', 'select'] as const satisfies readonly FieldKind[];
const places = ['position', 'day', 'execution'] as const satisfies readonly AnnotationKind[];

type Props = { readonly field: CustomField | null; readonly onClose: () => void };

/** Makes or changes a field; its kind is chosen once. */
export function CustomFieldDialog({ field, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(field?.name ?? '');
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'text');
  const [choices, setChoices] = useState((field?.choices ?? []).join('\n'));
  const [on, setOn] = useState<readonly AnnotationKind[]>(field?.on ?? ['position']);
  const list = [...new Set(choices.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const wrong = name.trim() === '' || on.length === 0 || (kind === 'select' && list.length === 0);
  const save = useMutation({
    mutationFn: () =>
      putCustomField(field?.id ?? null, { name: name.trim(), kind, choices: kind === 'select' ? list : [], on }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['journal'] });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{t(field === null ? 'journal.customFields.add' : 'journal.playbook.edit')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <TextField
            autoFocus
            required
            label={t('journal.parts.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <TextField
            select
            label={t('journal.parts.kind')}
            value={kind}
            disabled={field !== null}
            onChange={({ target }) => setKind(target.value as FieldKind)}
          >
            {kinds.map((one) => (
              <MenuItem key={one} value={one}>
                {t(`journal.customFields.kinds.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          {kind === 'select' && (
            <TextField
              multiline
              minRows={3}
              label={t('journal.parts.choices')}
              helperText={t('journal.customFields.choicesHint')}
              value={choices}
              onChange={({ target }) => setChoices(target.value)}
            />
          )}
          <Box role="group" aria-label={t('journal.parts.on')} sx={{ display: 'flex', flexWrap: 'wrap' }}>
            {places.map((place) => (
              <FormControlLabel
                key={place}
                label={t(`journal.customFields.on.${place}`)}
                control={
                  <Checkbox
                    size="small"
                    checked={on.includes(place)}
                    onChange={(_, checked) =>
                      setOn((all) => (checked ? [...all, place] : all.filter((one) => one !== place)))
                    }
                  />
                }
              />
            ))}
          </Box>
          <ErrorAlert error={save.error} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button variant="contained" disabled={wrong} loading={save.isPending} onClick={() => save.mutate()}>
          {t('journal.playbook.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
