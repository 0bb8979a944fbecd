import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioPerformance } from '#contract/portfolio.ts';
import { FlowsPanel } from '#web/features/portfolio/overview/flows-panel.tsx';
import { PortfolioPage, twoColumns } from '#web/features/portfolio/portfolio-page.tsx';
import { type PerformanceSearch, scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { performanceQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { BenchmarkPanel } from './benchmark-panel.tsx';
import { ContributionsPanel } from './contributions-panel.tsx';
import { DrawdownPanel } from './drawdown-panel.tsx';
import { FigureExplanation } from './figure-explanation.tsx';
import { FigureGroups } from './figure-groups.tsx';
import { FlowsList } from './flows-list.tsx';
import { MonthsTable } from './months-table.tsx';
import { PeriodsTable } from './periods-table.tsx';
import { RollingPanel } from './rolling-panel.tsx';

/** Returns by time and by money, over periods and months, with their risk, their origin and the flows between. */
export function PerformancePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio/performance' });
  const query = useQuery(performanceQueryOf({ ...scopeOf(search), by: search.by ?? 'instrument' }));
  const go = (next: PerformanceSearch) =>
    void navigate({ to: '/portfolio/performance', search: next, replace: true, resetScroll: false });
  return (
    <PortfolioPage
      title={t('performance.title')}
      lead={t('performance.lead')}
      search={search}
      onScope={(scope) => go({ ...search, ...scope })}
      query={query}
    >
      {(performance) => (
        <Performance performance={performance} search={search} onChange={(part) => go({ ...search, ...part })} />
      )}
    </PortfolioPage>
  );
}

type Props = {
  readonly performance: PortfolioPerformance;
  readonly search: PerformanceSearch;
  readonly onChange: (part: Partial<PerformanceSearch>) => void;
};

function Performance({ performance, search, onChange }: Props) {
  const { t } = useTranslation();
  const { periods, months, figures, currency, flows, contributions } = performance;
  const [asked, setAsked] = useState<string | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const [result] = periods;
  if (result === undefined || result.from === null)
    return <StatePanel title={t('performance.empty')} reason={t('performance.emptyReason')} />;
  return (
    <>
      <PeriodsTable periods={periods} currency={currency} onPeriod={(period) => onChange({ period })} />
      <Box sx={twoColumns}>
        <FlowsPanel result={result} currency={currency} />
        <BenchmarkPanel search={search} />
      </Box>
      <MonthsTable rows={months} />
      <Box sx={twoColumns}>
        <DrawdownPanel drawdown={performance.drawdown} />
        <RollingPanel rolling={performance.rolling} />
      </Box>
      <ContributionsPanel
        contributions={contributions}
        by={search.by ?? 'instrument'}
        result={result}
        currency={currency}
        onBy={(by) => onChange({ by })}
      />
      <FigureGroups
        figures={figures}
        currency={currency}
        asked={asked}
        onAsk={(name) => setAsked(asked === name ? null : name)}
      />
      <FlowsList flows={flows} currency={currency} />
      <FigureExplanation
        figure={figures.find(({ name }) => name === asked) ?? null}
        currency={currency}
        onClose={close}
      />
    </>
  );
}
