import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterBox } from '#web/shared/page/router-link.tsx';
import { type PortfolioSearch, sharedSearch } from './portfolio-search.ts';

/** The rooms of the portfolio, by their addresses. */
export const portfolioTabs = [
  { to: '/portfolio', key: 'overview' },
  { to: '/portfolio/holdings', key: 'holdings' },
  { to: '/portfolio/performance', key: 'performance' },
  { to: '/portfolio/allocation', key: 'allocation' },
  { to: '/portfolio/income', key: 'income' },
  { to: '/portfolio/risks', key: 'risks' },
  { to: '/portfolio/health', key: 'health' },
  { to: '/portfolio/settings', key: 'settings' },
] as const;

/** The rooms of the portfolio; period, currency and accounts go along. */
export function PortfolioTabs({ search, label }: { readonly search: PortfolioSearch; readonly label: string }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLElement>(null);
  // On a phone the page that is shown may lie beyond the edge of the bar.
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (bar.current && here) bar.current.scrollLeft = here.offsetLeft - bar.current.offsetLeft - 48;
  }, []);
  return (
    <Box
      component="nav"
      ref={bar}
      aria-label={label}
      sx={{ display: 'flex', overflowX: 'auto', borderBottom: 1, borderColor: 'divider', mb: 2 }}
    >
      {portfolioTabs.map(({ to, key }) => (
        <RouterBox
          key={to}
          to={to}
          search={sharedSearch(search)}
          activeOptions={{ exact: to === '/portfolio', includeSearch: false }}
          sx={{
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
          }}
        >
          {t(`portfolio.tabs.${key}`)}
        </RouterBox>
      ))}
    </Box>
  );
}
