import type { ImageStore, StoredImage } from '#ports/image-store.ts';

type Kept = Omit<StoredImage, 'bytes'> & { readonly data: Uint8Array };

/** Pictures in memory, for tests. */
export const memoryImageStore = (): ImageStore => {
  const all = new Map<string, Kept>();
  const keyOf = (ledger: string, id: string): string => JSON.stringify([ledger, id]);
  return {
    async put(ledger, image) {
      const key = keyOf(ledger, image.id);
      if (!all.has(key)) all.set(key, { ...image, data: Uint8Array.from(image.data) });
    },
    facts: async (ledger, ids) =>
      new Map(
        ids.flatMap((id) => {
          const image = all.get(keyOf(ledger, id));
          if (image === undefined) return [];
          const { mediaType, width, height, data } = image;
          return [[id, { mediaType, width, height, bytes: data.length }] as const];
        }),
      ),
    read: async (ledger, id) => all.get(keyOf(ledger, id)) ?? null,
  };
};
