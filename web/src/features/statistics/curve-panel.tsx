import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dailyCurveQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { curveOption } from './curve-option.ts';
import { useFigureWords } from './use-figure-words.ts';

type Props = { readonly selection: StatisticsSelection; readonly capital: number | null };

/** Equity over drawdown, in money, or as parts of the capital where it is known. */
export function CurvePanel({ selection, capital }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const curve = useQuery(dailyCurveQueryOf(selection));
  const [wanted, setWanted] = useState<'money' | 'percent'>('money');
  const unit = capital === null ? 'money' : wanted;
  const currency = curve.data?.selection.currency ?? null;
  const scaled = useMemo(() => {
    const { days = [], cumulative = [], drawdown = [] } = curve.data ?? {};
    if (unit === 'money' || capital === null) return { days, equity: cumulative, drawdown };
    // The highest so far is what the drawdown was taken from.
    const highest = drawdown.map((below, nth) => capital + (cumulative[nth] ?? 0) - below);
    return {
      days,
      equity: cumulative.map((sum) => sum / capital),
      drawdown: drawdown.map((below, nth) => below / (highest[nth] ?? capital)),
    };
  }, [curve.data, unit, capital]);
  const words = (value: number) => say.number(value, unit === 'money' ? 'money' : 'fraction', currency);
  const hidden = format.hidden && unit === 'money';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the unit, the currency and the formats
  const option = useMemo(
    () =>
      curveOption({
        ...scaled,
        words,
        short: (value) => say.short(value, unit === 'money' ? 'money' : 'fraction'),
        day: format.isoDate,
        equityName: t('statistics.curve.equity'),
        drawdownName: t('statistics.curve.drawdown'),
        hidden,
      }),
    [scaled, unit, currency, format, t],
  );
  return (
    <Panel
      title={t('statistics.curve.title')}
      lead={t('statistics.curve.lead')}
      action={
        capital !== null && (
          <ChoiceButtons
            label={t('statistics.curve.unit')}
            chosen={unit}
            options={(['money', 'percent'] as const).map((value) => ({ value, text: t(`statistics.curve.${value}`) }))}
            onChange={setWanted}
          />
        )
      }
    >
      <QueryState query={curve} lines={8}>
        {() => {
          const { days, equity, drawdown } = scaled;
          if (days.length === 1)
            return (
              <Typography>
                {t('statistics.curve.one', { date: format.isoDate(days[0] ?? ''), net: words(equity[0] ?? 0) })}
              </Typography>
            );
          return (
            <Box sx={{ display: 'grid', gap: 1 }}>
              <Chart
                heightPx={340}
                option={option}
                alt={t('statistics.curve.alt', {
                  first: format.isoDate(days[0] ?? ''),
                  last: format.isoDate(days.at(-1) ?? ''),
                  end: words(equity.at(-1) ?? 0),
                  deepest: words(drawdown.reduce((least, value) => Math.min(least, value), 0)),
                })}
              />
              {capital === null && (
                <Typography variant="caption" color="textSecondary">
                  {t('statistics.curve.noCapital')}
                </Typography>
              )}
            </Box>
          );
        }}
      </QueryState>
    </Panel>
  );
}
