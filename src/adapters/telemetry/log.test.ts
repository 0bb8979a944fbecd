import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { eventually } from '#test/support/eventually.ts';
import { openLog } from './log.ts';

const directories: string[] = [];
const temporary = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'kontor-log-'));
  directories.push(directory);
  return directory;
};
after(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

const capture = (isTTY: boolean) => {
  const lines: string[] = [];
  const stream = Object.assign(
    new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    }),
    { isTTY },
  );
  return { lines, stream };
};

const quiet = { level: 'info', directory: null, fileBytes: 1e6, files: 3 } as const;

test('takes secrets out of fields at any depth that is used', () => {
  const { lines, stream } = capture(false);
  const { log } = openLog({ ...quiet, console: stream });
  const headers = { cookie: 's=hunter2', authorization: 'Bearer hunter2', 'set-cookie': 'hunter2', host: 'h' };
  log.info({ password: 'hunter2', body: { newPassword: 'hunter2', token: 'hunter2' }, req: { headers } }, 'asked');
  assert.doesNotMatch(lines.join(), /hunter2/);
  assert.match(lines.join(), /"host":"h"/);
  log.info({ err: Object.assign(new Error('no'), { code: 'NOT_FOUND' }) }, 'an error code is no secret');
  assert.match(lines.join(), /NOT_FOUND/);
});

test('takes the password out of a URL in an error', () => {
  const { lines, stream } = capture(false);
  const { log } = openLog({ ...quiet, console: stream });
  const cause = new Error('no route to postgres://kontor:hunter2@db:5432/x');
  log.error({ err: new Error('connect amqp://a:hunter2@mq failed', { cause }) }, 'world');
  assert.doesNotMatch(lines.join(), /hunter2/);
  assert.match(lines.join(), /amqp:\/\/\[redacted\]@mq/);
});

test('writes one short line for a person, and JSON for a pipe', () => {
  const terminal = capture(true);
  openLog({ ...quiet, console: terminal.stream }).log.info({ ms: 4, requestId: 'r' }, 'request');
  assert.equal(terminal.lines.length, 1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the line is coloured
  assert.match(terminal.lines[0]!.replaceAll(/\x1b\[\d+m/g, ''), /^\d\d:\d\d:\d\d INFO {2}request ms=4\n$/);
  const pipe = capture(false);
  openLog({ ...quiet, console: pipe.stream }).log.info({ ms: 4 }, 'request');
  assert.equal(JSON.parse(pipe.lines[0]!).msg, 'request');
});

test('closes a file at its size and keeps as many as it is told', async () => {
  const directory = temporary();
  const opened = openLog({ ...quiet, directory, fileBytes: 2_000, files: 2, console: null });
  for (let i = 0; i < 20; i++) {
    opened.log.info({ padding: 'x'.repeat(500) }, `line ${i}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(() => {
    const names = readdirSync(directory).filter((name) => name.startsWith('kontor-'));
    assert.equal(names.length, 2);
  });
  await opened.close();
  assert.ok(readdirSync(directory).includes('kontor.log'));
});

test('keeps lines below its level to itself', async () => {
  const directory = temporary();
  const opened = openLog({ ...quiet, level: 'warn', directory, console: null });
  opened.log.info('not this');
  opened.log.warn('but this');
  await opened.close();
  const text = readFileSync(join(directory, 'kontor.log'), 'utf8');
  assert.doesNotMatch(text, /not this/);
  assert.match(text, /but this/);
});
