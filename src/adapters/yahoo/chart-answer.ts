import { z } from 'zod';
import { limited, otherForm, status as statusOnly, unknownTo, unreachable } from '#adapters/http/failures.ts';
import { quoted } from '#adapters/http/redact.ts';
import { readJson, type SourceAnswer } from '#adapters/http/source-client.ts';

const column = z.array(z.number().nullish());

const chart = z.object({
  meta: z.object({
    currency: z.string().nullish(),
    instrumentType: z.string().nullish(),
    exchangeTimezoneName: z.string(),
    priceHint: z.number().int().min(0).max(12).nullish(),
    dataGranularity: z.string().nullish(),
    regularMarketTime: z.number().nullish(),
  }),
  timestamp: z.array(z.number()).nullish(),
  indicators: z.object({
    quote: z.array(
      z.object({
        open: column.optional(),
        high: column.optional(),
        low: column.optional(),
        close: column.optional(),
        volume: column.optional(),
      }),
    ),
  }),
  events: z
    .object({
      dividends: z
        .record(z.string(), z.object({ date: z.number(), amount: z.number(), currency: z.string().nullish() }))
        .nullish(),
      splits: z
        .record(z.string(), z.object({ date: z.number(), numerator: z.number(), denominator: z.number() }))
        .nullish(),
    })
    .nullish(),
});

const envelope = z.object({
  chart: z.object({
    result: z.array(chart).nullish(),
    error: z.object({ code: z.string().nullish(), description: z.string().nullish() }).nullish(),
  }),
});

/** What Yahoo answers about one symbol; times are Unix seconds. */
export type Chart = z.infer<typeof chart>;
export type ChartMeta = Chart['meta'];

export const sourceName = 'yahoo';

/** Answers that there are no bars in the time asked for: before the first one, or older than Yahoo keeps them. */
const nothingThere = /doesn't exist for startdate|must be within the last/i;

/**
 * Reads an answer of the chart endpoint; null where Yahoo says that it has no bars there.
 *
 * Yahoo also turns people away with 999, 401 and 403, and a page; none of them says for how long.
 *
 * @throws AppError `SOURCE_UNKNOWN`, `SOURCE_LIMITED`, `SOURCE_UNREACHABLE`
 */
export const readChart = ({ status, text }: SourceAnswer, symbol: string): Chart | null => {
  if (status === 999) throw limited(sourceName, statusOnly(999), null);
  const parsed = envelope.safeParse(readJson(sourceName, text));
  if (!parsed.success) throw unreachable(sourceName, otherForm(`HTTP ${status} in a form that is not known`));
  const { result, error } = parsed.data.chart;
  if (error) {
    const said = quoted(`${error.code ?? ''}: ${error.description ?? ''}`, []);
    if (nothingThere.test(said)) return null;
    if (status === 401 || status === 403) throw unreachable(sourceName, said);
    if (/too many requests/i.test(said)) throw limited(sourceName, said, null);
    throw unknownTo(sourceName, said, { symbol });
  }
  if (status !== 200) throw unreachable(sourceName, statusOnly(status));
  return result?.[0] ?? null;
};
