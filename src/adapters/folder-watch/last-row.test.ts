import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileEnd } from './last-row.ts';

const root = await mkdtemp(join(tmpdir(), 'kontor-last-row-'));
after(() => rm(root, { recursive: true }));

const endOf = async (content: string | Buffer) => {
  const file = join(root, 'file');
  await writeFile(file, content);
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { lastRow, bytes } = await fileEnd(handle, size);
    return [lastRow, size - bytes];
  } finally {
    await handle.close();
  }
};

test('tells a row that is whole from one that is cut and one that may be either', async () => {
  assert.deepEqual(await endOf(''), ['ended', 0]);
  assert.deepEqual(await endOf('a;b;c\n1;2;3\n'), ['ended', 0]);
  assert.deepEqual(await endOf('a;b;c\r1;2;3\r'), ['ended', 0]);
  assert.deepEqual(await endOf('a;b;c\n1;2;3\n4;5'), ['cut', 3]);
  assert.deepEqual(await endOf('a;b;c\n1;2;3\n4;5;6'), ['open', 0]);
  assert.deepEqual(await endOf('a;b;c'), ['open', 0]);
});

test('counts columns by the separator of the file, in quotes none', async () => {
  assert.deepEqual(await endOf('a;b;c\n1;2,5;3,5\n1;2,5;3'), ['open', 0]);
  assert.deepEqual(await endOf('a,b,c\n1,"2,5",3\n1,"2,5'), ['cut', 6]);
});

test('cuts UTF-8 and UTF-16 by bytes', async () => {
  assert.deepEqual(await endOf('\ufeffä,b,c\n1,2,3\nü,'), ['cut', 3]);
  const wide = Buffer.from('\ufeffa,b,c\n1,2,3\nü,', 'utf16le');
  assert.deepEqual(await endOf(wide), ['cut', 4]);
  assert.deepEqual(await endOf(Buffer.from(wide).swap16()), ['cut', 4]);
});

test('leaves documents and what is no text to whoever reads them', async () => {
  for (const content of ['<a>\n<b>', '{"a":\n1', '\ufeff[1,2\n,3'])
    assert.deepEqual(await endOf(content), ['ended', 0], content);
  assert.deepEqual(await endOf(Buffer.from([0x89, 0x50, 0, 1])), ['ended', 0]);
});
