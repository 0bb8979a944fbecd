import { regularSessions } from '#domain/instruments/regular-hours.ts';
import type { Bars } from '#domain/market/bars.ts';
import { atr } from './atr.ts';
import { bollinger } from './bollinger.ts';
import { ema } from './ema.ts';
import { macd } from './macd.ts';
import { overnightLevels } from './overnight-levels.ts';
import { rsi } from './rsi.ts';
import { pivots, sessionLevels } from './session-levels.ts';
import { sma } from './sma.ts';
import { stochastic } from './stochastic.ts';
import { vwap } from './vwap.ts';

/** A number that an indicator is given; `whole` for a number of bars. */
export type IndicatorParameter = {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
};

/**
 * What an indicator's value at a bar rests on before that bar: so many bars, or the exchange's day up to it, or that and
 * the day before.
 */
export type WarmUp = { readonly bars: number } | { readonly days: 'this' | 'previous' };

export type Indicator = {
  readonly parameters: readonly IndicatorParameter[];
  readonly warmUp: (values: readonly number[]) => WarmUp;
  /** Says what is wrong with parameters that are sound one by one; null where nothing is. */
  readonly fault?: (values: readonly number[]) => string | null;
  /** By line, a value for each bar; NaN where there is none. */
  readonly lines: (bars: Bars, values: readonly number[], calendar: string) => Readonly<Record<string, Float64Array>>;
};

const bars = (name: string, least = 1): IndicatorParameter => ({ name, least, most: 1_000, whole: true });

/**
 * Bars after which an average that never quite forgets, each bar `keep` of what it knew, has forgotten where it began: what
 * is left of it is less than 1e-12 of its value.
 */
const forgotten = (keep: number): number => (keep <= 0 ? 1 : Math.ceil(Math.log(1e-12) / Math.log(keep)));
const emaBars = (period: number): number => period + forgotten(1 - 2 / (period + 1));
const wilderBars = (period: number): number => period + 1 + forgotten(1 - 1 / period);

/** Every indicator that can be asked for by name, with what its value at a bar rests on. */
export const indicatorCatalogue: Readonly<Record<string, Indicator>> = {
  sma: {
    parameters: [bars('period')],
    warmUp: ([period]) => ({ bars: period! }),
    lines: ({ close }, [period]) => ({ value: sma(close, period!) }),
  },
  ema: {
    parameters: [bars('period')],
    warmUp: ([period]) => ({ bars: emaBars(period!) }),
    lines: ({ close }, [period]) => ({ value: ema(close, period!) }),
  },
  bollinger: {
    parameters: [bars('period', 2), { name: 'width', least: 0.1, most: 10, whole: false }],
    warmUp: ([period]) => ({ bars: period! }),
    lines: ({ close }, [period, width]) => ({ ...bollinger(close, period!, width!) }),
  },
  vwap: {
    parameters: [],
    warmUp: () => ({ days: 'this' }),
    lines: (all, _, calendar) => ({ value: vwap(all, calendar) }),
  },
  rsi: {
    parameters: [bars('period')],
    warmUp: ([period]) => ({ bars: wilderBars(period!) }),
    lines: ({ close }, [period]) => ({ value: rsi(close, period!) }),
  },
  macd: {
    parameters: [bars('fast'), bars('slow'), bars('signal')],
    warmUp: ([fast, slow, signal]) => ({ bars: emaBars(Math.max(fast!, slow!)) + emaBars(signal!) }),
    fault: ([fast, slow]) => (fast! < slow! ? null : 'a fast period that is shorter than the slow one'),
    lines: ({ close }, [fast, slow, signal]) => ({ ...macd(close, { fast: fast!, slow: slow!, signal: signal! }) }),
  },
  atr: {
    parameters: [bars('period')],
    warmUp: ([period]) => ({ bars: wilderBars(period!) }),
    lines: (all, [period]) => ({ value: atr(all, period!) }),
  },
  stochastic: {
    parameters: [bars('window'), bars('slowK'), bars('slowD')],
    warmUp: ([window, slowK, slowD]) => ({ bars: window! + slowK! + slowD! }),
    lines: (all, [window, slowK, slowD]) => ({ ...stochastic(all, { window: window!, slowK: slowK!, slowD: slowD! }) }),
  },
  regular: {
    parameters: [],
    warmUp: () => ({ bars: 0 }),
    lines: ({ count, time }, _, calendar) => ({ value: regularBars(count, time, calendar) }),
  },
  levels: {
    parameters: [],
    warmUp: () => ({ days: 'previous' }),
    lines: (all, _, calendar) => {
      const { high, low, close } = sessionLevels(all, calendar);
      const overnight = overnightLevels(all, calendar);
      return { high, low, close, overnightHigh: overnight.high, overnightLow: overnight.low };
    },
  },
  pivots: {
    parameters: [],
    warmUp: () => ({ days: 'previous' }),
    lines: (all, _, calendar) => pivotLines(all, calendar),
  },
};

/** 1 for a bar that starts in regular hours, else 0. */
const regularBars = (count: number, time: Float64Array, calendar: string): Float64Array => {
  const found = new Float64Array(count);
  if (count === 0) return found;
  const sessions = regularSessions(calendar, time[0]!, time[count - 1]! + 1);
  for (let i = 0, session = 0; i < count; i++) {
    while (session < sessions.length && sessions[session]!.close <= time[i]!) session += 1;
    if (session < sessions.length && sessions[session]!.open <= time[i]!) found[i] = 1;
  }
  return found;
};

const pivotNames = ['pivot', 'r1', 'r2', 'r3', 's1', 's2', 's3'] as const;

const pivotLines = (all: Bars, calendar: string): Readonly<Record<string, Float64Array>> => {
  const { high, low, close } = sessionLevels(all, calendar);
  const lines = Object.fromEntries(pivotNames.map((name) => [name, new Float64Array(all.count)]));
  for (let i = 0; i < all.count; i++) {
    const { pivot, resistances, supports } = pivots(high[i]!, low[i]!, close[i]!);
    [pivot, ...resistances, ...supports].forEach((value, line) => {
      lines[pivotNames[line]!]![i] = value;
    });
  }
  return lines;
};
