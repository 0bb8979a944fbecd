import type { ChartOption } from '#web/shared/echarts/chart-option.ts';
import { axisLooks, type ChartColors, chartFrame } from '#web/shared/echarts/chart-theme.ts';

export type Bar = {
  readonly name: string;
  /** On the axis, where the name is too long for it. */
  readonly tick?: string;
  /** null: there is no number, and no bar. */
  readonly value: number | null;
  readonly tone: 'gain' | 'loss' | 'plain';
  /** What the tooltip says. */
  readonly words: string;
};

type Bars = {
  readonly bars: readonly Bar[];
  readonly words: (value: number) => string;
  /** The axis of values has no numbers. */
  readonly hidden: boolean;
  /** Nor has that of the groups, where they are amounts. */
  readonly namesHidden?: boolean;
  readonly close?: boolean;
};

/** Upright bars, gains and losses in their colours. */
export const barsOption =
  ({ bars, words, hidden, namesHidden = false, close = false }: Bars) =>
  (colors: ChartColors): ChartOption => {
    const tones = { gain: colors.gain, loss: colors.loss, plain: colors.line };
    const axis = axisLooks(colors, hidden);
    const nameAxis = axisLooks(colors, namesHidden);
    return {
      ...chartFrame(colors),
      tooltip: {
        ...chartFrame(colors).tooltip,
        axisPointer: { type: 'shadow' },
        formatter: (points) => {
          const bar = bars[(Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0];
          return bar === undefined ? '' : `${bar.name}\n${bar.words}`;
        },
      },
      grid: { left: 8, right: 12, top: 12, bottom: 8, containLabel: true },
      xAxis: {
        ...nameAxis,
        type: 'category',
        data: bars.map(({ name }) => name),
        splitLine: { show: false },
        axisLabel: { ...nameAxis.axisLabel, formatter: (name: string, nth: number) => bars[nth]?.tick ?? name },
        axisLine: { ...nameAxis.axisLine, onZero: false },
      },
      yAxis: { ...axis, type: 'value', axisLabel: { ...axis.axisLabel, formatter: words } },
      series: [
        {
          type: 'bar',
          barMaxWidth: 48,
          barCategoryGap: close ? '8%' : '28%',
          data: bars.map(({ value, tone }) => ({ value: value ?? '-', itemStyle: { color: tones[tone] } })),
        },
      ],
    };
  };
