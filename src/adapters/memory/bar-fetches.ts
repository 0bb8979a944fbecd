import { intervalMs } from '#domain/market/bars.ts';
import type { BarFetch, BarFetches, WantedBars } from '#ports/bar-fetches.ts';

const keyOf = (ledger: string, { instrument, interval, from, to }: WantedBars): string =>
  JSON.stringify([ledger, instrument, interval, from, to]);
const isOpen = ({ state }: BarFetch): boolean => state === 'waiting' || state === 'running';

/** Wanted spans within one process, for tests. */
export const memoryBarFetches = (): BarFetches => {
  const all = new Map<string, BarFetch>();
  let made = 0;
  const latest = (): readonly BarFetch[] =>
    [...all.values()].toSorted((a, b) => b.changedAt - a.changedAt || Number(b.id) - Number(a.id));
  const open = (): readonly BarFetch[] => [...all.values()].filter(isOpen);

  return {
    async want(ledger, wanted, at) {
      for (const span of wanted) {
        const { instrument, interval, from, to, reason, batch } = span;
        const before = all.get(keyOf(ledger, span));
        const kept = { id: before?.id ?? String(++made), added: before?.added ?? 0, said: before?.said ?? [] };
        if (before !== undefined && isOpen(before))
          all.set(keyOf(ledger, span), { ...before, batch: batch ?? before.batch });
        else
          all.set(keyOf(ledger, span), {
            ...{ ledger, instrument, interval, from, to, reason, ...kept },
            ...{ batch: batch ?? before?.batch ?? null, state: 'waiting', dueAt: at, requestedAt: at, changedAt: at },
          });
      }
    },

    async claim(now, until) {
      const [due] = open()
        .filter(({ dueAt }) => dueAt <= now)
        .toSorted(
          (a, b) => intervalMs[a.interval] - intervalMs[b.interval] || a.from - b.from || Number(a.id) - Number(b.id),
        );
      if (due === undefined) return null;
      const claimed: BarFetch = { ...due, state: 'running', dueAt: until, changedAt: now };
      all.set(keyOf(due.ledger, due), claimed);
      return claimed;
    },

    async settle({ id, changedAt }, { state, dueAt, added, said }, at) {
      const found = [...all.values()].find((fetch) => fetch.id === id);
      if (found?.state !== 'running' || found.changedAt !== changedAt) return;
      all.set(keyOf(found.ledger, found), { ...found, state, dueAt, added: found.added + added, said, changedAt: at });
    },

    async nextDue() {
      const due = open().map(({ dueAt }) => dueAt);
      return due.length === 0 ? null : Math.min(...due);
    },

    touching: async (ledger, instrument, from, to) =>
      latest().filter(
        (fetch) => fetch.ledger === ledger && fetch.instrument === instrument && fetch.from < to && fetch.to > from,
      ),

    latest: async (ledger, { limit, batch }) =>
      latest()
        .filter((fetch) => fetch.ledger === ledger && (batch === undefined || fetch.batch === batch))
        .slice(0, limit),

    async counts(ledger) {
      const groups = Map.groupBy(
        [...all.values()].filter((fetch) => fetch.ledger === ledger),
        ({ batch, instrument, state }) => JSON.stringify([batch, instrument, state]),
      );
      return [...groups.values()]
        .map((fetches) => ({
          batch: fetches[0]!.batch,
          instrument: fetches[0]!.instrument,
          state: fetches[0]!.state,
          fetches: fetches.length,
        }))
        .toSorted((a, b) => (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : 0));
    },

    async forget(before) {
      for (const [key, fetch] of all)
        if (!isOpen(fetch) && fetch.batch === null && fetch.changedAt < before) all.delete(key);
    },
  };
};
