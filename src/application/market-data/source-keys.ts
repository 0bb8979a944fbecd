import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import type { SecretStore } from '#ports/secret-store.ts';

/** A source of market data as the settings have it. */
export type ListedSource<Name extends string> = {
  readonly name: Name;
  readonly needsKey: boolean;
  /** `off`: the settings do not let it be asked. */
  readonly state: 'on' | 'off';
};

/** What may be shown of a key. `readable`: false where it has to be entered anew. */
export type ShownKey = { readonly ending: string; readonly enteredAt: string; readonly readable: boolean };

/** Says which key each source has, without the key itself. */
export const listSourceKeys = async <Name extends string>(
  secrets: SecretStore,
  { ledger }: LedgerContext,
  sources: readonly ListedSource<Name>[],
): Promise<readonly (ListedSource<Name> & { readonly key: ShownKey | null })[]> => {
  const stored = new Map((await secrets.list(ledger)).map((entry) => [entry.name, entry] as const));
  return Promise.all(
    sources.map(async (source) => {
      const entry = stored.get(source.name);
      if (entry === undefined) return { ...source, key: null };
      const { ending, enteredAt } = entry;
      const readable = await isReadable(secrets, ledger, source.name);
      return { ...source, key: { ending, enteredAt: new Date(enteredAt).toISOString(), readable } };
    }),
  );
};

const isReadable = async (secrets: SecretStore, ledger: string, name: string): Promise<boolean> => {
  try {
    return (await secrets.get(ledger, name)) !== null;
  } catch (error) {
    if (isAppError(error, 'SECRET_UNREADABLE')) return false;
    throw error;
  }
};
