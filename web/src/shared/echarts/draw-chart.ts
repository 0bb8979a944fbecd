import { BarChart, LineChart } from 'echarts/charts';
import { AxisPointerComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart-option.ts';

use([BarChart, LineChart, AxisPointerComponent, GridComponent, TooltipComponent, CanvasRenderer]);

export type DrawnChart = {
  /** Draws another option in the place of the one before. */
  show(option: ChartOption): void;
  remove(): void;
};

/**
 * Draws a chart into an element and keeps to its size; the only place that loads ECharts, in a chunk of its own.
 *
 * On a canvas: what the library writes into HTML and SVG carries style attributes, which the content security policy refuses.
 */
export function drawChart(host: HTMLElement): DrawnChart {
  const chart = init(host, null, { renderer: 'canvas' });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(host);
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    remove() {
      resized.disconnect();
      chart.dispose();
    },
  };
}
