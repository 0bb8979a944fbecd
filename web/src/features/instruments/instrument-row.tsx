import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '#contract/instruments.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';

const cut = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** An instrument in the list; on a narrow screen its numbers stand below the name. */
export function InstrumentRow({ instrument }: { readonly instrument: Instrument | undefined }) {
  const { t } = useTranslation();
  if (!instrument)
    return <Skeleton variant="rounded" height={36} sx={{ m: 1.5 }} aria-label={t('instruments.one.loading')} />;
  const { id, name, assetClass, currency, exchange, isin, wkn } = instrument;
  const numbers = [isin, wkn].filter((one) => one !== null).join(' · ');
  return (
    <RouterBox
      to="/instruments/$id"
      params={{ id }}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: '180px minmax(0, 1.4fr) minmax(0, 1fr) 170px 120px' },
        gap: { xs: 0, md: 2 },
        alignContent: 'center',
        alignItems: 'center',
        height: 1,
        px: 1.5,
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ ...cut, fontWeight: 600 }}>{id}</Box>
      <Box sx={{ ...cut, order: { xs: 3, md: 0 }, color: { xs: 'text.secondary', md: 'text.primary' } }}>{name}</Box>
      <Box className="tabular" sx={{ ...cut, display: { xs: 'none', md: 'block' }, color: 'text.secondary' }}>
        {numbers}
      </Box>
      <Box sx={{ ...cut, order: { xs: 4, md: 0 }, textAlign: { xs: 'right', md: 'left' }, color: 'text.secondary' }}>
        {[currency, exchange].filter((one) => one !== null).join(' · ')}
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        <Chip size="small" variant="outlined" label={t(`instruments.one.class.${assetClass}`)} />
      </Box>
    </RouterBox>
  );
}
