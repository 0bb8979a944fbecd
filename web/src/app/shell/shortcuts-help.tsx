import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { navigation } from '#web/shared/page/navigation.ts';
import { paletteShortcut } from '#web/shared/page/shortcuts.ts';

/** As the shortcut of the palette is written on this machine. */
const undoKeys = paletteShortcut.replace('K', 'Z');
const redoKeys = `⇧ ${undoKeys}`;

function Keys({ keys }: { readonly keys: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
      {keys.split(' ').map((key) => (
        <Box
          key={key}
          component="kbd"
          sx={{
            font: 'inherit',
            fontSize: '0.75rem',
            px: 0.75,
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.75,
            minWidth: 22,
            textAlign: 'center',
          }}
        >
          {key.length === 1 ? key.toUpperCase() : key}
        </Box>
      ))}
    </Box>
  );
}

export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const rows: readonly (readonly [string, string])[] = [
    [paletteShortcut, t('app.search')],
    ['?', t('app.shortcuts.title')],
    ['F', t('filters.addTitle')],
    ['H', t('app.privacy')],
    ...navigation.map(({ hotkey, key }) => [hotkey, t(`app.nav.${key}`)] as const),
    [undoKeys, t('journal.undo.keys')],
    [redoKeys, t('journal.undo.keysBack')],
    ['↑ ↓', t('app.shortcuts.rows')],
    ['Enter', t('app.shortcuts.open')],
    ['Esc', t('app.close')],
  ];
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title" component="h2" variant="h2">
        {t('app.shortcuts.title')}
      </DialogTitle>
      <DialogContent dividers>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 1.25, alignItems: 'center' }}
        >
          {rows.map(([keys, text]) => (
            <Box key={keys} sx={{ display: 'contents' }}>
              <Box component="dt">{text}</Box>
              <Box component="dd" sx={{ m: 0 }}>
                <Keys keys={keys} />
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
