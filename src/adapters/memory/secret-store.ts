import type { Clock } from '#ports/clock.ts';
import type { SecretStore } from '#ports/secret-store.ts';

type Kept = { readonly secret: string; readonly enteredAt: number };

/** Secrets that last as long as the process. */
export const memorySecretStore = (clock: Clock): SecretStore => {
  const ledgers = new Map<string, Map<string, Kept>>();
  const of = (ledger: string): Map<string, Kept> => ledgers.getOrInsertComputed(ledger, () => new Map());
  return {
    put: async (ledger, name, secret) => void of(ledger).set(name, { secret, enteredAt: clock.now() }),
    get: async (ledger, name) => of(ledger).get(name)?.secret ?? null,
    list: async (ledger) =>
      [...of(ledger)]
        .map(([name, { secret, enteredAt }]) => ({ name, ending: secret.slice(-4), enteredAt }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    remove: async (ledger, name) => void of(ledger).delete(name),
  };
};
