import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import type { ExecutionToWrite, FileSource, ReadRow } from '#ports/execution-format.ts';
import { executionFormatContract, toldRow } from '#test/contracts/execution-format.contract.ts';
import { kontorExecutions } from './executions.ts';

const fixture = join(import.meta.dirname, 'fixtures', 'executions.json');
const format = kontorExecutions();

executionFormatContract({ format, fixture, options: { timeZone: null } });

const textFile = (text: string): FileSource =>
  async function* () {
    yield Buffer.from(text);
  };
const readAll = async (text: string): Promise<readonly ReadRow[]> =>
  (await Array.fromAsync(format.read(textFile(text), { timeZone: null, dateOrder: null }))).flat();

const written = async (executions: readonly ExecutionToWrite[]): Promise<string> => {
  const chunks = async function* () {
    yield [];
    yield executions.slice(0, 1);
    yield executions.slice(1);
  };
  return (await Array.fromAsync(format.write(chunks()))).join('');
};

test('writes what it reads, byte for byte, and reads what it writes, without loss', async () => {
  const text = readFileSync(fixture, 'utf8');
  const executions = (await readAll(text)).filter((row) => row.kind === 'execution');
  const sound = text.split('\n').filter((line) => !/hold|mood/.test(line));
  const again = await written(executions);
  // The second line did not name its zone; it is known to be UTC since.
  assert.equal(
    again.replace('Z","sourceZone":"UTC"', 'Z"'),
    sound
      .join('\n')
      .replace('"exit"}},\n]}', '"exit"}}\n]}')
      .replace('{"madeFrom":"round-trip","entryExit":"exit"}', '{"madeFrom":"round-trip","entryExit":"exit"}'),
  );
  assert.deepEqual(
    (await readAll(again)).map((row) => toldRow(row).slice(3)),
    executions.map((row) => toldRow(row).slice(3)),
  );
});

test('reads a file that another program has written anew', async () => {
  const text = readFileSync(fixture, 'utf8');
  const facts = (rows: readonly ReadRow[]) => rows.map((row) => toldRow(row).replace(/^\S+ /, ''));
  assert.deepEqual(facts(await readAll(JSON.stringify(JSON.parse(text), null, 2))), facts(await readAll(text)));
});

test('refuses a version that it does not know', async () => {
  const text = readFileSync(fixture, 'utf8').replace('"version":1', '"version":2');
  await assert.rejects(format.scan(textFile(text)), (error) => isAppError(error, 'FORMAT_UNKNOWN'));
});

test('writes an empty ledger as an empty list', async () => {
  const text = await written([]);
  assert.deepEqual(JSON.parse(text), { format: 'kontor-executions', version: 1, executions: [] });
});
