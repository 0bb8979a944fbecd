import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#contract/saved-views.ts';
import { deleteView, putView } from '#web/shared/api/view-queries.ts';
import { useViewChange } from './use-view-change.ts';

type Props = { readonly views: readonly SavedView[]; readonly onClose: () => void };

/** Names of the views, to be changed in place, and a way to delete each. */
export function ViewsDialog({ views, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id} component="h2" variant="h2">
        {t('filters.views.manageTitle')}
      </DialogTitle>
      <DialogContent dividers sx={{ display: 'grid', gap: 1.5 }}>
        {views.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {t('filters.views.none')}
          </Typography>
        )}
        {views.map((view) => (
          <ViewRow key={`${view.id} ${view.version}`} view={view} />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function ViewRow({ view }: { readonly view: SavedView }) {
  const { t } = useTranslation();
  const change = useViewChange();
  const [typed, setTyped] = useState(view.name);
  const name = typed.trim();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || name === view.name) return;
    const { id, filter, version } = view;
    change.mutate({ change: () => putView(id, { name, filter, version }), done: t('filters.views.saved', { name }) });
  };
  return (
    <Box component="form" onSubmit={rename} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <TextField
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={name === ''}
        slotProps={{ htmlInput: { maxLength: 80, 'aria-label': t('filters.views.renameOf', { name: view.name }) } }}
      />
      <Button type="submit" disabled={name === '' || name === view.name} loading={change.isPending}>
        {t('filters.views.rename')}
      </Button>
      <IconButton
        aria-label={t('filters.views.deleteOf', { name: view.name })}
        onClick={() =>
          change.mutate({
            change: () => deleteView(view.id),
            done: t('filters.views.deleted', { name: view.name }),
          })
        }
      >
        <Delete fontSize="small" />
      </IconButton>
    </Box>
  );
}
