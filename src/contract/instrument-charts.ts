import { z } from 'zod';
import { barInterval, storedInterval } from './bar-interval.ts';
import {
  barColumns,
  barSourceChoice,
  checkedContinuous,
  continuousAbout,
  continuousFields,
  missingDetail,
  missingReason,
  priceAdjust,
} from './candles.ts';
import { assetClass } from './instruments.ts';
import { currencyCode, decimalText, instantText, many } from './values.ts';

/** An instrument that has bars, by its finest series. */
export const chartedInstrument = z.object({
  instrument: z.string(),
  /** The product's name; null where the catalogue has none. */
  name: z.string().nullable(),
  /** Of a futures contract; null of all else. */
  root: z.string().nullable(),
  series: z.array(
    z.object({
      interval: storedInterval,
      source: z.string(),
      bars: z.number().int(),
      from: instantText,
      to: instantText,
    }),
  ),
});
export type ChartedInstrument = z.infer<typeof chartedInstrument>;
export const chartedInstruments = z.object({ instruments: z.array(chartedInstrument) });

/** The most bars that one window may have. */
export const mostWindowBars = 100_000;

export const chartWindowQuery = checkedContinuous(
  z.object({
    instrument: z.string().min(1).max(64),
    /** Without it, the finest that is stored. */
    interval: barInterval.optional(),
    bars: z.coerce.number().int().min(1).max(mostWindowBars).default(5_000),
    /** The last bar starts before; without either, the window ends with the last bar that is stored. */
    before: instantText.optional(),
    /** The first bar starts here or later. */
    after: instantText.optional(),
    /** What of splits and dividends is applied; splits without it. */
    adjust: priceAdjust.optional(),
    /** Without it, the source that has most of where the window should be. */
    source: z.string().min(1).max(64).optional(),
    ...continuousFields,
  }),
).refine(({ before, after }) => before === undefined || after === undefined, {
  path: ['after'],
  message: 'only one of before and after',
});
export type ChartWindowQuery = z.infer<typeof chartWindowQuery>;

export const instrumentChart = z.object({
  instrument: z.string(),
  /** null where nothing is known of the instrument: its ticks, its money and its hours are not either. */
  about: z
    .object({
      name: z.string(),
      assetClass,
      /** Of a futures contract: what its continuous series goes by. */
      root: z.string().nullable(),
      exchange: z.string().nullable(),
      currency: currencyCode,
      /** Money per 1.0 of the price and contract or piece. */
      pointValue: decimalText,
      tickSize: decimalText.nullable(),
    })
    .nullable(),
  exchangeZone: z.string(),
  /** null where nothing is stored. */
  interval: barInterval.nullable(),
  source: z.string().nullable(),
  /** Those that there are to choose among; none where there is only one, and for a continuous series. */
  sources: z.array(barSourceChoice),
  storedInterval: storedInterval.nullable(),
  /** What the stored series can make. */
  intervals: z.array(storedInterval),
  stored: z.object({ from: instantText, to: instantText }).nullable(),
  /** What of these is applied to the bars before them. */
  adjust: priceAdjust,
  /** Splits and dividends that the source told of; `at`: the start of the day on which they take effect. */
  splits: z.array(z.object({ at: instantText, numerator: decimalText, denominator: decimalText })),
  dividends: z.array(
    z.object({
      at: instantText,
      /** Per share of that day. */
      amount: decimalText,
      currency: z.string().nullable(),
      /** The raw close before, the start of its bar, and what prices before are multiplied by; null where it cannot be applied. */
      close: z.number().nullable(),
      closedAt: instantText.nullable(),
      factor: z.number().nullable(),
      /** Why it cannot be applied, whatever `adjust` says. */
      fault: z.enum(['no-close', 'currency', 'currency-unknown', 'split-same-day', 'amount']).nullable(),
    }),
  ),
  /** How the bars were put together from contracts; null where they are of one instrument. */
  continuous: continuousAbout.nullable(),
  bars: barColumns,
  /** Whether there are bars before the first and after the last of these. */
  earlier: z.boolean(),
  later: z.boolean(),
  missing: z.array(
    z.object({ reason: missingReason, from: instantText, to: instantText, detail: missingDetail.nullable() }),
  ),
  /** The market tells regular hours apart from the rest, and bars of this interval lie in the one or the other. */
  regularHours: z.boolean(),
});
export type InstrumentChart = z.infer<typeof instrumentChart>;

const rangeQuery = z.object({
  instrument: z.string().min(1).max(64),
  interval: barInterval,
  /** The first bar starts here or later. */
  from: instantText,
  /** The last bar starts before. */
  to: instantText,
});

export const indicatorQuery = checkedContinuous(
  rangeQuery.extend({
    /** A name and its parameters, `bollinger:20:2`; repeated for several. */
    indicator: many(z.string().min(1).max(64)),
    source: z.string().min(1).max(64).optional(),
    adjust: priceAdjust.optional(),
    ...continuousFields,
  }),
).refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'an instant after from' });
export type IndicatorQuery = z.infer<typeof indicatorQuery>;

export const indicators = z.object({
  instrument: z.string(),
  interval: barInterval,
  source: z.string().nullable(),
  /** Start of each bar, UTC milliseconds; every line has a value, or null, for each. */
  time: z.array(z.number()),
  indicators: z.array(
    z.object({
      /** As it was asked for. */
      indicator: z.string(),
      lines: z.record(z.string(), z.array(z.number().nullable())),
    }),
  ),
});
export type Indicators = z.infer<typeof indicators>;

export const profileQuery = checkedContinuous(
  rangeQuery.extend({
    rows: z.coerce.number().int().min(4).max(500).default(60),
    adjust: priceAdjust.optional(),
    source: z.string().min(1).max(64).optional(),
    ...continuousFields,
  }),
).refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'an instant after from' });
export type ProfileQuery = z.infer<typeof profileQuery>;

/** Volume by price: row `i` holds prices from `from` + i × `rowSize`. Without a trade there are no rows. */
export const profile = z.object({
  from: z.number(),
  rowSize: z.number(),
  volume: z.array(z.number()),
  /** Indices of rows. */
  pointOfControl: z.number().int(),
  valueFrom: z.number().int(),
  valueTo: z.number().int(),
});
export type Profile = z.infer<typeof profile>;
