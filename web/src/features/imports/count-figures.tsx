import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Counts = {
  readonly new?: number;
  readonly added?: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
};

type Props = {
  readonly counts: Counts;
  /** Before the commit rows are new, after it added. */
  readonly kind: 'new' | 'added';
};

/** The four things that can become of a row, each with how many it is. Those that need a look have a colour of their own. */
export function CountFigures({ counts, kind }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const figures = [
    { key: kind, text: `${kind}Text`, value: counts[kind] ?? 0, color: 'success.main' },
    { key: 'duplicate', text: 'duplicateText', value: counts.duplicate, color: 'text.primary' },
    { key: 'conflicting', text: 'conflictingText', value: counts.conflicting, color: 'error.main' },
    { key: 'held', text: 'heldText', value: counts.held, color: 'warning.main' },
  ] as const;
  return (
    <Box
      component="dl"
      aria-label={t('imports.figures.label')}
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' },
        gap: '1px',
        bgcolor: 'divider',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
      }}
    >
      {figures.map(({ key, text, value, color }) => (
        <Box key={key} sx={{ bgcolor: 'background.paper', px: 2, py: 1.5, display: 'flex', flexDirection: 'column' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {t(`imports.figures.${key}`)}
          </Typography>
          <Box
            component="dd"
            className="tabular"
            sx={{
              m: 0,
              fontSize: '1.5rem',
              fontWeight: 620,
              letterSpacing: '-0.02em',
              color: value === 0 ? 'text.secondary' : color,
            }}
          >
            {format.count(value)}
          </Box>
          <Typography component="dd" variant="caption" color="textSecondary" sx={{ m: 0 }}>
            {t(`imports.figures.${text}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
