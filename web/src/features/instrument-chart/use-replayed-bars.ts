import { useMemo, useState } from 'react';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { BarColumns } from '#contract/candles.ts';
import { lengthOf } from '#domain/market/multiples.ts';
import type { PagedSeries } from '#web/shared/api/chart-queries.ts';
import { addBar, firstBars } from './bar-window.ts';
import { endedBy, formingBar, momentAfter, momentsOf } from './replay.ts';
import { finerIntervals, useFinerBars, usualStep } from './use-finer-bars.ts';
import { type ReplayControls, useReplay, useReplaySteps } from './use-replay.ts';

export type ReplayedBars = {
  readonly controls: ReplayControls;
  /** What had happened: whole bars, and the one that forms. Without a replay all of them. */
  readonly bars: BarColumns;
  /** Nothing that happened later is shown, UTC milliseconds; without an end where nothing is replayed. */
  readonly until: number;
  /** The same for what is made of whole bars: the end of the last that had ended. */
  readonly endedUntil: number;
  /** Bars that had ended. */
  readonly ended: number;
  /** Intervals that a bar can be built up from, and the one that is gone by. */
  readonly finer: readonly BarInterval[];
  readonly step: BarInterval;
  readonly setStep: (step: BarInterval) => void;
  readonly atEnd: boolean;
  /** The finer bars did not come. */
  readonly failed: boolean;
};

/** Replays bars of a series; `intervals` are those that can be had of it, `sameSource`: the finer ones are of its source. */
export function useReplayedBars(
  all: BarColumns,
  series: PagedSeries,
  { intervals, sameSource }: { readonly intervals: readonly BarInterval[]; readonly sameSource: boolean },
): ReplayedBars {
  const { interval } = series;
  const lengthMs = lengthOf(interval);
  const steps = useMemo(() => ({ time: all.time, lengthMs }), [all, lengthMs]);
  const state = useReplay(steps);
  const at = state.replay?.at ?? null;
  const until = at ?? Number.POSITIVE_INFINITY;
  const ended = at === null ? all.time.length : endedBy(steps, at);

  const finer = finerIntervals(interval, intervals);
  const [chosen, setStep] = useState<BarInterval | null>(null);
  const step = chosen === interval ? null : (finer.find((one) => one === chosen) ?? usualStep(interval, finer));
  const finerMs = step === null ? lengthMs : lengthOf(step);
  // The bar of now and those on both sides of it: closed hours may lie between them.
  const around = at === null ? [] : [at, ...[ended - 1, ended, ended + 1].flatMap((one) => all.time[one] ?? [])];
  const made = useFinerBars(
    step === null ? null : { ...series, interval: step, source: sameSource ? series.source : null },
    around,
  );
  const moments = useMemo(
    () => momentsOf(steps, step === null ? null : { time: made.bars.time, lengthMs: finerMs }),
    [steps, step, made.bars, finerMs],
  );
  const controls = useReplaySteps(state, moments, made.waiting);
  const bars = useMemo(() => {
    const forming = at === null || step === null ? null : formingBar(steps, made.bars, finerMs, at);
    const whole = firstBars(all, ended);
    return forming === null ? whole : addBar(whole, forming);
  }, [all, steps, ended, at, step, made.bars, finerMs]);
  return {
    controls,
    bars,
    until,
    endedUntil: at === null ? until : ended === 0 ? 0 : momentAfter(steps, ended),
    ended,
    finer,
    step: step ?? interval,
    setStep,
    atEnd: until >= (moments.at(-1) ?? 0),
    failed: made.failed,
  };
}
