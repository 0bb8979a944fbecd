import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { HoldingList } from '#contract/holdings.ts';
import { type PortfolioSearch, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

type Props = { readonly former: HoldingList['former']; readonly base: string; readonly search: PortfolioSearch };

/** What was held in the period and is not any more, with what it brought in the period. */
export function FormerList({ former, base, search }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <Box
      component="ul"
      aria-label={t('holdings.former.title')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
    >
      {former.map(({ account, instrument, name, results }) => (
        <Box component="li" key={`${account} ${instrument}`} sx={{ display: 'flex', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <RouterLink to="/portfolio/holdings/$id" params={{ id: instrument }} search={sharedSearch(search)}>
              {name}
            </RouterLink>
            <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{account}</Box>
          </Box>
          <Box className="tabular" sx={{ color: toneOfNumber(results.gain), whiteSpace: 'nowrap' }}>
            {money.signed(results.gain, base)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
