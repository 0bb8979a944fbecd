import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarColumns, OtherFill, OtherPosition, PositionChart } from '#contract/candles.ts';
import { lengthOf } from '#domain/market/multiples.ts';
import type { DrawOptions, LogicalSpan, PriceDrawing, Spot } from '#web/shared/price-chart/draw-prices.ts';
import { PriceChart } from '#web/shared/price-chart/price-chart.tsx';
import { type TimeSpan, timeInView, viewOfTime } from '#web/shared/price-chart/time-in-view.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import type { FillCluster } from './fill-clusters.ts';
import { drawPosition, type PositionDrawing, type PositionWords } from './position-drawing.ts';
import type { ShownScenario } from './scenario-layer.ts';

type Props = {
  readonly chart: PositionChart;
  readonly bars: BarColumns;
  readonly picked: string | null;
  /** Of other accounts. */
  readonly accountFills: readonly OtherFill[];
  /** What would have been, if it is looked at. */
  readonly scenario: ShownScenario | null;
  readonly at: number | null;
  readonly words: ChartWords;
  readonly positionWords: PositionWords;
  readonly onSpot: (spot: Spot | null, byKey: boolean) => void;
  /** A marker was clicked; null for a click beside them. */
  readonly onFills: (cluster: FillCluster | null, spot: Spot | null) => void;
  /** The strip of another position was clicked. */
  readonly onOther: (other: OtherPosition) => void;
  /** Another interval shows the same time as before, and not the position anew. */
  readonly keepsTime: boolean;
  readonly onView: (span: LogicalSpan, bars: BarColumns) => void;
};

/** The drawing of a position, in a chunk of its own with the library that draws it. */
export function PositionPriceChart(props: Props) {
  const { chart, bars, picked, accountFills, scenario, at, words, positionWords } = props;
  const { onSpot, onFills, onOther, keepsTime, onView } = props;
  const { t } = useTranslation();
  const drawn = useRef<{ prices: PriceDrawing; position: PositionDrawing } | null>(null);
  const shown = useRef<DrawOptions | null>(null);
  const framed = useRef<string | null>(null);
  const inView = useRef<TimeSpan | null>(null);
  const latest = useRef({ chart, picked, accountFills, scenario, positionWords });
  latest.current = { chart, picked, accountFills, scenario, positionWords };

  const drawNow = useCallback(() => {
    if (drawn.current === null || shown.current === null) return;
    const { chart, positionWords, ...more } = latest.current;
    drawn.current.position.show(chart, more, shown.current, positionWords);
  }, []);

  const time = inView.current;
  const onShown = (prices: PriceDrawing, options: DrawOptions): void => {
    shown.current = options;
    drawNow();
    const wanted = `${chart.interval} ${chart.from} ${chart.to}`;
    if (framed.current !== wanted) {
      const lengthMs = lengthOf(chart.interval ?? '1m');
      if (keepsTime && time !== null) {
        prices.chart.timeScale().setVisibleLogicalRange(viewOfTime(bars.time, time, lengthMs));
      } else prices.frame(Date.parse(chart.from), Date.parse(chart.to));
    }
    framed.current = wanted;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: draws again what `drawNow` reads
  useEffect(drawNow, [chart, picked, accountFills, scenario, positionWords]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scenario is brought into view, a chart that moves is not
  useEffect(() => {
    const latest = Math.max(0, ...(scenario?.exits ?? []).map((exit) => exit.at));
    const from = Date.parse(chart.from);
    // With some room for its name beside it.
    if (latest > Date.parse(chart.to)) drawn.current?.prices.frame(from, latest + (latest - from) / 10);
  }, [scenario]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: points again when a pick or its bars have changed
  useEffect(() => {
    onSpot(drawn.current?.position.pointAtFill(chart, picked) ?? null, false);
  }, [chart, picked]);

  return (
    <PriceChart
      bars={bars}
      words={words}
      label={t('chart.canvas')}
      at={at}
      listeners={{
        onSpot,
        onClick: (spot) => {
          const other = spot && drawn.current?.position.otherAt(spot);
          if (other) onOther(other);
          else onFills(spot && (drawn.current?.position.nearest(spot) ?? null), spot);
        },
        onView: (span, drawnBars) => {
          if (drawnBars.time.length > 0 && framed.current !== null) {
            inView.current = timeInView(drawnBars.time, span, lengthOf(chart.interval ?? '1m'));
          }
          onView(span, drawnBars);
        },
      }}
      onReady={(prices) => {
        drawn.current = { prices, position: drawPosition(prices) };
      }}
      onShown={onShown}
      onGone={() => {
        drawn.current = null;
        framed.current = null;
      }}
    />
  );
}
