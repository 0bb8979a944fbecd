import type { TableMapping } from '#domain/imports/table-mapping.ts';

export type StoredMapping = {
  /** Of the header that it is for. */
  readonly fingerprint: string;
  readonly mapping: TableMapping;
  /** UTC milliseconds. */
  readonly changedAt: number;
};

/** How people read tables that no format knows: settings of a ledger, no facts of it. */
export interface MappingStore {
  /** By name. */
  list(ledger: string): Promise<readonly StoredMapping[]>;
  /** Replaces the mapping of the same header. */
  put(ledger: string, stored: StoredMapping, by: string): Promise<void>;
  /** Returns whether there was one. */
  remove(ledger: string, fingerprint: string): Promise<boolean>;
}
