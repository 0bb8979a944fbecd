import ReplayIcon from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { DrawingKind } from '#contract/drawings.ts';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { lengthOf, longestOf } from '#domain/market/multiples.ts';
import { indexAt, noBars } from '#web/shared/price-chart/bar-data.ts';
import type { PriceDrawing, Spot } from '#web/shared/price-chart/draw-prices.ts';
import { Legend } from '#web/shared/price-chart/legend.tsx';
import { MoreBarsNotice } from '#web/shared/price-chart/more-bars-notice.tsx';
import { timeInView } from '#web/shared/price-chart/time-in-view.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { useMoreBars } from '#web/shared/price-chart/use-more-bars.ts';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { pickBars } from './bar-window.ts';
import { type ChartChoice, pricesOf } from './chart-choice.ts';
import { type ChartFocus, framedTime, replayStart } from './chart-focus.ts';
import { ChartGaps } from './chart-gaps.tsx';
import { marksOf } from './chart-marks.ts';
import { changeSettings, useChartSettings } from './chart-settings.ts';
import { ContinuousNotice } from './continuous-notice.tsx';
import { DrawingList } from './drawing-list.tsx';
import { DrawingToolbar } from './drawing-toolbar.tsx';
import { ExecutionList } from './execution-list.tsx';
import { indicatorText, palette } from './indicator-kinds.ts';
import { indexOfTimes } from './indicator-layers.ts';
import { IndicatorLegend } from './indicator-legend.tsx';
import { indicatorsBefore } from './indicators-before.ts';
import { MarkCard } from './mark-card.tsx';
import { MarkList } from './mark-list.tsx';
import { marksNear, pointAtMark } from './marks-near.ts';
import { measuredWords } from './measured-move.ts';
import { ReplayBar } from './replay-bar.tsx';
import type { AutomaticInterval } from './use-automatic-interval.ts';
import { useChartLayers } from './use-chart-layers.ts';
import { useDrawings } from './use-drawings.ts';
import { useMarkWords } from './use-mark-words.ts';
import type { ReplayControls } from './use-replay.ts';
import { useReplayedBars } from './use-replayed-bars.ts';
import { barsInView, useView } from './use-view.ts';

const loadDrawing = () => import('./instrument-price-chart.tsx');
// Fetched beside the bars, not after them; whoever shows it hears of a failure.
loadDrawing().catch(() => undefined);
const InstrumentPriceChart = lazy(async () => ({ default: (await loadDrawing()).InstrumentPriceChart }));

const replayKeys: Readonly<Record<string, (controls: ReplayControls) => void>> = {
  ' ': ({ play, replay }) => play(!replay?.playing),
  '.': ({ step }) => step(1),
  ',': ({ step }) => step(-1),
};

type Props = {
  readonly chart: InstrumentChart & { readonly interval: BarInterval };
  readonly choice: ChartChoice;
  readonly words: ChartWords;
  readonly drawn: RefObject<PriceDrawing | null>;
  /** Told what is in view, to draw it in another interval when that fits better; null for one that was chosen. */
  readonly onTimeInView: AutomaticInterval['onView'] | null;
  readonly focus: ChartFocus | null;
  /** Told how far a replay has come, UTC milliseconds; without an end where nothing is replayed. */
  readonly onUntil: ((until: number) => void) | undefined;
  /** Buttons that stand beside the tools. */
  readonly children: ReactNode;
};

