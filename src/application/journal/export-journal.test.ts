import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryImageStore } from '#adapters/memory/image-store.ts';
import { memoryJournalStore } from '#adapters/memory/journal-store.ts';
import { emptyAnnotation } from '#domain/journal/annotation.ts';
import type { AnnotationEntry } from '#ports/journal-store.ts';
import { exportJournal } from './export-journal.ts';

const context = { ledger: 'main', actor: 'anna', role: 'owner', correlation: 'test' } as const;
const facts = { mediaType: 'image/png', width: 1, height: 1, bytes: 4 } as const;
const entry = (nth: number, images: readonly string[]): AnnotationEntry => ({
  id: `${nth}`,
  anchor: { kind: 'day', date: '2025-03-14', account: `${nth}` },
  annotation: {
    ...emptyAnnotation,
    note: `Note ${nth} “quoted” \n`,
    images: Object.fromEntries(images.map((id) => [id, facts])),
  },
});

test('writes what stands with the pictures that it shows, and leaves out those that are not kept', async () => {
  const journal = memoryJournalStore();
  const images = memoryImageStore(journal);
  const put = ({ id, anchor, annotation }: AnnotationEntry) =>
    journal.putState('main', { kind: anchor.kind, id }, { anchor, state: annotation }, 0);
  await put(entry(1, ['a', 'lost']));
  await put({ ...entry(2, []), annotation: emptyAnnotation });
  await images.put('main', { id: 'a', ...facts, data: Buffer.from('PNG!') }, { actor: 'anna', at: 0 });
  const text = (await Array.fromAsync(exportJournal({ journal, images }, context))).join('');
  assert.deepEqual(JSON.parse(text), {
    format: 'kontor-journal',
    version: 1,
    setups: [],
    fields: [],
    annotations: [{ anchor: entry(1, []).anchor, annotation: entry(1, ['a']).annotation }],
    images: [{ id: 'a', data: 'UE5HIQ==' }],
  });
});

test('an empty journal is a file too', async () => {
  const images = memoryImageStore();
  const text = (await Array.fromAsync(exportJournal({ journal: memoryJournalStore(), images }, context))).join('');
  assert.deepEqual(JSON.parse(text).annotations, []);
});

test('holds a chunk or a picture at a time, however large the journal is', async () => {
  const mebibyte = 1024 ** 2;
  const chunks = 40;
  const pictures = 60;
  const read = { chunks: 0, pictures: 0 };
  const wrote = { bytes: 0, annotations: 0, pictures: 0, most: 0 };
  const journal = {
    setups: async () => [],
    fields: async () => [],
    async *allAnnotations() {
      for (let chunk = 0; chunk < chunks; chunk++) {
        read.chunks++;
        yield Array.from({ length: 500 }, (_, nth) => entry(chunk * 500 + nth, [`i${(chunk * 500 + nth) % pictures}`]));
      }
    },
  };
  const images = {
    facts: async (_: string, ids: readonly string[]) => new Map(ids.map((id) => [id, facts])),
    async read() {
      read.pictures++;
      return { mediaType: 'image/png', data: new Uint8Array(5 * mebibyte) };
    },
  };
  for await (const piece of exportJournal({ journal, images }, context)) {
    wrote.bytes += piece.length;
    wrote.most = Math.max(wrote.most, piece.length);
    if (piece.includes('"anchor"')) wrote.annotations++;
    if (piece.length > mebibyte) wrote.pictures++;
    // What was read and is not written yet is what is held.
    assert.ok(read.chunks * 500 - wrote.annotations <= 500);
    assert.ok(read.pictures - wrote.pictures <= 1);
  }
  assert.deepEqual([wrote.annotations, wrote.pictures], [chunks * 500, pictures]);
  assert.ok(wrote.bytes > 400 * mebibyte, `${wrote.bytes}`);
  assert.ok(wrote.most < 8 * mebibyte, 'no piece is more than a picture');
});
