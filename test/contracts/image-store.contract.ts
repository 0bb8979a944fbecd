import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { ImageStore } from '#ports/image-store.ts';

const by = { actor: 'anna', at: 0 };
const image = { id: 'i1', mediaType: 'image/png', width: 6, height: 4, data: Uint8Array.of(0, 255, 10, 13) } as const;

/** What every store of pictures does. */
export const imageStoreContract = (name: string, store: () => ImageStore): void => {
  describe(`image store: ${name}`, () => {
    test('gives a picture back to the byte, and to its ledger only', async () => {
      const images = store();
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
  });
};
