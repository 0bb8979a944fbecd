import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Prices that no exchange would have made, by instrument; they are taken in. */
export function OffTick({ found }: { readonly found: Preview['offTick'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { minWidth: 0, maxWidth: '80ch' } }}>
      <AlertTitle sx={{ mb: 0, fontSize: '0.875rem' }}>{t('imports.offTick.title')}</AlertTitle>
      {t('imports.offTick.lead')}
      <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
        {found.map(({ instrument, tickSize, count, row, price }) => (
          <li key={instrument}>
            {t('imports.offTick.line', {
              instrument,
              count,
              shown: format.count(count),
              tick: format.exact(tickSize),
              price: format.exact(price),
              row: format.count(row),
            })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
