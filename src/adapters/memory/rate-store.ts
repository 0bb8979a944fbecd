import type { RatePublication, RateStore, RateSync } from '#ports/rate-store.ts';

type Held = { readonly publications: Map<string, RatePublication>; fetchedAt: number };

const keyOf = (ledger: string, source: string): string => JSON.stringify([ledger, source]);

/** Reference rates in memory, for tests. */
export const memoryRateStore = (): RateStore => {
  const all = new Map<string, Held>();
  const syncs = new Map<string, RateSync>();
  const ascending = (held: Held | undefined): readonly RatePublication[] =>
    [...(held?.publications.values() ?? [])].toSorted((a, b) => (a.date < b.date ? -1 : 1));

  return {
    async upsert(ledger, source, publications, fetchedAt) {
      const held = all.get(keyOf(ledger, source)) ?? { publications: new Map(), fetchedAt };
      let [added, same, corrected] = [0, 0, 0];
      for (const { date, rates } of publications) {
        const before = held.publications.get(date)?.rates;
        if (before === undefined) added += 1;
        else if (Object.entries(rates).every(([currency, rate]) => before[currency] === rate)) same += 1;
        else corrected += 1;
        held.publications.set(date, { date, rates: { ...before, ...rates } });
      }
      if (added + corrected > 0) held.fetchedAt = fetchedAt;
      if (publications.length > 0) all.set(keyOf(ledger, source), held);
      return { added, same, corrected };
    },

    course: async (ledger, source, currency, from, to) =>
      ascending(all.get(keyOf(ledger, source)))
        .filter(({ date }) => date >= from && date <= to)
        .map(({ date, rates }) => ({ date, rate: rates[currency] ?? null })),

    sources: async (ledger) =>
      [...all]
        .map(([key, held]) => ({ key: JSON.parse(key) as readonly [string, string], held }))
        .filter(({ key }) => key[0] === ledger)
        .map(({ key: [, source], held }) => {
          const days = ascending(held);
          const [first, last] = [days[0]!.date, days.at(-1)!.date];
          return { source, publications: days.length, first, last, fetchedAt: held.fetchedAt };
        })
        .toSorted((a, b) => (a.source < b.source ? -1 : 1)),

    async currencies(ledger, source) {
      const days = ascending(all.get(keyOf(ledger, source)));
      const names = [...new Set(days.flatMap(({ rates }) => Object.keys(rates)))].toSorted();
      return names.map((currency) => {
        const quoted = days.filter(({ rates }) => rates[currency] !== undefined);
        const last = quoted.at(-1)!;
        return { currency, first: quoted[0]!.date, last: last.date, rate: last.rates[currency]! };
      });
    },

    sync: async (ledger, source) => syncs.get(keyOf(ledger, source)) ?? null,
    putSync: async (ledger, source, sync) => void syncs.set(keyOf(ledger, source), sync),
    async remove(ledger, source) {
      all.delete(keyOf(ledger, source));
      syncs.delete(keyOf(ledger, source));
    },
  };
};
