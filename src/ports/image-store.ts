import type { ImageFacts } from '#domain/journal/annotation.ts';

export type StoredImage = ImageFacts & { readonly id: string };

/** Pictures of the journal, in the database: a backup has them. An id says nothing outside of its ledger. */
export interface ImageStore {
  /** Keeps a picture; one that is there already stays as it is. */
  put(
    ledger: string,
    image: Omit<StoredImage, 'bytes'> & { readonly data: Uint8Array },
    by: { readonly actor: string; readonly at: number },
  ): Promise<void>;
  facts(ledger: string, ids: readonly string[]): Promise<ReadonlyMap<string, ImageFacts>>;
  read(ledger: string, id: string): Promise<{ readonly mediaType: string; readonly data: Uint8Array } | null>;
}
