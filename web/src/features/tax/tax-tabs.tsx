import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { RouterBox } from '#web/shared/page/router-link.tsx';

const looks = {
  px: 1.5,
  py: 1,
  whiteSpace: 'nowrap',
  fontSize: '0.8125rem',
  fontWeight: 560,
  textDecoration: 'none',
  color: 'text.secondary',
  borderBottom: '2px solid transparent',
  '&:hover': { color: 'text.primary' },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-current="page"]': { color: 'primary.main', borderBottomColor: 'primary.main' },
} as const;

/** The rooms of taxation. `year`: the one that is shown, or that is running. */
export function TaxTabs({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  return (
    <Box
      component="nav"
      aria-label={t('tax.rooms')}
      sx={{ display: 'flex', overflowX: 'auto', borderBottom: 1, borderColor: 'divider', mb: 2 }}
    >
      <RouterBox to="/tax/$year" params={{ year: String(year) }} sx={looks}>
        {t('tax.tabs.year')}
      </RouterBox>
      <RouterBox to="/tax/sale" sx={looks}>
        {t('tax.tabs.sale')}
      </RouterBox>
      <RouterBox to="/tax/room" sx={looks}>
        {t('tax.tabs.room')}
      </RouterBox>
      <RouterBox to="/tax/profile" sx={looks}>
        {t('tax.tabs.profile')}
      </RouterBox>
    </Box>
  );
}
