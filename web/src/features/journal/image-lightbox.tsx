import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#web/shared/api/paths.ts';

type Props = {
  readonly ids: readonly string[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
};

/** One picture as large as the window; the arrow keys show its neighbours. */
export function ImageLightbox({ ids, shown, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const place = ids.indexOf(shown);
  const step = (by: number) => {
    const next = ids[(place + by + ids.length) % ids.length];
    if (next !== undefined) onShow(next);
  };
  const keys = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  };
  const words = t('journal.images.alt', { number: place + 1, count: ids.length });
  return (
    <Dialog open fullScreen onClose={onClose} onKeyDown={keys} aria-label={words}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {words}
        </Typography>
        {ids.length > 1 && (
          <>
            <IconButton aria-label={t('journal.images.previous')} onClick={() => step(-1)}>
              <ArrowBack />
            </IconButton>
            <IconButton aria-label={t('journal.images.next')} onClick={() => step(1)}>
              <ArrowForward />
            </IconButton>
          </>
        )}
        <IconButton aria-label={t('app.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', placeItems: 'center', p: 1, bgcolor: 'background.default' }}>
        <Box
          component="img"
          src={paths.journalImage(shown)}
          alt={words}
          sx={{ maxWidth: 1, maxHeight: 1, minHeight: 0, objectFit: 'contain' }}
        />
      </Box>
    </Dialog>
  );
}
