import type { ChartOption } from '#web/shared/echarts/chart-option.ts';
import { axisLooks, type ChartColors, chartFrame } from '#web/shared/echarts/chart-theme.ts';

type Course = {
  /** UTC milliseconds, ascending. */
  readonly at: readonly number[];
  readonly result: readonly number[];
  /** The time on the axis, whatever is shown of it. */
  readonly from: number;
  readonly to: number;
  readonly time: (at: number) => string;
  readonly words: (value: number) => string;
  readonly name: string;
  readonly hidden: boolean;
  /** Each result is a mark, and holds until the next: closings, unless it is said. Else a line from one to the next. */
  readonly marks?: boolean;
};

/** The result of a day as steps, one with each closing, from nothing on. */
export const courseOption =
  ({ at, result, from, to, time, words, name, hidden, marks = true }: Course) =>
  (colors: ChartColors): ChartOption => {
    const looks = axisLooks(colors);
    const axis = axisLooks(colors, hidden);
    const frame = chartFrame(colors);
    return {
      ...frame,
      tooltip: {
        ...frame.tooltip,
        formatter: (points) => {
          const nth = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
          return nth === 0 ? time(from) : `${time(at[nth - 1]!)}\n${name}: ${words(result[nth - 1]!)}`;
        },
      },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: {
        ...looks,
        type: 'time',
        min: from,
        max: to,
        splitLine: { show: false },
        axisLabel: { ...looks.axisLabel, formatter: time },
      },
      yAxis: { ...axis, type: 'value', splitNumber: 3, axisLabel: { ...axis.axisLabel, formatter: words } },
      series: [
        {
          type: 'line',
          name,
          step: marks ? 'end' : false,
          showSymbol: marks,
          symbolSize: 5,
          lineStyle: { width: 2 },
          itemStyle: { color: colors.line },
          data: [[from, 0], ...at.map((one, nth): [number, number] => [one, result[nth]!])],
        },
      ],
    };
  };
