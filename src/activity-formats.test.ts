import assert from 'node:assert/strict';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { activityFormats } from './activity-formats.ts';

const adapters = join(import.meta.dirname, 'adapters');

/** Every fixture with a golden result, and the format that the result names. */
const goldens = readdirSync(adapters, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.golden.json'))
  .map((path) => ({
    path: join(adapters, path.replace(/\.golden\.json$/, '')),
    format: JSON.parse(readFileSync(join(adapters, path), 'utf8')).scan.format as string,
  }));

const refusals = ['FILE_EMPTY', 'FILE_BINARY', 'FORMAT_NOT_EXECUTIONS', 'FORMAT_UNKNOWN'];

for (const { path, format } of goldens) {
  // A table that only its mapping reads.
  if (format === 'mapped-activities') continue;
  test(`only ${format} recognises ${path.slice(adapters.length + 1)}`, async () => {
    const taken: string[] = [];
    for (const each of activityFormats()) {
      try {
        await each.scan(() => createReadStream(path));
        taken.push(each.format);
      } catch (error) {
        assert.ok(isAppError(error) && refusals.includes(error.code), `${each.format}: ${error}`);
      }
    }
    assert.deepEqual(taken, [format]);
  });
}

test('every format of activities has a name of its own and a fixture', () => {
  const names = activityFormats().map(({ format }) => format);
  assert.equal(new Set(names).size, names.length);
  // The ledger's own file is held by tests of its own.
  const covered = new Set([...goldens.map(({ format }) => format), 'kontor-ledger']);
  assert.deepEqual(
    names.filter((name) => !covered.has(name)),
    [],
  );
});
