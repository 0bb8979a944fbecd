import type { CustomField } from '#domain/journal/custom-field.ts';
import type { EntryKey } from '#domain/journal/journal-entry.ts';
import type { Setup } from '#domain/journal/setup.ts';
import type { AnnotationEntry, EntryState, JournalStore } from '#ports/journal-store.ts';

type Kept = {
  readonly ledger: string;
  readonly entry: EntryKey;
  state: EntryState | null;
  revision: number;
};

type Listed = AnnotationEntry & { readonly kind: string; readonly revision: number };

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The journal's read model in memory, for tests. */
export const memoryJournalStore = (): JournalStore => {
  const all = new Map<string, Kept>();
  let last = 0;
  const kept = (ledger: string, entry: EntryKey): Kept => {
    const key = JSON.stringify([ledger, entry.kind, entry.id]);
    const known = all.get(key) ?? { ledger, entry, state: null, revision: 0 };
    all.set(key, known);
    return known;
  };
  const annotations = (ledger: string): readonly Listed[] =>
    [...all.values()]
      .flatMap(({ ledger: of, entry, state, revision }) =>
        of === ledger && state !== null && state.anchor !== null
          ? [{ kind: entry.kind, id: entry.id, anchor: state.anchor, annotation: state.state, revision }]
          : [],
      )
      .toSorted((a, b) => order(a.kind, b.kind) || order(a.id, b.id));
  const plain = ({ kind: _, revision: __, ...entry }: Listed): AnnotationEntry => entry;
  const named = <Entry extends { readonly name: string }>(ledger: string, kind: string) =>
    [...all.values()]
      .flatMap(({ ledger: of, entry, state }) =>
        of === ledger && entry.kind === kind && state?.state != null
          ? [{ ...(state.state as unknown as Entry), id: entry.id }]
          : [],
      )
      .toSorted((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.id, b.id));
  const used = (ledger: string, part: 'tags' | 'mistakes'): readonly string[] => {
    const counts = new Map<string, number>();
    for (const { annotation } of annotations(ledger))
      for (const word of annotation[part]) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].toSorted(([a, m], [b, n]) => n - m || order(a, b)).map(([word]) => word);
  };

  return {
    async putState(ledger, entry, state) {
      const known = kept(ledger, entry);
      known.state = state;
      known.revision = ++last;
    },
    annotations: async (ledger, kind, ids) =>
      annotations(ledger)
        .filter((entry) => entry.kind === kind && ids.includes(entry.id))
        .map(plain),
    annotationsOfKey: async (ledger, kind, { account, instrument }) =>
      annotations(ledger)
        .filter(({ anchor }) => anchor.kind === kind && anchor.account === account && anchor.instrument === instrument)
        .map(plain),
    annotationsOfDays: async (ledger, first, last) =>
      annotations(ledger)
        .filter(({ anchor }) => anchor.kind === 'day' && anchor.date >= first && anchor.date <= last)
        .map(plain),
    async *allAnnotations(ledger) {
      yield annotations(ledger).map(plain);
    },
    revision: async (ledger, kind) =>
      Math.max(0, ...annotations(ledger).flatMap((entry) => (entry.kind === kind ? [entry.revision] : []))),
    annotationsSince: async (ledger, kind, revision) =>
      annotations(ledger)
        .filter((entry) => entry.kind === kind && entry.revision > revision)
        .map(plain),
    setups: async (ledger) => named<Setup>(ledger, 'setup'),
    fields: async (ledger) => named<CustomField>(ledger, 'field'),
    words: async (ledger) => ({ tags: used(ledger, 'tags'), mistakes: used(ledger, 'mistakes') }),
    judgements: async (ledger) =>
      annotations(ledger).flatMap(({ kind, id, annotation: { setup, rules } }) =>
        kind === 'position' && setup !== null ? [{ position: id, setup, rules }] : [],
      ),
  };
};
