import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateCourse } from '#contract/rates.ts';
import { rateCourseQuery } from '#web/shared/api/rates-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { Attribution } from '#web/shared/price-chart/attribution.tsx';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

const LineChart = lazy(async () => ({ default: (await import('#web/shared/line-chart/line-chart.tsx')).LineChart }));

const spans = { year: 1, five: 5, all: 100 } as const;
type Span = keyof typeof spans;

type Props = { readonly currency: string };

/** The course of one currency, over the time that the person chose. */
export function CoursePanel({ currency }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [span, setSpan] = useState<Span>('five');
  const query = useQuery(rateCourseQuery(currency));
  const { mode, systemMode } = useColorScheme();
  const rates = useMemo(() => within(query.data?.rates ?? [], spans[span]), [query.data, span]);
  const points = useMemo(() => rates.map(({ date, rate }) => ({ date, value: rate })), [rates]);
  const { exact } = format;
  const words = useCallback((value: number) => exact(String(Number(value.toPrecision(6)))), [exact]);
  const [first, last] = [rates[0], rates.at(-1)];
  const source = query.data?.source === 'demo' ? t('rates.source.demo') : t('rates.source.ecb');
  return (
    <Panel
      flush
      title={t('rates.chart.title', { currency })}
      lead={
        first &&
        last &&
        t('rates.chart.lead', { source, first: format.isoDate(first.date), last: format.isoDate(last.date) })
      }
      action={
        <ChoiceButtons
          label={t('rates.chart.span')}
          chosen={span}
          options={(['year', 'five', 'all'] as const).map((value) => ({
            value,
            text: t(`rates.chart.spans.${value}`),
          }))}
          onChange={setSpan}
        />
      }
    >
      <QueryState query={query} lines={8}>
        {() => (
          <Suspense fallback={<LoadingState lines={8} />}>
            <LineChart
              points={points}
              label={t('rates.chart.canvas')}
              words={words}
              minMove={0.0001}
              scheme={(mode === 'system' ? systemMode : mode) ?? 'light'}
            />
          </Suspense>
        )}
      </QueryState>
      <Attribution />
    </Panel>
  );
}

/** The last years of a course, counted back from its own end: one that has ended long ago shows its last ones. */
function within(rates: RateCourse['rates'], years: number): RateCourse['rates'] {
  const last = rates.at(-1);
  if (last === undefined) return rates;
  const from = `${String(Number(last.date.slice(0, 4)) - years).padStart(4, '0')}${last.date.slice(4)}`;
  return rates.filter(({ date }) => date >= from);
}
