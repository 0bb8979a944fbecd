import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldingDetail } from '#contract/holdings.ts';
import { isoOfDay } from '#web/features/portfolio/iso-of-day.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { Attribution } from '#web/shared/price-chart/attribution.tsx';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { tradeMarks } from './trade-marks.ts';

const LineChart = lazy(async () => ({ default: (await import('#web/shared/line-chart/line-chart.tsx')).LineChart }));

/** Digits that tell two days apart, whether a price is 0.0001 or 90 000. */
const stepOf = (values: readonly number[]): number => {
  const most = Math.max(...values.map(Math.abs));
  return most >= 10 ? 0.01 : most >= 0.1 ? 0.0001 : 0.000_000_01;
};

/** The price with every purchase, sale and payment on it, or what all of it was worth. */
export function HoldingChart({ detail }: { readonly detail: HoldingDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const { mode, systemMode } = useColorScheme();
  const [shown, setShown] = useState<'price' | 'value'>('price');
  const { course, trades, currency, rows } = detail;
  const priceCurrency = rows[0]?.currency ?? null;
  const points = useMemo(
    () =>
      course.days.flatMap((day, nth) => {
        const value = course[shown][nth];
        return value === null || value === undefined ? [] : [{ date: isoOfDay(day), value: String(value) }];
      }),
    [course, shown],
  );
  const marks = useMemo(
    () => tradeMarks(trades, (kind, count) => t(`holding.marks.${kind}`, { count, shown: format.count(count) })),
    [trades, t, format],
  );
  const words = useCallback(
    (value: number) =>
      shown === 'value' ? money.plain(value, currency) : format.exact(String(Number(value.toPrecision(7)))),
    [shown, money, currency, format],
  );
  return (
    <Panel
      flush
      title={t('holding.chart.title')}
      lead={
        shown === 'price'
          ? t('holding.chart.price', { currency: priceCurrency ?? '' })
          : t('holding.chart.value', { currency })
      }
      action={
        <ChoiceButtons
          label={t('holding.chart.shown')}
          chosen={shown}
          options={(['price', 'value'] as const).map((value) => ({ value, text: t(`holding.chart.choice.${value}`) }))}
          onChange={setShown}
        />
      }
    >
      {points.length < 2 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t('holding.chart.none')}
        </Typography>
      ) : (
        <>
          <Suspense fallback={<LoadingState lines={8} />}>
            <LineChart
              points={points}
              label={t('holding.chart.alt', {
                name: detail.name,
                first: format.isoDate(points[0]?.date ?? ''),
                last: format.isoDate(points.at(-1)?.date ?? ''),
              })}
              words={words}
              minMove={stepOf(points.map(({ value }) => Number(value)))}
              scheme={(mode === 'system' ? systemMode : mode) ?? 'light'}
              marks={marks}
            />
          </Suspense>
          <Attribution />
        </>
      )}
    </Panel>
  );
}
