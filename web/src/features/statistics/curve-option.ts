import type { ChartOption } from '#web/shared/echarts/chart-option.ts';
import { axisLooks, type ChartColors, chartFrame } from '#web/shared/echarts/chart-theme.ts';

type Curve = {
  readonly days: readonly string[];
  readonly equity: readonly number[];
  readonly drawdown: readonly number[];
  readonly words: (value: number) => string;
  /** For the axes. */
  readonly short: (value: number) => string;
  readonly day: (isoDay: string) => string;
  readonly equityName: string;
  readonly drawdownName: string;
  readonly hidden: boolean;
};

/** Equity as a line over its drawdown as an area, on one axis of days. */
export const curveOption =
  ({ days, equity, drawdown, words, short, day, equityName, drawdownName, hidden }: Curve) =>
  (colors: ChartColors): ChartOption => {
    // As wide for both, so that the same day stands under itself.
    const left = hidden ? 12 : 56;
    const looks = axisLooks(colors);
    const dayAxis = { ...looks, type: 'category' as const, data: [...days], splitLine: { show: false } };
    const axis = axisLooks(colors, hidden);
    const valueAxis = {
      ...axis,
      type: 'value' as const,
      scale: true,
      axisLabel: { ...axis.axisLabel, formatter: short },
    };
    const line = { type: 'line' as const, showSymbol: false, sampling: 'lttb' as const, lineStyle: { width: 2 } };
    return {
      ...chartFrame(colors),
      tooltip: {
        ...chartFrame(colors).tooltip,
        axisPointer: { type: 'line', lineStyle: { color: colors.quiet } },
        formatter: (points) => {
          const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
          return [
            day(days[at] ?? ''),
            `${equityName}: ${words(equity[at] ?? 0)}`,
            `${drawdownName}: ${words(drawdown[at] ?? 0)}`,
          ].join('\n');
        },
      },
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      grid: [
        { left, right: 12, top: 12, height: '58%' },
        { left, right: 12, bottom: 28, height: '24%' },
      ],
      xAxis: [
        { ...dayAxis, gridIndex: 0, axisLabel: { show: false } },
        { ...dayAxis, gridIndex: 1, axisLabel: { ...looks.axisLabel, formatter: day } },
      ],
      yAxis: [
        { ...valueAxis, gridIndex: 0 },
        { ...valueAxis, gridIndex: 1, splitNumber: 2 },
      ],
      series: [
        {
          ...line,
          name: equityName,
          data: [...equity],
          itemStyle: { color: colors.line },
          areaStyle: { color: colors.line, opacity: 0.08 },
        },
        {
          ...line,
          name: drawdownName,
          data: [...drawdown],
          xAxisIndex: 1,
          yAxisIndex: 1,
          itemStyle: { color: colors.loss },
          lineStyle: { width: 1 },
          areaStyle: { color: colors.loss, opacity: 0.25 },
        },
      ],
    };
  };
