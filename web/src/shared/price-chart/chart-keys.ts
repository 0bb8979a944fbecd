import { indexAt } from './bar-data.ts';
import type { PriceDrawing, Spot } from './draw-prices.ts';

const zoomBy = 1.4;
const leastBars = 5;

/** Bars that a key moves the crosshair by; Page keys by a view, Home and End to the ends. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Does what a key asks for on a chart: arrows move the crosshair by a bar (with Shift by ten), + and − zoom around it,
 * Home and End go to the first and the last bar. Returns the bar that is pointed at then, undefined for any other key.
 */
export function pressKey(
  drawing: PriceDrawing,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  at: number | null,
): Spot | null | undefined {
  const { time, close } = drawing.bars();
  const last = time.length - 1;
  if (last < 0) return undefined;
  const scale = drawing.chart.timeScale();
  const view = scale.getVisibleLogicalRange();
  if (view === null) return undefined;
  const inView = Math.min(last, Math.floor(view.to));
  const current = at === null ? inView : Math.max(0, indexAt(time, at));

  if (key === '+' || key === '=' || key === '-') {
    const factor = key === '-' ? zoomBy : 1 / zoomBy;
    const width = Math.max((view.to - view.from) * factor, leastBars);
    const center = at === null ? (view.from + view.to) / 2 : current;
    const left = center - ((center - view.from) / (view.to - view.from)) * width;
    scale.setVisibleLogicalRange({ from: left, to: left + width });
    return at === null ? null : point(current);
  }
  if (key === 'Home') return point(0);
  if (key === 'End') return point(last);
  const step = steps[key];
  if (step === undefined) return undefined;
  const target = at === null ? current : current + step * (shiftKey ? 10 : 1);
  return point(Math.min(Math.max(target, 0), last));

  function point(index: number): Spot | null {
    const span = scale.getVisibleLogicalRange()!;
    const width = span.to - span.from;
    if (index < span.from) scale.setVisibleLogicalRange({ from: index - 1, to: index - 1 + width });
    else if (index > span.to) scale.setVisibleLogicalRange({ from: index + 1 - width, to: index + 1 });
    return drawing.pointAt(time[index]!, close[index]!);
  }
}
