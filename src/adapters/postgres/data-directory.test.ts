import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openDataDirectory } from './data-directory.ts';

test('makes a data directory with those above it', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'kontor-data-'));
  try {
    const { root } = await openDataDirectory(path.join(home, 'a', 'b', 'c'));
    assert.deepEqual((await readdir(root)).toSorted(), ['kontor.json', 'logs']);
    assert.equal((await openDataDirectory(root)).root, root);
  } finally {
    await rm(home, { recursive: true });
  }
});

test('refuses a place that takes no directories', { skip: !existsSync('/proc/self') && 'no /proc here' }, async () => {
  for (const place of ['/proc/x', '/proc/x/y'])
    await assert.rejects(openDataDirectory(place), {
      code: 'DATA_DIRECTORY_FOREIGN',
      message: /^\/proc\/x\S* cannot be used as the data directory: ENOENT/,
    });
});
