import { isAppError } from '#domain/errors.ts';
import { callAnswered, takeCall } from '#domain/market/source-state.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';
import type { FetchedBars } from '#ports/bar-source.ts';
import type { SourceSeries } from '#ports/series-requests.ts';
import { failedCall } from './failed-call.ts';
import type { MarketDataPorts } from './ports.ts';
import { type Link, verdictOf } from './source-chain.ts';

type Ports = Pick<MarketDataPorts, 'sourceStates' | 'seriesRequests' | 'clock' | 'newId'>;

const answerWithinMs = 60_000;
/** Longer than any request lives, so that a series is never asked for twice at once; who dies holding one blocks it so long. */
const holdMs = 2 * answerWithinMs;
/** Most requests are answered within that. */
const busyMs = 10_000;

/**
 * Makes one request of a source: within its budget, while nobody else asks it for the series, and with what it says kept for
 * the next. A failure is a verdict, not a throw.
 */
export const askSource = async (
  ports: Ports,
  link: Link,
  series: SourceSeries,
  span: { readonly from: number; readonly to: number },
): Promise<FetchedBars | SourceVerdict> => {
  const { source } = link;
  const holder = ports.newId();
  const now = ports.clock.now();
  const calls = source.callsOf?.({ symbol: link.symbol, interval: link.interval, ...span }) ?? 1;
  if (!(await ports.seriesRequests.hold(series, holder, now, now + holdMs)))
    return verdictOf(source.name, 'busy', { until: now + busyMs });
  try {
    const refused = await ports.sourceStates.update(series.ledger, source.name, (before) => {
      const taken = takeCall(before, { budget: source.budget, now, keyEnteredAt: link.keyEnteredAt, calls });
      return { state: taken.state, result: taken.refused };
    });
    if (refused !== null) return verdictOf(source.name, refused.code, { until: refused.until });
    return await askWithin(ports, link, series, span);
  } finally {
    await ports.seriesRequests.release(series, holder);
  }
};

const askWithin = async (
  { sourceStates, clock }: Ports,
  { source, symbol, interval }: Link,
  { ledger }: SourceSeries,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<FetchedBars | SourceVerdict> => {
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const fetched = await source.fetchBars({ symbol, interval, from, to, signal });
    await sourceStates.update(ledger, source.name, (state) => ({ state: callAnswered(state), result: null }));
    return fetched;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (isAppError(error, 'SOURCE_UNKNOWN')) {
      await sourceStates.update(ledger, source.name, (state) => ({ state: callAnswered(state), result: null }));
      return verdictOf(source.name, 'unknown', { message });
    }
    const { failure, until } = await failedCall({ sourceStates, clock }, ledger, source.name, error);
    return verdictOf(source.name, failure.code, { until, message });
  }
};
