import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#contract/saved-views.ts';
import { putView } from '#web/shared/api/view-queries.ts';
import { Form } from '#web/shared/page/form.tsx';
import { type FilterSearch, filterAlone } from './filter-search.ts';
import { pillsOf } from './pills.ts';
import { pillText, usePillWords } from './use-pill-words.ts';
import { useViewChange } from './use-view-change.ts';

type Props = {
  readonly search: FilterSearch;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
};

/** Keeps the filters shown under a name; one that is taken is replaced, and it says so before. */
export function SaveViewDialog({ search, views, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const words = usePillWords();
  const change = useViewChange();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const name = typed.trim();
  const taken = views.find((view) => view.name.toLowerCase() === name.toLowerCase());
  const save = () => {
    setAsked(true);
    if (name === '') return;
    change.mutate({
      change: () =>
        putView(taken?.id ?? crypto.randomUUID(), { name, filter: filterAlone(search), version: taken?.version ?? 0 }),
      done: t('filters.views.saved', { name }),
      after: onClose,
    });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <Form onSubmit={save} label={t('filters.views.saveTitle')}>
        <DialogTitle id={id} component="h2" variant="h2" sx={{ pb: 0 }}>
          {t('filters.views.saveTitle')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <Typography variant="body2" color="textSecondary">
            {pillsOf(search)
              .map((pill) => pillText(words(pill)))
              .join(' · ')}
          </Typography>
          <TextField
            autoFocus
            label={t('filters.views.name')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={asked && name === ''}
            helperText={taken ? t('filters.views.replaces') : asked && name === '' && t('filters.views.nameMissing')}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" loading={change.isPending}>
            {t('filters.views.submit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
