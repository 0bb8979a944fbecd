import { AppError } from '#domain/errors.ts';
import { intervalMs } from '#domain/market/bars.ts';
import type { BarSource, BarsRequest } from '#ports/bar-source.ts';
import { unknownTo } from './failures.ts';

/**
 * Returns a request cut to what the source still has; null where nothing is left of it, so that nobody has to be asked.
 *
 * @throws AppError `SOURCE_UNKNOWN` for an interval that the source has not, `INVALID_VALUE` for a span that no request may
 * have
 */
export const fittingRequest = (
  { name, reach }: Pick<BarSource, 'name' | 'reach'>,
  request: BarsRequest,
  now: number,
): BarsRequest | null => {
  const { symbol, interval, from, to } = request;
  const limits = reach[interval];
  if (!limits) throw unknownTo(name, `it has no bars of ${interval}`, { symbol, interval });
  if (!(from < to) || (limits.spanMs !== null && to - from > limits.spanMs)) {
    const most = limits.spanMs === null ? '' : ` at most ${limits.spanMs / intervalMs['1d']} days at once`;
    throw new AppError('INVALID_VALUE', `${name} gives ${interval} bars of a span of time,${most}.`, {
      details: { source: name, interval, found: `${from} to ${to}` },
    });
  }
  // A minute less than it has: its own clock has gone on until it reads this.
  const oldest = limits.backMs === null ? from : now - limits.backMs + intervalMs['1m'];
  const fitting = { ...request, from: Math.max(from, oldest) };
  return fitting.from < Math.min(to, now) ? fitting : null;
};
