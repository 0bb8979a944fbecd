import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import type { MoreBars } from './use-more-bars.ts';

/** Says, on the chart itself, that bars are on their way or did not come. */
export function MoreBarsNotice({ older, newer, retry }: Pick<MoreBars, 'older' | 'newer' | 'retry'>) {
  const { t } = useTranslation();
  const failed = older === 'failed' || newer === 'failed';
  const loading = older === 'loading' ? 'older' : newer === 'loading' ? 'newer' : null;
  if (!failed && loading === null) return null;
  return (
    <Box
      role="status"
      sx={{
        position: 'absolute',
        zIndex: 4,
        top: 8,
        [loading === 'newer' || newer === 'failed' ? 'right' : 'left']: 12,
        px: 1,
        py: 0.5,
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        fontSize: '0.75rem',
      }}
    >
      {failed ? t('chart.moreFailed') : t(`chart.${loading ?? 'older'}Loading`)}
      {failed ? (
        <Button size="small" onClick={retry} sx={{ ml: 1 }}>
          {t('chart.again')}
        </Button>
      ) : (
        <LinearProgress aria-hidden sx={{ height: 2, mt: 0.25 }} />
      )}
    </Box>
  );
}
