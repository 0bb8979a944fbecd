import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/page/page.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import type { PortfolioSearch } from './portfolio-search.ts';
import { PortfolioTabs } from './portfolio-tabs.tsx';
import { ScopeBar } from './scope-bar.tsx';

type Props<Data> = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly above?: ReactNode;
  readonly search: PortfolioSearch;
  readonly onScope: (scope: PortfolioSearch) => void;
  /** The page is about a day, not about a period. */
  readonly withoutPeriod?: boolean;
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
};

/** The frame of the portfolio's pages: the way to the others, what is looked at, and what the server says of it. */
export function PortfolioPage<Data>(props: Props<Data>) {
  const { title, lead, actions, above, search, onScope, withoutPeriod = false, query, children } = props;
  const { t } = useTranslation();
  return (
    <Page title={title} lead={lead} actions={actions} above={above}>
      <PortfolioTabs search={search} label={t('portfolio.tabs.label')} />
      <ScopeBar search={search} onScope={onScope} withoutPeriod={withoutPeriod} />
      <QueryState query={query} lines={12}>
        {(data) => (
          <Box
            aria-busy={query.isPlaceholderData}
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: 'minmax(0, 1fr)',
              opacity: query.isPlaceholderData ? 0.6 : 1,
            }}
          >
            {children(data)}
          </Box>
        )}
      </QueryState>
    </Page>
  );
}

/** Two panels beside one another where there is room. */
export const twoColumns = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
} as const;
