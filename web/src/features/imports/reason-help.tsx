import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { reasonKey } from './reasons.ts';

/** What to do about rows that were left out, once for each of their reasons. */
export function ReasonHelp({ reasons }: { readonly reasons: readonly (string | null)[] }) {
  const { t } = useTranslation();
  const keys = [...new Set(reasons.map(reasonKey))];
  return (
    <Box sx={{ px: 2, py: 1.25, display: 'grid', gap: 1 }}>
      {keys.map((key) => (
        <Typography key={key} variant="body2" sx={{ maxWidth: '96ch' }}>
          <b>{t(`imports.reasons.${key}.title`)}.</b>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t(`imports.reasons.${key}.text`)}
          </Box>{' '}
          {key === 'CONFLICTING' && (
            <RouterLink to="/imports" underline="always">
              {t('imports.leftOut.seeImports')}
            </RouterLink>
          )}
          {key !== 'CONFLICTING' && key !== 'UNKNOWN_PRODUCT' && (
            <RouterLink to="/imports/new" underline="always">
              {t('imports.leftOut.corrected')}
            </RouterLink>
          )}
        </Typography>
      ))}
    </Box>
  );
}
