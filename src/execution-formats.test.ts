import assert from 'node:assert/strict';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { recogniseFormat } from '#application/recognise-format.ts';
import { isAppError } from '#domain/errors.ts';
import { executionFormats } from './execution-formats.ts';

const adapters = join(import.meta.dirname, 'adapters');

/** Every fixture with a golden result, and the format that the result names. */
const goldens = readdirSync(adapters, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.golden.txt'))
  .map((path) => ({
    path: join(adapters, path.replace(/\.golden\.txt$/, '')),
    format: JSON.parse(readFileSync(join(adapters, path), 'utf8').split('\n')[0]!).format as string,
  }));

for (const { path, format } of goldens) {
  // A table that only its mapping reads.
  if (format === 'mapped-table') continue;
  test(`only ${format} recognises ${path.slice(adapters.length + 1)}`, async () => {
    const file = () => createReadStream(path);
    assert.equal((await recogniseFormat(executionFormats(), file)).scan.format, format);
    for (const other of executionFormats()) {
      if (other.format === format) continue;
      await assert.rejects(
        other.scan(file),
        (error) => isAppError(error) && ['FORMAT_UNKNOWN', 'FORMAT_NOT_EXECUTIONS'].includes(error.code),
        `${other.format} takes it too`,
      );
    }
  });
}

test('every format has a name and a source of its own kind, and a fixture', () => {
  const formats = executionFormats();
  assert.equal(new Set(formats.map(({ format }) => format)).size, formats.length);
  for (const { format, source } of formats) {
    assert.match(format, /^[a-z0-9-]+$/);
    assert.match(source, /^[a-z0-9-]+$/);
  }
  const covered = new Set([...goldens.map(({ format }) => format), 'ninjatrader-executions']);
  assert.deepEqual(
    formats.map(({ format }) => format).filter((format) => !covered.has(format)),
    [],
  );
});
