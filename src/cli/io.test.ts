import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { createIo, printJsonRows } from './io.ts';

const chunksOf = async function* (...chunks: readonly (readonly unknown[])[]) {
  yield* chunks;
};

const printed = async (...chunks: readonly (readonly unknown[])[]): Promise<string> => {
  const stdout = new PassThrough();
  await printJsonRows(createIo({ stdin: new PassThrough(), stdout, stderr: new PassThrough() }), chunksOf(...chunks));
  return text(stdout.end());
};

test('prints one JSON array over all chunks', async () => {
  assert.deepEqual(JSON.parse(await printed([1, 2], [], [{ a: 3 }])), [1, 2, { a: 3 }]);
  assert.deepEqual(JSON.parse(await printed()), []);
  assert.deepEqual(JSON.parse(await printed([])), []);
});

test('stops asking for rows once the reader has gone', async () => {
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' })),
  });
  const io = createIo({ stdin: new PassThrough(), stdout, stderr: new PassThrough() });
  let asked = 0;
  const endless = async function* () {
    while (asked < 1000) {
      asked += 1;
      yield [asked];
    }
  };
  await printJsonRows(io, endless());
  assert.ok(asked < 5, `asked for ${asked} chunks`);
});

const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: no space left on device`), { code })),
  });

test('says that the output cannot be written, once and again', async () => {
  const io = createIo({ stdin: new PassThrough(), stdout: failing('ENOSPC'), stderr: new PassThrough() });
  const refused = { code: 'FILE_NOT_WRITTEN', message: /output cannot be written: ENOSPC/ };
  await assert.rejects(io.print('one'), refused);
  await assert.rejects(io.print('two'), refused);
});

test('goes on without a reader of what it says', async () => {
  const stdout = new PassThrough();
  const io = createIo({ stdin: new PassThrough(), stdout, stderr: failing('EPIPE') });
  io.say('to nobody');
  assert.equal(await io.print('data'), true);
});
