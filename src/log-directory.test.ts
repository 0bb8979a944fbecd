import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeLogDirectory } from './log-directory.ts';

let directory: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kontor-logs-'));
});
after(() => rm(directory, { recursive: true }));

test('makes what is missing, and takes what is there', async () => {
  const wanted = join(directory, 'a', 'b');
  for (const _ of [1, 2]) assert.equal(await makeLogDirectory({ logDirectory: wanted, dataDirectory: 'x' }), wanted);
  assert.equal((await stat(wanted)).mode & 0o777, 0o700);
  assert.equal(await makeLogDirectory({ logDirectory: null, dataDirectory: directory }), join(directory, 'logs'));
});

test('refuses what has no room for a directory, and what is none, at once', async () => {
  const file = join(directory, 'file');
  await writeFile(file, '');
  for (const logDirectory of ['/proc/nowhere/logs', file, join(file, 'logs')])
    await assert.rejects(makeLogDirectory({ logDirectory, dataDirectory: directory }), {
      code: 'INVALID_CONFIG',
      message: new RegExp(`^KONTOR_LOG_DIR: expected a directory that can be written, found ${logDirectory}: `),
    });
  await assert.rejects(makeLogDirectory({ logDirectory: null, dataDirectory: file }), { code: 'FILE_NOT_WRITTEN' });
});
