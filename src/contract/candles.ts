import { z } from 'zod';
import { barInterval, intervalForm, storedInterval } from './bar-interval.ts';
import { verdictCode } from './source-verdict.ts';
import { decimalText, instantText, isoDate } from './values.ts';

/** Bars by column, all of one length; `time` is the start of each in UTC milliseconds, ascending. */
export const barColumns = z.object({
  time: z.array(z.number()),
  open: z.array(z.number()),
  high: z.array(z.number()),
  low: z.array(z.number()),
  close: z.array(z.number()),
  volume: z.array(z.number()),
});
export type BarColumns = z.infer<typeof barColumns>;

/** As traded; as if splits had been made before; and with dividends taken out of the prices before (total return). */
export const priceAdjust = z.enum(['none', 'splits', 'total']);
export type PriceAdjust = z.infer<typeof priceAdjust>;

export const priceAdjustment = z.enum(['unadjusted', 'back-adjusted', 'ratio']);
export const rollKind = z.enum(['volume', 'expiry', 'first-notice']);

/** Of a root alone: the series of its contracts, one after the other. */
export const continuousFields = {
  /** How the prices before a roll are moved. */
  continuous: priceAdjustment.optional(),
  /** When the next contract is looked at: `volume` by default. */
  roll: rollKind.optional(),
  /** Business days before the contract's end or first notice; 5 by default. */
  rollDays: z.coerce.number().int().min(0).max(60).optional(),
};
type ContinuousFields = z.infer<z.ZodObject<typeof continuousFields>> & { readonly adjust?: PriceAdjust | undefined };

/** Holds the fields of a continuous series to each other. */
export const checkedContinuous = <Schema extends z.ZodType<ContinuousFields>>(schema: Schema): Schema =>
  schema
    .refine(({ continuous, adjust }) => continuous === undefined || (adjust ?? 'none') === 'none', {
      path: ['adjust'],
      message: 'none with continuous',
    })
    .refine(({ continuous, roll }) => continuous !== undefined || roll === undefined, {
      path: ['roll'],
      message: 'none without continuous',
    })
    .refine(({ roll, rollDays }) => rollDays === undefined || (roll !== undefined && roll !== 'volume'), {
      path: ['rollDays'],
      message: 'none without roll=expiry or roll=first-notice',
    });

export const candleQuery = checkedContinuous(
  z.object({
    instrument: z.string().min(1).max(64),
    /** Without it, the finest of which there are at most `points`. */
    interval: barInterval.optional(),
    /** The first bar starts here or later; without it, with the first that is stored. */
    from: instantText.optional(),
    /** The last bar starts before; without it, the last that is stored is in. */
    to: instantText.optional(),
    /** The most bars wanted: with `interval` the last so many, without it the range in the finest interval that fits. */
    points: z.coerce.number().int().min(1).max(100_000).optional(),
    /** One source alone; without it, the one that has most of what is asked for. */
    source: z.string().min(1).max(64).optional(),
    /** What of the splits and dividends that the source told of is applied to the bars before; raw without it. */
    adjust: priceAdjust.optional(),
    ...continuousFields,
  }),
)
  .refine(({ continuous, interval }) => continuous === undefined || interval !== undefined, {
    path: ['interval'],
    message: `${intervalForm}, with continuous`,
  })
  .refine(({ interval, points }) => interval !== undefined || points !== undefined, {
    path: ['interval'],
    message: `${intervalForm}; or points`,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'an instant after from',
  });
export type CandleQuery = z.infer<typeof candleQuery>;

/** What the bars of an answer are. The packed and the Arrow form have the same in headers: `kontor-interval` … */
export const candlesAbout = z.object({
  instrument: z.string(),
  /** Asked for, or chosen by `points`; null where nothing is stored to choose by. */
  interval: barInterval.nullable(),
  /** null where nothing is stored that these bars could be made of. */
  source: z.string().nullable(),
  /** The interval that is stored; another than `interval` where the bars were put together from finer ones. */
  storedInterval: storedInterval.nullable(),
  /** Bars of the answer start in [`from`, `to`), all of them; null where nothing is stored. */
  from: instantText.nullable(),
  to: instantText.nullable(),
  /** What is stored of it over all times: there is more to pan to. */
  stored: z.object({ from: instantText, to: instantText }).nullable(),
});
export type CandlesAbout = z.infer<typeof candlesAbout>;

