import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import type { Io } from './io.ts';
import { writeDownload } from './write-download.ts';

const directory = await mkdtemp(join(tmpdir(), 'kontor-out-'));
after(() => rm(directory, { recursive: true, force: true }));

const io = {} as Io;
const download = (content: Readable) => ({ fileName: 'x.csv', mediaType: 'text/csv', content });
const text = () => download(Readable.from(['new']));

test('leaves what was there where the export fails, and nothing beside it', async () => {
  const file = join(directory, 'kept.csv');
  await writeFile(file, 'old');
  const failing = download(
    Readable.from(
      (function* () {
        yield 'half';
        throw new Error('no more');
      })(),
    ),
  );
  await assert.rejects(writeDownload(io, failing, file), { code: 'FILE_NOT_WRITTEN' });
  assert.equal(await readFile(file, 'utf8'), 'old');
  assert.deepEqual(await readdir(directory), ['kept.csv']);
});

test('writes what a link leads to, and leaves the link', async () => {
  const [file, link] = [join(directory, 'target.csv'), join(directory, 'link.csv')];
  await writeFile(file, 'old');
  await symlink(file, link);
  await writeDownload(io, text(), link);
  assert.equal(await readFile(file, 'utf8'), 'new');
  assert.equal(await readlink(link), file);
});

test('says that a directory is none to write into', async () => {
  await assert.rejects(writeDownload(io, text(), directory), {
    code: 'FILE_NOT_WRITTEN',
    message: /cannot be written: EISDIR/,
  });
});
