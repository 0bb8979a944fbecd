import type { ImageStore, StoredImage } from '#ports/image-store.ts';
import type { JournalStore } from '#ports/journal-store.ts';
import { memoryJournalStore } from './journal-store.ts';

type Kept = Omit<StoredImage, 'bytes'> & {
  readonly ledger: string;
  readonly data: Uint8Array;
  unshownSince: number | null;
};

/** Pictures in memory, for tests; `journal` says which are shown. */
export const memoryImageStore = (journal: Pick<JournalStore, 'allAnnotations'> = memoryJournalStore()): ImageStore => {
  const all = new Map<string, Kept>();
  const keyOf = (ledger: string, id: string): string => JSON.stringify([ledger, id]);
  const isShown = async ({ ledger, id }: Kept): Promise<boolean> => {
    const entries = (await Array.fromAsync(journal.allAnnotations(ledger))).flat();
    return entries.some(({ annotation }) => Object.hasOwn(annotation.images, id));
  };
  return {
    async put(ledger, image) {
      const key = keyOf(ledger, image.id);
      const data = all.get(key)?.data ?? Uint8Array.from(image.data);
      all.set(key, { ...image, ledger, data, unshownSince: null });
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
    async purge(now, graceMs) {
      const before = all.size;
      for (const [key, image] of all) {
        image.unshownSince = (await isShown(image)) ? null : (image.unshownSince ?? now);
        if (image.unshownSince !== null && image.unshownSince <= now - graceMs) all.delete(key);
      }
      return before - all.size;
    },
    read: async (ledger, id) => all.get(keyOf(ledger, id)) ?? null,
  };
};
