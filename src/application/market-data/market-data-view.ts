import type { LedgerContext } from '#application/ledger-context.ts';
import { initialSourceState, refusalOf, upToDate } from '#domain/market/source-state.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { BarFetch } from '#ports/bar-fetches.ts';
import type { MarketDataPorts } from './ports.ts';
import { shownWhy, whyOf } from './why-missing.ts';

type Ports = Pick<MarketDataPorts, 'sources' | 'sourceStates' | 'fetches' | 'clock'>;

/** Says how each source of bars stands, and what is wanted and how far that is. `names`: every source, those that are off too. */
export const marketDataView = async (
  ports: Ports,
  { ledger }: LedgerContext,
  names: readonly string[],
  { batch, limit }: { readonly batch?: string | undefined; readonly limit: number },
) => {
  const [sources, latest, counts] = await Promise.all([
    standings(ports, ledger, names),
    ports.fetches.latest(ledger, { limit, ...(batch === undefined ? {} : { batch }) }),
    ports.fetches.counts(ledger),
  ]);
  return {
    sources,
    fetches: latest.map(shownFetch),
    counts: counts.filter((count) => batch === undefined || count.batch === batch),
  };
};

const standings = async ({ sources, sourceStates, clock }: Ports, ledger: string, names: readonly string[]) => {
  const now = clock.now();
  const [states, keys] = await Promise.all([sourceStates.all(ledger), sources.keys(ledger)]);
  const known = sources.of(ledger);
  return names.map((name) => {
    const source = known.find((one) => one.name === name);
    const none = { name, until: null, callsToday: 0, perDay: null, perMinute: null, lastError: null };
    if (source === undefined) return { ...none, state: 'off' as const };
    const { budget, needsKey } = source;
    const keyEnteredAt = keys.get(name) ?? null;
    const state = upToDate(states[name] ?? initialSourceState, budget, now, keyEnteredAt);
    const refusal = refusalOf(state, budget, now);
    const { lastError } = state;
    return {
      name,
      state: needsKey && keyEnteredAt === null ? ('needs-key' as const) : (refusal?.code ?? ('open' as const)),
      until: refusal === null ? null : isoInstant(refusal.until),
      callsToday: state.callsToday,
      perDay: budget.perDay,
      perMinute: budget.perMinute,
      lastError:
        lastError === null ? null : { ...lastError, fault: lastError.fault ?? null, at: isoInstant(lastError.at) },
    };
  });
};

const shownFetch = (whole: BarFetch) => {
  const { ledger: _, dueAt, from, to, requestedAt, changedAt, said, ...fetch } = whole;
  const why = fetch.state === 'done' ? null : whyOf([whole]);
  return {
    ...fetch,
    why: shownWhy(why),
    from: isoInstant(from),
    to: isoInstant(to),
    dueAt: fetch.state === 'waiting' ? isoInstant(dueAt) : null,
    said: said.map(shownVerdict),
    requestedAt: isoInstant(requestedAt),
    changedAt: isoInstant(changedAt),
  };
};

export const shownVerdict = ({ until, ...verdict }: SourceVerdict) => ({
  ...verdict,
  until: until === null ? null : isoInstant(until),
});
