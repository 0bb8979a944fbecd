import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterButton } from '#web/shared/page/router-link.tsx';

/** Rows that wait for something, with the step that frees them. */
export function HeldRows({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { data } = useQuery(productsQuery);
  const roots = data?.heldRoots.map(({ root }) => root) ?? [];
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { width: 1 } }}>
      <AlertTitle>{t('overview.held.title', { count, shown: format.count(count) })}</AlertTitle>
      {roots.length > 0 ? t('overview.held.text', { roots: roots.join(', ') }) : t('overview.held.textOther')}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {roots.slice(0, 3).map((root) => (
          <RouterButton key={root} to="/instruments" search={{ add: root }} variant="outlined" color="inherit">
            {t('overview.held.addProduct', { root })}
          </RouterButton>
        ))}
        <RouterButton to="/imports" color="inherit">
          {t('overview.held.see')}
        </RouterButton>
      </Box>
    </Alert>
  );
}
