import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardTile } from '#contract/boards.ts';
import { type WidgetName, widgetNames } from './catalogue.ts';
import { useTileTitle } from './use-tile-title.ts';

type Props = {
  readonly hidden: readonly BoardTile[];
  readonly onAdd: (name: WidgetName) => void;
  readonly onShow: (tile: BoardTile) => void;
  readonly onClose: () => void;
};

/** Every widget with what it shows, to be searched and added; tiles that were hidden, to be shown again. */
export function CatalogueDialog({ hidden, onAdd, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const titleOf = useTileTitle();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase().split(/\s+/);
  const matches = (...texts: readonly string[]) => wanted.every((word) => texts.join(' ').toLowerCase().includes(word));
  const shown = widgetNames.filter((name) =>
    matches(t(`dashboard.widgets.${name}.title`), t(`dashboard.widgets.${name}.text`)),
  );
  const back = hidden.filter((tile) => matches(titleOf(tile)));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="dashboard-catalogue">
      <DialogTitle id="dashboard-catalogue">{t('dashboard.catalogue')}</DialogTitle>
      <DialogContent>
        <TextField
          autoFocus
          fullWidth
          size="small"
          label={t('dashboard.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          sx={{ my: 1 }}
        />
        {back.length > 0 && (
          <Box sx={{ mb: 2 }}>
            <Typography variant="h3" sx={{ fontSize: '0.875rem', my: 1 }}>
              {t('dashboard.hiddenTiles')}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {back.map((tile) => (
                <Button key={tile.id} variant="outlined" size="small" onClick={() => onShow(tile)}>
                  {t('dashboard.show', { title: titleOf(tile) })}
                </Button>
              ))}
            </Box>
          </Box>
        )}
        {shown.length === 0 && back.length === 0 && <Typography>{t('dashboard.noWidget')}</Typography>}
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, gridTemplateColumns: { sm: '1fr 1fr' } }}
        >
          {shown.map((name) => (
            <li key={name}>
              <ButtonBase
                onClick={() => onAdd(name)}
                sx={{
                  display: 'block',
                  width: 1,
                  height: 1,
                  textAlign: 'left',
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 1,
                  px: 1.5,
                  py: 1,
                  '&:hover': { bgcolor: 'action.hover' },
                }}
              >
                <Box sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{t(`dashboard.widgets.${name}.title`)}</Box>
                <Typography variant="body2" color="textSecondary">
                  {t(`dashboard.widgets.${name}.text`)}
                </Typography>
              </ButtonBase>
            </li>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
