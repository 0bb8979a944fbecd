import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setup, SetupRule } from '#contract/journal.ts';
import { putSetup } from '#web/shared/api/journal-queries.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { NoteField } from './note-field.tsx';

type Props = { readonly setup: Setup | null; readonly onClose: () => void };
/** The weight as it is typed. */
type TypedRule = { readonly id: string; readonly text: string; readonly weight: string };

const typedRule = ({ id, text, weight }: SetupRule): TypedRule => ({ id, text, weight: String(weight) });
const readWeight = (typed: string): number | null => {
  const weight = Number(typed);
  return /^\d{1,3}$/.test(typed.trim()) && weight >= 1 && weight <= 100 ? weight : null;
};

/** Makes or changes a setup. */
export function SetupDialog({ setup, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(setup?.name ?? '');
  const [description, setDescription] = useState(setup?.description ?? '');
  const [rules, setRules] = useState<readonly TypedRule[]>((setup?.rules ?? []).map(typedRule));
  const kept = rules.filter(({ text }) => text.trim() !== '');
  const wrong = name.trim() === '' || kept.some(({ weight }) => readWeight(weight) === null);
  const save = useMutation({
    mutationFn: () =>
      putSetup(setup?.id ?? null, {
        name: name.trim(),
        description,
        rules: kept.map(({ id, text, weight }) => ({ id, text: text.trim(), weight: readWeight(weight)! })),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['journal'] });
      onClose();
    },
  });
  const changeRule = (id: string, change: Partial<TypedRule>) =>
    setRules((all) => all.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t(setup === null ? 'journal.playbook.add' : 'journal.playbook.edit')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <TextField
            autoFocus
            required
            label={t('journal.parts.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
          <NoteField label={t('journal.parts.description')} value={description} onChange={setDescription} />
          <Typography variant="h3" component="h3">
            {t('journal.playbook.rules')}
          </Typography>
          {rules.map(({ id, text, weight }, index) => (
            <Box key={id} sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
              <TextField
                label={t('journal.playbook.rule', { number: index + 1 })}
                value={text}
                onChange={({ target }) => changeRule(id, { text: target.value })}
                slotProps={{ htmlInput: { maxLength: 300 } }}
              />
              <TextField
                label={t('journal.playbook.weight')}
                value={weight}
                error={text.trim() !== '' && readWeight(weight) === null}
                onChange={({ target }) => changeRule(id, { weight: target.value })}
                slotProps={{ htmlInput: { inputMode: 'numeric' } }}
                sx={{ width: 92, flexShrink: 0 }}
              />
              <IconButton
                aria-label={t('journal.playbook.removeRule', { number: index + 1 })}
                onClick={() => setRules((all) => all.filter((rule) => rule.id !== id))}
                sx={{ mt: 0.5 }}
              >
                <Close sx={{ fontSize: 18 }} />
              </IconButton>
            </Box>
          ))}
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<Add />}
              onClick={() => setRules((all) => [...all, { id: crypto.randomUUID(), text: '', weight: '1' }])}
            >
              {t('journal.playbook.addRule')}
            </Button>
            <Typography variant="body2" color="textSecondary">
              {t('journal.playbook.weightHint')}
            </Typography>
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
