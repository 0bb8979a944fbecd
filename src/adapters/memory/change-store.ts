import type { RecordedChange } from '#domain/changes/change-history.ts';
import type { ChangeStore } from '#ports/change-store.ts';

type Kept = { readonly ledger: string; readonly stream: string; change: RecordedChange; revision: number };

/** Changes in memory, for tests. */
export const memoryChangeStore = (): ChangeStore => {
  const all: Kept[] = [];
  let last = 0;
  const ofPrefix = (ledger: string, prefix: string): readonly Kept[] =>
    all
      .filter((one) => one.ledger === ledger && one.stream.startsWith(prefix))
      .toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.change.number - b.change.number));
  const find = (ledger: string, stream: string, number: number): Kept | undefined =>
    all.find((one) => one.ledger === ledger && one.stream === stream && one.change.number === number);

  return {
    async put(ledger, stream, change) {
      if (find(ledger, stream, change.number) === undefined) all.push({ ledger, stream, change, revision: ++last });
    },
    async setUndone(ledger, stream, number, undone) {
      const kept = find(ledger, stream, number);
      if (kept === undefined) return;
      kept.change = { ...kept.change, undone };
      kept.revision = ++last;
    },
    ofStream: async (ledger, stream) =>
      ofPrefix(ledger, stream)
        .filter((one) => one.stream === stream)
        .map(({ change }) => change),
    ofStreams: async (ledger, prefix) => ofPrefix(ledger, prefix).map(({ stream, change }) => ({ stream, change })),
    changedSince: async (ledger, prefix, after) =>
      ofPrefix(ledger, prefix).flatMap(({ stream, change, revision }) =>
        revision > after ? [{ stream, change }] : [],
      ),
    revision: async (ledger, prefix) => Math.max(0, ...ofPrefix(ledger, prefix).map(({ revision }) => revision)),
    async markAllChanged() {
      for (const kept of all) kept.revision = ++last;
    },
  };
};
