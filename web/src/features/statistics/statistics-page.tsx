import FilterAltOff from '@mui/icons-material/FilterAltOffOutlined';
import Insights from '@mui/icons-material/InsightsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '#contract/statistics.ts';
import { GoalsPanel } from '#web/features/goals/goals-panel.tsx';
import { statisticsQueryOf } from '#web/shared/api/statistics-queries.ts';
import { FilterBar } from '#web/shared/filters/filter-bar.tsx';
import { unfiltered } from '#web/shared/filters/filter-search.ts';
import { isFiltered } from '#web/shared/filters/pills.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { BreachesPanel } from './breaches-panel.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { CorrelationsPanel } from './correlations-panel.tsx';
import { CurvePanel } from './curve-panel.tsx';
import { DistributionPanel } from './distribution-panel.tsx';
import { DrawdownsPanel } from './drawdowns-panel.tsx';
import { FigureWhy } from './figure-why.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { IntradayDrawdownsPanel } from './intraday-drawdowns-panel.tsx';
import { SelectedLine } from './selected-line.tsx';
import { selectionOf, termsOf } from './selection.ts';
import type { StatisticsSearch } from './statistics-search.ts';
import { SummaryTiles } from './summary-tiles.tsx';
import { TermsForm } from './terms-form.tsx';

/** Every figure of any selection, with its sample and its why. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/statistics' });
  const selection = useMemo(() => selectionOf(search, timeZone), [search, timeZone]);
  const terms = useMemo(() => termsOf(search), [search]);
  const query = useQuery(statisticsQueryOf(selection, terms));
  const [asked, setAsked] = useState<string | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const change = (next: StatisticsSearch) =>
    void navigate({ to: '/statistics', search: next, replace: true, resetScroll: false });
  const alter = (part: Partial<StatisticsSearch>) => change({ ...search, ...part });

  const panels = (statistics: Statistics) => {
    const ask = ({ name }: { readonly name: string }) => setAsked(asked === name ? null : name);
    return (
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0, opacity: query.isPlaceholderData ? 0.6 : 1 }}>
        <SummaryTiles statistics={statistics} asked={asked} onAsk={ask} />
        <Box
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}
        >
          <CurvePanel selection={selection} capital={statistics.capital} />
          <TermsForm statistics={statistics} terms={terms} onChange={alter} />
        </Box>
        <BreakdownPanel selection={selection} search={search} onChange={alter} />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <DistributionPanel selection={selection} />
          <CorrelationsPanel
            selection={selection}
            of={search.between ?? 'product'}
            onChange={(between) => alter({ between })}
          />
        </Box>
        <DrawdownsPanel selection={selection} step={search.step ?? 'day'} onChange={(step) => alter({ step })} />
        <IntradayDrawdownsPanel selection={selection} trades={statistics.selection.trades} />
        <BreachesPanel selection={selection} search={search} onChange={alter} />
        <GoalsPanel />
        <ComparisonPanel selection={selection} search={search} onChange={alter} />
        <FiguresPanel statistics={statistics} asked={asked} onAsk={ask} />
        <FigureWhy
          figure={statistics.figures.find(({ name }) => name === asked) ?? null}
          statistics={statistics}
          search={search}
          onClose={close}
        />
      </Box>
    );
  };

  return (
    <Page title={t('statistics.title')} lead={t('statistics.lead')}>
      <FilterBar search={search} without={['status']} onChange={change} />
      <QueryState query={query} lines={12}>
        {(statistics) => (
          <>
            <SelectedLine
              selection={statistics.selection}
              counting={search.counting}
              onCounting={(counting) => alter({ counting })}
              onCurrency={(currency) => alter({ currency, capital: undefined })}
            />
            {statistics.selection.trades > 0 ? (
              panels(statistics)
            ) : isFiltered(search) ? (
              <StatePanel
                icon={<FilterAltOff />}
                title={t('statistics.noMatch.title')}
                reason={t('statistics.noMatch.reason')}
                next={
                  <Button variant="contained" onClick={() => change(unfiltered(search))}>
                    {t('filters.clear')}
                  </Button>
                }
              />
            ) : (
              <StatePanel
                icon={<Insights />}
                title={t('statistics.empty.title')}
                reason={t('statistics.empty.reason')}
                next={
                  <RouterButton to="/imports/new" variant="contained">
                    {t('statistics.empty.next')}
                  </RouterButton>
                }
              />
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}
