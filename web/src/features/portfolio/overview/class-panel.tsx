import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PortfolioSearch, scopeOf, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { ShareBar } from '#web/features/portfolio/share-bar.tsx';
import { useClassName } from '#web/features/portfolio/use-class-name.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { allocationQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** How the value is spread over classes of assets. */
export function ClassPanel({ search }: { readonly search: PortfolioSearch }) {
  const { t } = useTranslation();
  const money = useMoney();
  const className = useClassName();
  const query = useQuery(allocationQueryOf({ ...scopeOf(search), by: 'class' }));
  return (
    <Panel
      title={t('portfolio.classes')}
      action={
        <RouterLink to="/portfolio/allocation" search={sharedSearch(search)}>
          {t('portfolio.all')}
        </RouterLink>
      }
    >
      <QueryState query={query} lines={5}>
        {({ nodes, currency }) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
            {nodes.map(({ category, value, share }) => (
              <Box component="li" key={category ?? ''} sx={{ display: 'grid', gap: 0.5 }}>
                <Box sx={{ display: 'flex', gap: 1 }}>
                  <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
                    {className(category)}
                  </Box>
                  <Box component="span" className="tabular" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
                    {money.plain(value, currency)}
                  </Box>
                  <Box component="span" className="tabular" sx={{ minWidth: 56, textAlign: 'right', fontWeight: 560 }}>
                    {money.share(share)}
                  </Box>
                </Box>
                <ShareBar share={share} />
              </Box>
            ))}
          </Box>
        )}
      </QueryState>
    </Panel>
  );
}
