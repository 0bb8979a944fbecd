import { AppError, type ErrorCode } from '#domain/errors.ts';
import { type Bars, emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import type { BarSource, BarsRequest, CorporateAction } from '#ports/bar-source.ts';
import type { Clock } from '#ports/clock.ts';

export type FakeSourceOptions = Partial<
  Pick<BarSource, 'name' | 'classes' | 'reach' | 'budget' | 'needsKey'> & {
    readonly clock: Clock;
    /** What the market had, by interval. */
    readonly market: Partial<Record<Interval, Bars>>;
    readonly currency: string | null;
    readonly actions: readonly CorporateAction[];
    /** How the next call goes: a failure's code with what it says of the time, or null for an answer. */
    readonly next: (request: BarsRequest) => Failure | null;
    /** Runs in the middle of each call. */
    readonly pause: () => Promise<void>;
  }
>;

export type Failure = { readonly code: ErrorCode; readonly until?: string };

export type FakeSource = BarSource & {
  readonly calls: readonly (BarsRequest & { readonly at: number })[];
  /** The most requests for one series that were under way together. */
  readonly mostAtOnce: () => number;
};

/** A source of made-up bars that notes how it is asked; a request beyond its reach is a fault of the test. */
export const fakeSource = ({
  name = 'yahoo',
  classes = ['future', 'share'],
  reach = { '1m': { spanMs: null, backMs: null } },
  budget = { perMinute: 1_000, perDay: null, zone: 'UTC' },
  needsKey = false,
  clock = { now: () => Date.now() },
  market = {},
  currency = null,
  actions = [],
  next = () => null,
  pause = async () => {},
}: FakeSourceOptions): FakeSource => {
  const calls: (BarsRequest & { at: number })[] = [];
  const underWay = new Map<string, number>();
  let most = 0;
  return {
    name,
    classes,
    reach,
    budget,
    needsKey,
    calls,
    mostAtOnce: () => most,
    async fetchBars(request) {
      const { symbol, interval, from, to } = request;
      const { spanMs, backMs } = reach[interval]!;
      if (spanMs !== null && to - from > spanMs) throw new Error('the request is too long');
      if (backMs !== null && from < clock.now() - backMs) throw new Error('the request goes back too far');
      calls.push({ ...request, at: clock.now() });
      const key = `${symbol} ${interval}`;
      underWay.set(key, (underWay.get(key) ?? 0) + 1);
      most = Math.max(most, underWay.get(key)!);
      try {
        await pause();
        const failure = next(request);
        if (failure !== null)
          throw new AppError(failure.code, `${name} says ${failure.code}`, {
            details: failure.until === undefined ? {} : { until: failure.until },
          });
        return { bars: barsBetween(market[interval] ?? emptyBars(0), from, to), currency, actions };
      } finally {
        underWay.set(key, underWay.get(key)! - 1);
      }
    },
  };
};

/** Bars that start at these instants, each told from any other. */
export const barsStarting = (times: readonly number[]): Bars => {
  const bars = emptyBars(times.length);
  times.forEach((time, index) => {
    const price = 21_000 + ((time / 60_000) % 977) * 0.25;
    bars.time[index] = time;
    bars.open[index] = price;
    bars.high[index] = price + 1.5;
    bars.low[index] = price - 0.75;
    bars.close[index] = price + 0.5;
    bars.volume[index] = (time / 60_000) % 531;
  });
  return bars;
};

/** A bar for each interval that begins in [`from`, `to`). */
export const barsOfEvery = (interval: Interval, from: number, to: number): Bars =>
  barsStarting(
    Array.from({ length: Math.ceil((to - from) / intervalMs[interval]) }, (_, i) => from + i * intervalMs[interval]),
  );
