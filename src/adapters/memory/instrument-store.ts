import type { InstrumentStore, RecordedChange } from '#ports/instrument-store.ts';

type Kept = { readonly ledger: string; readonly id: string; change: RecordedChange; revision: number };

/** Changes of instruments in memory, for tests. */
export const memoryInstrumentStore = (): InstrumentStore => {
  const all: Kept[] = [];
  let last = 0;
  const find = (ledger: string, id: string, number: number): Kept | undefined =>
    all.find((one) => one.ledger === ledger && one.id === id && one.change.number === number);
  const ordered = (ledger: string): readonly Kept[] =>
    all
      .filter((one) => one.ledger === ledger)
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.change.number - b.change.number));

  return {
    async put(ledger, id, change) {
      if (find(ledger, id, change.number) === undefined) all.push({ ledger, id, change, revision: ++last });
    },
    async markUndone(ledger, id, number, undone) {
      const kept = find(ledger, id, number);
      if (kept === undefined) return;
      kept.change = { ...kept.change, undone };
      kept.revision = ++last;
    },
    changes: async (ledger, id) =>
      ordered(ledger)
        .filter((one) => one.id === id)
        .map(({ change }) => change),
    revision: async (ledger) => Math.max(0, ...ordered(ledger).map(({ revision }) => revision)),
    changedSince: async (ledger, revision) =>
      ordered(ledger)
        .filter((one) => one.revision > revision)
        .map(({ id, change }) => ({ id, change })),
    async markAllChanged() {
      for (const kept of all) kept.revision = ++last;
    },
  };
};
