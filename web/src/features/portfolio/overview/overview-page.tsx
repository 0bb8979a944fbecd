import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioOverview } from '#contract/portfolio.ts';
import { PortfolioPage, twoColumns } from '#web/features/portfolio/portfolio-page.tsx';
import { type PortfolioSearch, scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { PortfolioWhy } from '#web/features/portfolio/portfolio-why.tsx';
import { portfolioQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ClassPanel } from './class-panel.tsx';
import { CoursePanel } from './course-panel.tsx';
import { EmptyPortfolio } from './empty-portfolio.tsx';
import { FlowsPanel } from './flows-panel.tsx';
import { IncomePanel } from './income-panel.tsx';
import { OriginList } from './origin-list.tsx';
import { OverviewNotices } from './overview-notices.tsx';
import { ResultTiles } from './result-tiles.tsx';
import { TopHoldings } from './top-holdings.tsx';
import { type ResultFigure, useResultWhy } from './use-result-why.tsx';

/** What the portfolio is worth, what it did in a period, and where that came from. */
export function PortfolioOverviewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio' });
  const query = useQuery(portfolioQueryOf(scopeOf(search)));
  return (
    <PortfolioPage
      title={t('portfolio.title')}
      lead={t('portfolio.lead')}
      actions={
        <RouterButton to="/activities" variant="outlined">
          {t('portfolio.activities')}
        </RouterButton>
      }
      search={search}
      onScope={(next) => void navigate({ to: '/portfolio', search: next, replace: true, resetScroll: false })}
      query={query}
    >
      {(overview) => (overview.isEmpty ? <EmptyPortfolio /> : <Overview overview={overview} search={search} />)}
    </PortfolioPage>
  );
}

type Props = { readonly overview: PortfolioOverview; readonly search: PortfolioSearch };

function Overview({ overview, search }: Props) {
  const { t } = useTranslation();
  const { result, results, currency } = overview;
  const explain = useResultWhy(currency, search);
  const [asked, setAsked] = useState<ResultFigure | null>(null);
  const close = useCallback(() => setAsked(null), []);
  return (
    <>
      <OverviewNotices overview={overview} search={search} />
      <ResultTiles
        result={result}
        currency={currency}
        asked={asked}
        onAsk={(figure) => setAsked(asked === figure ? null : figure)}
      />
      <CoursePanel overview={overview} />
      <Box sx={twoColumns}>
        <FlowsPanel result={result} currency={currency} />
        <Panel title={t('portfolio.origin.title')} lead={t('portfolio.origin.lead')}>
          <OriginList results={results} currency={currency} />
        </Panel>
        <ClassPanel search={search} />
        <TopHoldings search={search} />
      </Box>
      <IncomePanel search={search} />
      <PortfolioWhy explanation={asked === null ? null : explain(asked, result)} onClose={close} />
    </>
  );
}
