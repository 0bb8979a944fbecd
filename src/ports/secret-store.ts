/**
 * What a person entered for the system to use and nobody to read again: keys of sources. Stored encrypted; the key that
 * encrypts them lies in the data directory, not in the database.
 */
export interface SecretStore {
  put(ledger: string, name: string, secret: string): Promise<void>;
  /** null where none is stored. */
  get(ledger: string, name: string): Promise<string | null>;
  /** Which are stored, with the last four characters of each and when it was entered (UTC milliseconds). */
  list(
    ledger: string,
  ): Promise<readonly { readonly name: string; readonly ending: string; readonly enteredAt: number }[]>;
  remove(ledger: string, name: string): Promise<void>;
}