/** An instrument's bars with all that lies on them, the tools to draw, and the replay. */
export function ChartBody({ chart, choice, words, drawn, onTimeInView, focus, onUntil, children }: Props) {
  const { t } = useTranslation();
  const { interval, about } = chart;
  const lengthMs = lengthOf(interval);
  const settings = useChartSettings();
  const prices = pricesOf(chart, choice);
  // A continuous series is of the sources that its contracts have.
  const source = chart.continuous === null ? chart.source : null;
  const storedAsShown = chart.storedInterval === interval;
  const stored = chart.stored && { from: Date.parse(chart.stored.from), to: Date.parse(chart.stored.to) };
  const series = { instrument: chart.instrument, interval, source, ...prices };
  const more = useMoreBars(chart.bars, { instrument: chart.instrument, interval, source, ...prices }, stored);
  const replayed = useReplayedBars(more.bars, series, { intervals: chart.intervals, sameSource: !storedAsShown });
  const { controls, until, endedUntil } = replayed;
  const replaying = controls.replay !== null;
  const [view, onView] = useView();
  const layers = useChartLayers({
    instrument: chart.instrument,
    interval,
    source,
    prices,
    continuous: chart.continuous,
    lengthMs,
    bars: more.bars,
    settings,
    regularHours: chart.regularHours,
    view,
    until: endedUntil,
    focus,
  });
  useEffect(() => onUntil?.(until), [until, onUntil]);

  const regular = layers.indicators?.indicators.find(({ indicator }) => indicator === 'regular')?.lines.value;
  const regularOnly = settings.regularOnly && chart.regularHours && regular !== undefined;
  const bars = useMemo(() => {
    if (!regularOnly) return replayed.bars;
    const places = indexOfTimes(layers.indicators?.time ?? [], replayed.bars.time);
    return pickBars(replayed.bars, (index) => places[index]! >= 0 && regular[places[index]!] === 1);
  }, [replayed.bars, regularOnly, regular, layers.indicators]);
  const known = useMemo(
    () => (replaying ? indicatorsBefore(layers.indicators, endedUntil) : layers.indicators),
    [replaying, layers.indicators, endedUntil],
  );

  const drawings = useDrawings(chart.instrument);
  const [selected, setSelected] = useState<string | null>(null);
  const [tool, setTool] = useState<DrawingKind | null>(null);
  const shownDrawings = useMemo(
    () => drawings.all.filter(({ anchors }) => anchors.every(({ time }) => time < until)),
    [drawings.all, until],
  );
  const chosenDrawing = shownDrawings.find(({ id }) => id === selected) ?? null;

  const [pointed, setPointed] = useState<{ readonly spot: Spot; readonly byKey: boolean } | null>(null);
  const onSpot = useCallback(
    (spot: Spot | null, byKey: boolean) => setPointed(spot === null ? null : { spot, byKey }),
    [],
  );
  const last = bars.time.length - 1;
  const found = pointed === null ? -1 : bars.time.indexOf(pointed.spot.time);
  const lastInView = view === null ? last : Math.max(0, indexAt(bars.time, view.last));
  const index = found < 0 ? lastInView : found;

  const number = useMemo(() => {
    const format = new Intl.NumberFormat(words.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return (value: number) => format.format(value).replace('-', '−');
  }, [words.locale]);
  const executions = useMemo(() => layers.executions.filter(({ at }) => at < until), [layers.executions, until]);
  const marks = useMemo(() => marksOf(chart).filter(({ at }) => at < until), [chart, until]);
  const markWords = useMarkWords(words, chart.adjust);
  const shownBars = { bars, lengthMs, drawn };
  const nearMarks = tool === null ? marksNear(marks, pointed?.spot ?? null, shownBars) : [];
  const content = useMemo(
    () => ({
      lengthMs,
      longestMs: longestOf(interval),
      tick: Number(about?.tickSize ?? 0),
      chosen: settings.indicators,
      indicators: known,
      shading: settings.shading && chart.regularHours && !regularOnly,
      volume: settings.volume,
      profile: layers.profile,
      executions,
      marks,
      markLetters: {
        roll: t('charts.marks.letters.roll'),
        split: t('charts.marks.letters.split'),
        dividend: t('charts.marks.letters.dividend'),
      },
      drawings: shownDrawings,
      selected,
      measured: (drawing: Parameters<typeof measuredWords>[1]) => measuredWords(t, drawing, about, words),
      number,
    }),
    [
      lengthMs,
      interval,
      about,
      settings,
      known,
      layers.profile,
      executions,
      marks,
      chart.regularHours,
      regularOnly,
      shownDrawings,
      selected,
      t,
      words,
      number,
    ],
  );

  const press = (event: KeyboardEvent): void => {
    const act = controls.replay === null ? undefined : replayKeys[event.key];
    const { target } = event;
    // What is typed into a field, or presses a button, is not meant for the replay.
    const own = target instanceof Element && target.closest('input, textarea, button, [role=combobox], [role=menu], a');
    if (act === undefined || own || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(controls);
  };

  const begin = (): void => {
    const span = drawn.current?.chart.timeScale().getVisibleLogicalRange();
    const middle = span ? Math.round((span.from + span.to) / 2) : last;
    const at = more.bars.time[Math.min(Math.max(middle, 0), more.bars.time.length - 1)];
    const start = focus && replayStart(focus, more.bars.time);
    if (start !== null) controls.begin(start);
    else if (at !== undefined) controls.begin(at + lengthMs);
  };

  return (
    <Box onKeyDown={press}>
      {chart.continuous !== null && <ContinuousNotice continuous={chart.continuous} />}
      <ChartGaps chart={chart} clock={words.clock} until={until} />
      <DrawingToolbar
        tool={tool}
        onTool={setTool}
        selected={chosenDrawing}
        onChange={(change) => chosenDrawing && drawings.change(chosenDrawing.id, change)}
        onRemove={() => chosenDrawing && drawings.remove(chosenDrawing.id)}
        canUndo={drawings.canUndo}
        onUndo={drawings.undo}
      >
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<ReplayIcon />}
          aria-pressed={controls.replay !== null}
          onClick={controls.replay === null ? begin : controls.end}
        >
          {t(focus === null ? 'charts.replay' : 'charts.replayDay')}
        </Button>
        {children}
      </DrawingToolbar>
      {controls.replay !== null && (
        <ReplayBar
          replay={controls.replay}
          replayed={replayed}
          bars={more.bars.time.length}
          interval={interval}
          clock={words.clock}
        />
      )}
      {last >= 0 && <Legend bars={bars} index={index} words={words} spoken={pointed?.byKey ?? false} />}
      <IndicatorLegend
        chosen={settings.indicators}
        found={known}
        at={bars.time[index] ?? 0}
        price={words.price}
        number={number}
        onRemove={(one) =>
          changeSettings({
            indicators: settings.indicators.filter((other) => indicatorText(other) !== indicatorText(one)),
          })
        }
      />
      <Box sx={{ position: 'relative' }}>
        <Suspense fallback={<LoadingState lines={8} />}>
          <InstrumentPriceChart
            bars={last >= 0 ? bars : noBars}
            words={words}
            content={content}
            label={t('charts.canvas', { instrument: chart.instrument })}
            at={pointed?.spot.time ?? null}
            follow={controls.replay !== null}
            filtered={regularOnly}
            keepsTime={onTimeInView !== null}
            opensWith={focus && framedTime(focus)}
            tool={tool}
            toolColor={palette[0]}
            onSpot={onSpot}
            onView={(span, shown) => {
              // Bars that are left out, or still to come, are loaded all the same.
              const place = (logical: number) =>
                regularOnly
                  ? indexAt(more.bars.time, shown.time[Math.min(Math.max(Math.round(logical), 0), last)] ?? 0)
                  : logical;
              more.onView({ from: place(span.from), to: place(span.to) }, shown === bars ? more.bars : shown);
              onView(barsInView(span, shown));
              // A replay stays in its interval: what is to come would be part of a coarser bar.
              if (controls.replay === null && shown === bars && last >= 0)
                onTimeInView?.(chart, span.to - span.from, timeInView(shown.time, span, lengthMs));
            }}
            onPlaced={(anchors) => {
              if (tool === null) return;
              const text = tool === 'text' ? t('charts.newText') : '';
              setSelected(
                drawings.add({
                  instrument: chart.instrument,
                  kind: tool,
                  anchors: [...anchors],
                  text,
                  color: palette[0],
                }),
              );
              setTool(null);
            }}
            onToolEnd={() => setTool(null)}
            onSelect={setSelected}
            onMoved={(id, anchors) => drawings.change(id, { anchors: [...anchors] })}
            onRemove={drawings.remove}
            onUndo={drawings.undo}
            drawn={drawn}
          />
        </Suspense>
        {pointed !== null && nearMarks.length > 0 && (
          <MarkCard spot={pointed.spot} marks={nearMarks} wordsOf={markWords} />
        )}
        <MoreBarsNotice older={more.older} newer={controls.replay === null ? more.newer : 'idle'} retry={more.retry} />
      </Box>
      {focus !== null && (
        <ExecutionList shown={executions} all={layers.executions.length} left={layers.left} words={words} />
      )}
      <DrawingList
        drawings={shownDrawings}
        selected={selected}
        clock={words.clock}
        price={words.price}
        onSelect={setSelected}
      />
      <MarkList
        marks={marks}
        wordsOf={markWords}
        onMark={(mark) => pointAtMark(mark, shownBars, (spot) => setPointed({ spot, byKey: true }))}
      />
    </Box>
  );
}
