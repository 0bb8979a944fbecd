import { z } from 'zod';
import { selectedTrades } from './statistics.ts';
import { currencyCode, decimalText, instantText, isoDate } from './values.ts';

const drawdown = z.object({
  /** When the high was that it fell from. */
  from: instantText,
  valley: instantText,
  /** null: the equity ends below that high. */
  recovery: instantText.nullable(),
  /** Money, negative. */
  depth: z.number(),
  lengthMs: z.number(),
  /** From the valley on; null without a recovery. */
  recoveryMs: z.number().nullable(),
});

export const intradayDrawdowns = z.object({
  selection: selectedTrades,
  /** Trades that were looked at: of very many the latest. */
  considered: z.number().int(),
  /** Those whose every hour has bars. */
  known: z.number().int(),
  days: z.number().int(),
  /** Trading days on which every trade that was closed has bars all along. */
  coveredDays: z.number().int(),
  /** The deepest first, ten at most; `count` is of all. */
  drawdowns: z.array(drawdown),
  count: z.number().int(),
});
export type IntradayDrawdowns = z.infer<typeof intradayDrawdowns>;

/** The result of a day by bars, open profit included, from nothing at its beginning; per currency. */
export const dayEquity = z.object({
  date: isoDate,
  courses: z.array(
    z.object({
      currency: currencyCode,
      /** The end of each bar, and of each execution outside of all. */
      at: z.array(z.number()),
      result: z.array(decimalText),
      /** The worst and the best that it can have been within the bar. */
      low: z.array(decimalText),
      high: z.array(decimalText),
    }),
  ),
  /** Times in which something was open and no bar says at what price. */
  unknown: z.array(z.object({ instrument: z.string(), from: instantText, to: instantText })),
});
export type DayEquity = z.infer<typeof dayEquity>;
