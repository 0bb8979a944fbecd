import type { ProductAdded } from '#domain/ledger/events.ts';

/** The read model `settings`: what the ledger's owner has told us once. */
export interface SettingsStore {
  putProduct(ledger: string, product: ProductAdded, asOf: number): Promise<void>;
  products(ledger: string): Promise<readonly (ProductAdded & { readonly asOf: number })[]>;
  putSourceZone(ledger: string, source: string, timeZone: string): Promise<void>;
  sourceZones(ledger: string): Promise<readonly { readonly source: string; readonly timeZone: string }[]>;
}
