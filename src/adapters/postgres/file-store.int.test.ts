import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { it } from 'node:test';
import { testKontor } from '#test/support/kontor.ts';
import { postgresFileStore } from './file-store.ts';

const { database } = await testKontor();

it('gives back every byte of a file, whatever its encoding', async () => {
  const store = postgresFileStore(database.pool);
  const everyByte = Buffer.from(Array.from({ length: 100_000 }, (_, nth) => (nth * 7) % 256));
  const content = Readable.from([everyByte.subarray(0, 40_001), everyByte.subarray(40_001)]);
  const { id, bytes } = await store.save('main', { fileName: 'any', content, limitBytes: 1_000_000, by: 'test' });
  assert.equal(bytes, everyByte.length);
  const read = Buffer.concat(await Array.fromAsync(store.open('main', id)()));
  assert.ok(read.equals(everyByte));
});
