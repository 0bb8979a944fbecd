import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Breakdown, BreakdownFigure } from '#contract/statistics.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type Bar, barsOption } from './bars-option.ts';
import { cellFigure, compareFigures } from './cell-figure.ts';
import { useDimensionWords } from './use-dimension-words.ts';
import { useFigureWords } from './use-figure-words.ts';
import { useKeyWords } from './use-key-words.ts';

type Props = { readonly breakdown: Breakdown; readonly measure: BreakdownFigure };

const mostBars = 400;

/** A bar for each group; the table under it has the same numbers. */
export function BreakdownBars({ breakdown, measure }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const keyWords = useKeyWords();
  const dimensionWords = useDimensionWords();
  const { cells, selection, by } = breakdown;
  const unit = breakdown.figures.find(({ name }) => name === measure)?.unit ?? 'ratio';
  const groups = cells.map((cell) => {
    const figure = cellFigure(breakdown, cell, measure);
    return {
      figure,
      name: keyWords(by[0] ?? 'account', cell.keys[0] ?? ''),
      text: figure === null ? '' : say.value(figure, selection.currency),
      trades: cell.trades,
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the answer and the formats
  const option = useMemo(
    () =>
      barsOption({
        hidden: format.hidden && unit === 'money',
        words: (value) => say.short(value, unit),
        bars: groups.map(({ name, figure, text, trades }): Bar => {
          const value = figure?.kind === 'value' ? figure.value : null;
          const signed = unit === 'money' || unit === 'r-multiple';
          return {
            name,
            value,
            tone: !signed || value === null ? 'plain' : value < 0 ? 'loss' : 'gain',
            words: `${text} · ${t('statistics.breakdown.count', { count: trades, shown: format.count(trades) })}`,
          };
        }),
      }),
    [breakdown, measure, format, t],
  );
  if (cells.length > mostBars)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('statistics.breakdown.tooMany', { shown: format.count(cells.length) })}
      </Typography>
    );
  const ranked = groups.toSorted((a, b) => compareFigures(a.figure, b.figure, true));
  const withText = (group: (typeof groups)[number] | undefined) => `${group?.name} ${group?.text}`;
  return (
    <Chart
      heightPx={260}
      option={option}
      alt={t('statistics.breakdown.alt', {
        measure: say.words.names[measure],
        dimension: dimensionWords(by[0] ?? 'account'),
        shown: format.count(cells.length),
        best: withText(ranked[0]),
        worst: withText(ranked.findLast(({ figure }) => figure?.kind === 'value') ?? ranked.at(-1)),
      })}
    />
  );
}