/** How a continuous series was put together. Prices are as the contracts traded. */
export const continuousAbout = z.object({
  adjustment: priceAdjustment,
  roll: rollKind,
  /** Those that the bars of the answer are of, in order. */
  contracts: z.array(z.string()),
  rolls: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      /** The first session of `to`, and when it begins. */
      date: isoDate,
      at: instantText,
      /** `no-bars`: when the contract ends is not known, and its bars do. */
      reason: z.enum(['volume', 'expiry', 'first-notice', 'no-bars']),
      /** The last bar before the roll that both have; null where there is none within a week. */
      comparison: z
        .object({
          comparedAt: instantText,
          fromClose: z.number(),
          toClose: z.number(),
          gap: z.number(),
          /** null where a price is not above zero. */
          ratio: z.number().nullable(),
        })
        .nullable(),
    }),
  ),
  /** Contracts between the first and the last of which no bar is stored: their time stays empty. */
  missing: z.array(z.string()),
  /** Stored contracts of delivery months that are not held in turn. */
  ignored: z.array(z.string()),
  /** Contracts left out because nothing sets their prices against those that follow. */
  leftOut: z.array(z.string()),
});

/** `continuous` is there where it was asked for. */
export const candles = candlesAbout.extend({ continuous: continuousAbout.optional(), bars: barColumns });
export type Candles = z.infer<typeof candles>;

/** A source that bars can be read from: the interval that it has them in, and how many of those start in what is shown. */
export const barSourceChoice = z.object({ source: z.string(), storedInterval, bars: z.number().int() });
export type BarSourceChoice = z.infer<typeof barSourceChoice>;

const sourceName = z.string().min(1).max(64);

export const chartQuery = z.object({
  interval: barInterval.optional(),
  /** Without it, the source that has most of what is shown. */
  source: sourceName.optional(),
});
export type ChartQuery = z.infer<typeof chartQuery>;

export const chartExecution = z.object({
  key: z.string(),
  side: z.enum(['buy', 'sell']),
  /** Of the leg: a fill that crosses zero shows its share. */
  quantity: decimalText,
  price: decimalText,
  executedAt: instantText,
  /** Start of the bar whose interval holds the instant, UTC milliseconds; null where that bar is missing. */
  barTime: z.number().nullable(),
});
export type ChartExecution = z.infer<typeof chartExecution>;

/** Why bars of the range that the chart should show are not there. */
export const missingReason = z.enum([
  /** Nothing is stored for this instrument. */
  'none-stored',
  /** What is stored begins later. */
  'before-stored',
  /** What is stored ends earlier. */
  'after-stored',
  /** Within what is stored, in hours in which the exchange trades. */
  'gap',
]);

/** How far the price went against a position, or for it, while it was open: MAE and MFE. */
export const excursion = z.object({
  /** Of what was open, before commission; signed. */
  money: decimalText,
  /** From the average of what was open, signed by the side. */
  points: decimalText,
  /** Low or high of the bar. */
  price: decimalText,
  quantity: decimalText,
  average: decimalText,
  /** Start of the bar, UTC milliseconds. */
  barTime: z.number(),
  /** The bar holds no execution: its extremes lie in the time in which just this was open. */
  certain: z.boolean(),
  /** The formula with its numbers, readable in any language. */
  calculation: z.string(),
});
export type Excursion = z.infer<typeof excursion>;

/** A position of the same account and instrument around the one that is shown. */
export const otherPosition = z.object({
  id: z.string(),
  side: z.enum(['long', 'short']),
  maxQuantity: decimalText,
  openedAt: instantText,
  /** null while it is open. */
  closedAt: instantText.nullable(),
  netPnl: decimalText,
  currency: z.string(),
});
export type OtherPosition = z.infer<typeof otherPosition>;

