import type { MappingStore, StoredMapping } from '#ports/mapping-store.ts';

/** Mappings in this process alone. */
export const memoryMappingStore = (): MappingStore => {
  const kept = new Map<string, Map<string, StoredMapping>>();
  const of = (ledger: string): Map<string, StoredMapping> => kept.get(ledger) ?? new Map();
  return {
    list: async (ledger) =>
      [...of(ledger).values()].toSorted((a, b) =>
        a.mapping.name.toLowerCase() < b.mapping.name.toLowerCase() ? -1 : 1,
      ),
    async put(ledger, stored) {
      kept.set(ledger, of(ledger).set(stored.fingerprint, structuredClone(stored)));
    },
    remove: async (ledger, fingerprint) => of(ledger).delete(fingerprint),
  };
};
