import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

const figures = [
  { key: 'matched', color: 'success.main' },
  { key: 'differs', color: 'warning.main' },
  { key: 'missing', color: 'error.main' },
  { key: 'extra', color: 'error.main' },
  { key: 'unread', color: 'warning.main' },
] as const;

/** How many trades of the list agree with the ledger, and how many of either side do not. */
export function CheckedFigures({ counts }: { readonly counts: Reconciliation['counts'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box
      component="dl"
      aria-label={t('check.figures.label')}
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(5, 1fr)' },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {figures.map(({ key, color }) => (
        <Box key={key} sx={{ px: 2, py: 1.5, display: 'flex', flexDirection: 'column' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {t(`check.figures.${key}`)}
          </Typography>
          <Box
            component="dd"
            className="tabular"
            sx={{ m: 0, fontSize: '1.5rem', fontWeight: 620, color: counts[key] === 0 ? 'text.secondary' : color }}
          >
            {format.count(counts[key])}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