/** What asking the sources for missing bars has brought; null where nobody has asked for them. */
export const missingDetail = z.object({
  /** `wanted`, `running`: a fetch is to come or under way; else what became of the last one. */
  code: z.enum(['wanted', 'running', ...verdictCode.exclude(['stored']).options]),
  source: z.string().nullable(),
  /** When it is asked again. */
  until: instantText.nullable(),
  /** For `out-of-reach`: how far back the source has such bars. */
  days: z.number().int().nullable(),
});
export type MissingDetail = z.infer<typeof missingDetail>;

export const positionChart = z.object({
  /** null where no bars are stored at all. */
  interval: barInterval.nullable(),
  source: z.string().nullable(),
  /** Those that there are to choose among; none where there is only one. */
  sources: z.array(barSourceChoice),
  /** Bars of each interval between `from` and `to`; none where nothing is stored that they could be made of. */
  intervals: z.array(z.object({ interval: storedInterval, bars: z.number().int() })),
  /** What the chart should show: entry and exit with some time before and after. */
  from: instantText,
  to: instantText,
  bars: barColumns,
  executions: z.array(chartExecution),
  averageEntry: decimalText,
  averageExit: decimalText.nullable(),
  missing: z.array(
    z.object({ reason: missingReason, from: instantText, to: instantText, detail: missingDetail.nullable() }),
  ),
  /** What is stored of the interval, over all times. */
  stored: z.object({ from: instantText, to: instantText }).nullable(),
  /** All executions lie in one bar: the interval says nothing of the course in between. */
  tooCoarse: z.boolean(),
  /** Result by the close of each bar, net of the commission so far; null for bars before the position was opened. */
  running: z.array(decimalText.nullable()),
  /** null where no bar lies in the time in which the position was open. */
  excursions: z
    .object({
      /** MAE; null where the price was never worse than the average. */
      adverse: excursion.nullable(),
      /** MFE; null where it was never better. */
      favourable: excursion.nullable(),
      /** Of the bars that they rest on, whatever interval is shown. */
      interval: barInterval,
      source: z.string(),
      /** Bars in which something was open. */
      bars: z.number().int(),
      /** Some bars of that time are missing: what happened in them is not in the figures. */
      incomplete: z.boolean(),
    })
    .nullable(),
  /** Opened or closed within a day of this one, in order. */
  others: z.array(otherPosition),
  currency: z.string(),
  tickSize: decimalText,
  exchangeZone: z.string(),
});
export type PositionChart = z.infer<typeof positionChart>;

/** An execution of another account in a position's instrument. */
export const otherFill = chartExecution.omit({ barTime: true }).extend({ account: z.string() });
export type OtherFill = z.infer<typeof otherFill>;

/** An execution's counterpart in another account; the differences are above zero where that had the better price. */
export const fillCounterpart = z.object({
  /** Of the other account's execution. */
  key: z.string(),
  /** How much later it was executed; below zero where it was first. */
  laterMs: z.number(),
  points: decimalText,
  ticks: decimalText,
  moneyPerContract: decimalText,
});

/** What other accounts traded in a position's instrument from a minute before it to a minute after it. */
export const otherFills = z.object({
  /** In order of time, the newest 200. */
  fills: z.array(otherFill),
  /** There are older ones, which were left out. */
  more: z.boolean(),
  /** Where some were left out: only the position's executions after this instant are compared. */
  comparedFrom: instantText.nullable(),
  /** Matched by instrument, side and nearness only; which account copies which is not known. */
  accounts: z.array(
    z.object({
      account: z.string(),
      /** Each execution of the position, by key, with the nearest of the same side within a minute; null: there is none. */
      compared: z.array(z.object({ own: z.string(), match: fillCounterpart.nullable() })),
      /** Keys of its executions that are nobody's counterpart. */
      unmatched: z.array(z.string()),
    }),
  ),
  currency: z.string(),
});
export type OtherFills = z.infer<typeof otherFills>;
