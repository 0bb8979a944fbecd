import type { ChartOption } from '#web/shared/echarts/chart-option.ts';
import { axisLooks, type ChartColors, chartFrame } from '#web/shared/echarts/chart-theme.ts';

export type Line = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: 'line' | 'quiet' | 'text' | 'gain' | 'loss';
  readonly look: 'area' | 'line' | 'dashed' | 'dotted';
  /** It moves where something happened, and stays in between. */
  readonly isStepped?: boolean;
};

type Lines = {
  readonly days: readonly string[];
  readonly lines: readonly Line[];
  readonly words: (value: number) => string;
  /** For the axis. */
  readonly short: (value: number) => string;
  readonly day: (isoDay: string) => string;
  readonly hidden: boolean;
};

/** Courses over days on one axis. */
export const linesOption =
  ({ days, lines, words, short, day, hidden }: Lines) =>
  (colors: ChartColors): ChartOption => {
    const axis = axisLooks(colors, hidden);
    const looks = axisLooks(colors);
    return {
      ...chartFrame(colors),
      tooltip: {
        ...chartFrame(colors).tooltip,
        axisPointer: { type: 'line', lineStyle: { color: colors.quiet } },
        formatter: (points) => {
          const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
          return [
            day(days[at] ?? ''),
            ...lines.flatMap(({ name, values }) => {
              const value = values[at];
              return value === null || value === undefined ? [] : [`${name}: ${words(value)}`];
            }),
          ].join('\n');
        },
      },
      grid: { left: 8, right: 12, top: 12, bottom: 8, containLabel: true },
      xAxis: {
        ...looks,
        type: 'category',
        data: [...days],
        splitLine: { show: false },
        axisLabel: { ...looks.axisLabel, formatter: day },
        axisLine: { ...looks.axisLine, onZero: false },
      },
      yAxis: { ...axis, type: 'value', scale: true, axisLabel: { ...axis.axisLabel, formatter: short } },
      series: lines.map(({ name, values, color, look, isStepped = false }) => ({
        type: 'line',
        name,
        data: values.map((value) => value ?? '-'),
        showSymbol: false,
        sampling: 'lttb',
        ...(isStepped && { step: 'end' as const }),
        itemStyle: { color: colors[color] },
        lineStyle: {
          width: look === 'area' || look === 'line' ? 2 : 1.5,
          type: look === 'dashed' || look === 'dotted' ? look : 'solid',
        },
        ...(look === 'area' && { areaStyle: { color: colors[color], opacity: 0.08 } }),
      })),
    };
  };
