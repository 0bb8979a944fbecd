import type { ImageFacts } from '#domain/journal/annotation.ts';

export type StoredImage = ImageFacts & { readonly id: string };

/** Pictures of the journal, in the database: a backup has them. An id says nothing outside of its ledger. */
export interface ImageStore {
  /** Keeps a picture; one that is there already stays as it is, and its time to be purged begins anew. */
  put(
    ledger: string,
    image: Omit<StoredImage, 'bytes'> & { readonly data: Uint8Array },
    by: { readonly actor: string; readonly at: number },
  ): Promise<void>;
  facts(ledger: string, ids: readonly string[]): Promise<ReadonlyMap<string, ImageFacts>>;
  /**
   * Removes the pictures of all ledgers that no annotation shows, by the read model of the journal, `graceMs` after the
   * first call that found it so; returns how many. One that is kept or shown again begins anew. `now`: UTC milliseconds.
   */
  purge(now: number, graceMs: number): Promise<number>;
  read(ledger: string, id: string): Promise<{ readonly mediaType: string; readonly data: Uint8Array } | null>;
}
