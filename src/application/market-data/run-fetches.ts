import type { Interval } from '#domain/market/bars.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';
import type { BarFetch, FetchOutcome } from '#ports/bar-fetches.ts';
import { type FetchedMissing, fetchMissing } from './fetch-missing.ts';
import type { MarketDataPorts } from './ports.ts';

export type RunFetchesPorts = MarketDataPorts & {
  /** Is told that what a ledger knows of its bars has changed. */
  readonly changed: (ledger: string) => void;
  /** False when the process is to end: no other fetch is begun. */
  readonly goesOn: () => boolean;
};

const minuteMs = 60_000;
/** A fetch is one worker's for so long; whoever dies with it leaves it to another then. */
const holdMs = 3 * minuteMs;
/** Less than a job may take. */
const runMs = 8 * minuteMs;

/** What is wanted in the place of bars that no source has any more. */
const coarser: Readonly<Partial<Record<Interval, Interval>>> = { '1m': '5m', '5m': '1h', '1h': '1d' };

/**
 * Works on what is wanted and due, of every ledger, until nothing is or some minutes are over.
 *
 * A fetch that sources limit waits until they may be asked again. Where an import's bars are gone everywhere, coarser ones of
 * the same span are wanted. Safe to be stopped anywhere: what was stored stays, the rest is due again.
 */
export const runFetches = async (ports: RunFetchesPorts): Promise<void> => {
  const { clock, fetches } = ports;
  const startedAt = clock.now();
  while (ports.goesOn() && clock.now() - startedAt < runMs) {
    const now = clock.now();
    const fetch = await fetches.claim(now, now + holdMs);
    if (fetch === null) return;
    ports.changed(fetch.ledger);
    await run(ports, fetch);
    ports.changed(fetch.ledger);
  }
};

const run = async (ports: RunFetchesPorts, fetch: BarFetch): Promise<void> => {
  const { fetches, clock } = ports;
  try {
    const fetched = await fetchMissing(ports, fetch.ledger, fetch);
    const outcome = outcomeOf(fetched, clock.now());
    const next = coarser[fetch.interval];
    if (outcome.state === 'incomplete' && next !== undefined && wantsCoarser(fetch, fetched.said)) {
      const { instrument, from, to, reason, batch } = fetch;
      await fetches.want(fetch.ledger, [{ instrument, interval: next, from, to, reason, batch }], clock.now());
    }
    await fetches.settle(fetch, outcome, clock.now());
  } catch (error) {
    await fetches.settle(fetch, { state: 'failed', dueAt: clock.now(), added: 0, said: fetch.said }, clock.now());
    throw error;
  }
};

const outcomeOf = ({ missing, until, added, said }: FetchedMissing, now: number): FetchOutcome => {
  if (until !== null) return { state: 'waiting', dueAt: until, added, said };
  return { state: missing.length === 0 && asked(said) ? 'done' : 'incomplete', dueAt: now, added, said };
};

const asked = (said: readonly SourceVerdict[]): boolean => said.every(({ code }) => code !== 'instrument-unknown');

/** Whether a source was there to say that it has no such bars; where none could be asked, none has coarser ones. */
const wantsCoarser = ({ reason }: BarFetch, said: readonly SourceVerdict[]): boolean =>
  reason === 'import' && said.some(({ code }) => ['out-of-reach', 'empty', 'no-interval', 'stored'].includes(code));
