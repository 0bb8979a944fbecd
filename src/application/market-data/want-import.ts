import { type Span, windowOf } from '#application/candles/chart-window.ts';
import { intervalMs } from '#domain/market/bars.ts';
import type { WantedBars } from '#ports/bar-fetches.ts';
import type { BatchStore } from '#ports/batch-store.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { MarketDataPorts } from './ports.ts';

export type WantImportPorts = Pick<MarketDataPorts, 'fetches' | 'clock'> & {
  readonly executions: Pick<ExecutionStore, 'stream'>;
  readonly positions: Pick<PositionStore, 'facts'>;
  readonly batches: Pick<BatchStore, 'byId'>;
};

/** What an import traded of one instrument in one account on one day, from the first execution to the last. */
type Day = Span & { readonly account: string; readonly instrument: string };

const dayMs = intervalMs['1d'];
/** Longer windows are looked at in coarser bars beside the minutes around each day's executions. */
const longestInMinutesMs = 2 * dayMs;
const longestInHoursMs = 180 * dayMs;

/**
 * Wants the bars that the charts of an import's positions show: minutes around the executions of each session day, and
 * coarser bars over positions that were held for days. Nothing for the demo, which has bars of its own. Returns how many spans.
 */
export const wantImport = async (ports: WantImportPorts, ledger: string, batch: string): Promise<number> => {
  const standing = await ports.batches.byId(ledger, batch);
  if (standing === null || standing.origin === 'demo' || standing.status !== 'committed') return 0;
  const days = await tradedDays(ports, ledger, batch);
  const fine = days.map(({ instrument, from, to }) => ({ instrument, ...windowOf(from, to) }));
  const coarse = await heldSpans(ports, ledger, days);
  const minutes = joined([...fine, ...coarse.filter((span) => span.to - span.from <= longestInMinutesMs)]);
  const long = joined(coarse.filter((span) => span.to - span.from > longestInMinutesMs));
  const wanted: readonly WantedBars[] = [
    ...minutes.map((span) => ({ ...span, interval: '1m' as const, reason: 'import' as const, batch })),
    ...long.map((span) => ({
      ...span,
      interval: span.to - span.from <= longestInHoursMs ? ('1h' as const) : ('1d' as const),
      reason: 'import' as const,
      batch,
    })),
  ];
  if (wanted.length > 0) await ports.fetches.want(ledger, wanted, ports.clock.now());
  return wanted.length;
};

const tradedDays = async ({ executions }: WantImportPorts, ledger: string, batch: string): Promise<readonly Day[]> => {
  const days = new Map<string, Day>();
  for await (const rows of executions.stream(ledger, { batch }))
    for (const { account, instrument, sessionDate, executedAt } of rows) {
      const key = JSON.stringify([account, instrument, sessionDate]);
      const day = days.get(key) ?? { account, instrument, from: executedAt, to: executedAt };
      days.set(key, { ...day, from: Math.min(day.from, executedAt), to: Math.max(day.to, executedAt) });
    }
  return [...days.values()];
};

type InstrumentSpan = Span & { readonly instrument: string };

/** The windows of the positions that the days took part in; one that is open is held until now. */
const heldSpans = async (
  { positions, clock }: WantImportPorts,
  ledger: string,
  days: readonly Day[],
): Promise<readonly InstrumentSpan[]> => {
  const spans: InstrumentSpan[] = [];
  for (const traded of Map.groupBy(days, ({ account, instrument }) => JSON.stringify([account, instrument])).values()) {
    const { account, instrument } = traded[0]!;
    const first = Math.min(...traded.map(({ from }) => from));
    const last = Math.max(...traded.map(({ to }) => to));
    for await (const facts of positions.facts(ledger, { account, instrument }))
      for (const { openedAt, closedAt } of facts) {
        const end = closedAt ?? clock.now();
        if (openedAt <= last && end >= first) spans.push({ instrument, ...windowOf(openedAt, end) });
      }
  }
  return spans;
};

/** Spans of each instrument that touch become one. */
const joined = (spans: readonly InstrumentSpan[]): readonly InstrumentSpan[] => {
  const result: InstrumentSpan[] = [];
  for (const span of spans.toSorted((a, b) =>
    a.instrument === b.instrument ? a.from - b.from : a.instrument < b.instrument ? -1 : 1,
  )) {
    const last = result.at(-1);
    if (last !== undefined && last.instrument === span.instrument && span.from <= last.to)
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
};
