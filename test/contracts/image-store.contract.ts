import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { emptyAnnotation } from '#domain/journal/annotation.ts';
import type { ImageStore } from '#ports/image-store.ts';
import type { JournalStore } from '#ports/journal-store.ts';

const by = { actor: 'anna', at: 0 };
const image = { id: 'i1', mediaType: 'image/png', width: 6, height: 4, data: Uint8Array.of(0, 255, 10, 13) } as const;

/** What every store of pictures does, beside the journal that shows them. */
export const imageStoreContract = (
  name: string,
  store: () => { readonly images: ImageStore; readonly journal: JournalStore },
): void => {
  describe(`image store: ${name}`, () => {
    test('gives a picture back to the byte, and to its ledger only', async () => {
      const { images } = store();
      const [ledger, other] = [randomUUID(), randomUUID()];
      await images.put(ledger, image, by);
      await images.put(ledger, { ...image, data: Uint8Array.of(1) }, by);
      const read = await images.read(ledger, 'i1');
      assert.deepEqual([read?.mediaType, [...(read?.data ?? [])]], ['image/png', [0, 255, 10, 13]]);
      assert.deepEqual(
        [...(await images.facts(ledger, ['i1', 'none']))],
        [['i1', { mediaType: 'image/png', width: 6, height: 4, bytes: 4 }]],
      );
      assert.equal(await images.read(other, 'i1'), null);
      assert.equal((await images.facts(other, ['i1'])).size, 0);
    });

    test('removes a picture when nothing has shown it for long, and not before', async () => {
      const { images, journal } = store();
      const ledger = randomUUID();
      const show = (...ids: readonly string[]) =>
        journal.putState(
          ledger,
          { kind: 'day', id: 'd' },
          {
            anchor: { kind: 'day', date: '2025-03-14', account: null },
            state: {
              ...emptyAnnotation,
              images: Object.fromEntries(ids.map((id) => [id, { ...facts, bytes: 4 }])),
            },
          },
          0,
        );
      const { data: _, id: __, ...facts } = image;
      const kept = async () => [...(await images.facts(ledger, ['i1', 'i2'])).keys()].sort();
      await images.put(ledger, image, by);
      await images.put(ledger, { ...image, id: 'i2' }, by);
      await show('i1', 'i2');
      await images.purge(1_000, 100);
      await images.purge(2_000, 100);
      assert.deepEqual(await kept(), ['i1', 'i2'], 'shown');
      await show('i1');
      await images.purge(3_000, 100);
      await images.purge(3_099, 100);
      assert.deepEqual(await kept(), ['i1', 'i2'], 'may still be undone');
      await show('i1', 'i2');
      await images.purge(3_200, 100);
      await show('i1');
      await images.purge(3_250, 100);
      await images.put(ledger, { ...image, id: 'i2' }, by);
      await images.purge(3_340, 100);
      await images.purge(3_400, 100);
      assert.deepEqual(await kept(), ['i1', 'i2'], 'kept once more meanwhile');
      assert.ok((await images.purge(3_440, 100)) >= 1);
      assert.deepEqual(await kept(), ['i1']);
    });
  });
};
