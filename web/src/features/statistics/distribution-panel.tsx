import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { distributionQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { barsOption } from './bars-option.ts';
import { useFigureWords } from './use-figure-words.ts';

/** How often results of a size occur. */
export function DistributionPanel({ selection }: { readonly selection: StatisticsSelection }) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const query = useQuery(distributionQueryOf(selection));
  const currency = query.data?.selection.currency ?? null;
  const money = (value: number) => say.number(value, 'money', currency);
  const trades = (shown: number) => t('statistics.breakdown.count', { count: shown, shown: format.count(shown) });
  const { edges = [], counts = [] } = query.data ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the currency and the formats
  const option = useMemo(
    () =>
      barsOption({
        close: true,
        hidden: false,
        namesHidden: format.hidden,
        words: format.count,
        bars: counts.map((count, nth) => ({
          name: t('statistics.distribution.from', { low: money(edges[nth] ?? 0), high: money(edges[nth + 1] ?? 0) }),
          tick: say.short(edges[nth] ?? 0, 'money'),
          value: count,
          tone: (edges[nth] ?? 0) >= 0 ? 'gain' : 'loss',
          words: trades(count),
        })),
      }),
    [query.data, format, t],
  );
  return (
    <Panel title={t('statistics.distribution.title')} lead={t('statistics.distribution.lead')}>
      <QueryState query={query} lines={6}>
        {() => {
          if (counts.length === 0) return <Typography>{t('statistics.selectedNone')}</Typography>;
          const most = counts.indexOf(Math.max(...counts));
          return (
            <Chart
              heightPx={260}
              option={option}
              alt={t('statistics.distribution.alt', {
                trades: trades(counts.reduce((sum, count) => sum + count, 0)),
                bars: format.count(counts.length),
                low: money(edges[0] ?? 0),
                high: money(edges.at(-1) ?? 0),
                most: format.count(counts[most] ?? 0),
                mostLow: money(edges[most] ?? 0),
                mostHigh: money(edges[most + 1] ?? 0),
              })}
            />
          );
        }}
      </QueryState>
    </Panel>
  );
}
