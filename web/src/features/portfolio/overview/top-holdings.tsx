import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PortfolioSearch, scopeOf, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { holdingsQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

const shown = 6;

/** The largest holdings with their part of the whole and their result. */
export function TopHoldings({ search }: { readonly search: PortfolioSearch }) {
  const { t } = useTranslation();
  const money = useMoney();
  const query = useQuery(holdingsQueryOf(scopeOf(search)));
  return (
    <Panel
      title={t('portfolio.top')}
      action={
        <RouterLink to="/portfolio/holdings" search={sharedSearch(search)}>
          {t('portfolio.all')}
        </RouterLink>
      }
    >
      <QueryState query={query} lines={6}>
        {({ holdings, currency }) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
            {holdings.slice(0, shown).map(({ account, instrument, name, value, share, results }) => (
              <Box
                component="li"
                key={`${account} ${instrument}`}
                sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}
              >
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <RouterLink
                    to="/portfolio/holdings/$id"
                    params={{ id: instrument }}
                    search={sharedSearch(search)}
                    sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}
                  >
                    {name}
                  </RouterLink>
                  <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{account}</Box>
                </Box>
                <Box className="tabular" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
                  {money.plain(value, currency)}
                  <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                    {money.share(share)}
                    {' · '}
                    <Box component="span" sx={{ color: toneOfNumber(results.gain) }}>
                      {money.signed(results.gain, currency)}
                    </Box>
                  </Box>
                </Box>
              </Box>
            ))}
          </Box>
        )}
      </QueryState>
    </Panel>
  );
}
