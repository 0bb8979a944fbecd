import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { createIo } from './io.ts';
import { run } from './run.ts';

const call = async (...words: readonly string[]) => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const exitCode = await run(words, createIo({ stdin, stdout, stderr }));
  return { exitCode, out: await text(stdout.end()), err: await text(stderr.end()) };
};

const wrongCalls: readonly (readonly [words: readonly string[], said: RegExp])[] = [
  [['frobnicate'], /unknown command 'frobnicate'/],
  [['positions', '--bogus'], /unknown option '--bogus'/],
  [['positions', '--status', 'half'], /Allowed choices are open, closed/],
  [['import'], /missing required argument 'file'/],
  [['undo', 'a', 'b'], /too many arguments/],
  [
    ['rebuild', 'nope'],
    /projection: expected one of executions, settings, changes, imports, positions, journal, found "nope"/,
  ],
  [['export'], /a command is missing/],
  [['serve', '--role', 'core,cook'], /--role: expected .* found "cook"/],
  [['serve', '--port', '99999'], /--port: expected a whole number/],
  [['positions', '--from', 'yesterday'], /--from: expected a day/],
  [
    [
      'products',
      'add',
      'too long a root',
      '--name',
      'x',
      '--exchange',
      'x',
      '--point-value',
      '0',
      '--tick-size',
      '1',
      '--currency',
      'EUR',
      '--calendar',
      'x',
    ],
    /root: a symbol without blanks.*--point-value: a number above zero/,
  ],
  [['keys', 'set', 'eodhd', 'IN-THE-CLEAR'], /too many arguments/],
  [['user', 'add', 'anna@example.org', '--password', 'in the clear'], /unknown option '--password'/],
];

for (const [words, said] of wrongCalls)
  test(`answers \`kontor ${words.join(' ')}\` with 2 and one line`, async () => {
    const { exitCode, out, err } = await call(...words);
    assert.equal(exitCode, 2);
    assert.equal(out, '');
    assert.match(err, /^kontor: [^\n]+ \(INVALID_INPUT\)\n$/);
    assert.match(err, said);
  });

test('says in its own words what a sign-in needs', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kontor-password-'));
  const file = join(directory, 'password');
  await writeFile(file, 'short\n');
  try {
    const added = await call('user', 'add', 'anna', '--password-file', file);
    assert.equal(added.exitCode, 2);
    assert.equal(
      added.err,
      'kontor: email: expected an e-mail address such as anna@example.org; password: expected 10 to 200 characters (INVALID_INPUT)\n',
    );
    const changed = await call('user', 'passwd', 'anna@example.org', '--password-file', file);
    assert.deepEqual(changed, {
      exitCode: 2,
      out: '',
      err: 'kontor: password: expected 10 to 200 characters (INVALID_INPUT)\n',
    });
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('says an error in JSON where JSON was asked for', async () => {
  const { exitCode, err } = await call('import', '--json');
  assert.equal(exitCode, 2);
  assert.deepEqual(JSON.parse(err), {
    code: 'INVALID_INPUT',
    message: "missing required argument 'file'",
    details: {},
  });
});

test('says 1 for a file that is not there', async () => {
  const { exitCode, err } = await call('import', '/nowhere/fills.csv');
  assert.equal(exitCode, 1);
  assert.match(err, /\/nowhere\/fills\.csv cannot be read: there is no such file \(NOT_FOUND\)/);
});

test('shows how it is called where nothing is asked', async () => {
  const { exitCode, out, err } = await call();
  assert.equal(exitCode, 2);
  assert.equal(out, '');
  assert.match(err, /Usage: kontor/);
});

for (const words of [['--help'], ['--version'], ['export', 'positions', '--help']])
  test(`fails where what \`kontor ${words.join(' ')}\` says cannot be written`, async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
    });
    const stderr = new PassThrough();
    assert.equal(await run(words, createIo({ stdin: new PassThrough(), stdout, stderr })), 1);
    assert.match(await text(stderr.end()), /^kontor: The output cannot be written: .*\(FILE_NOT_WRITTEN\)\n$/);
  });

test('says its help and version on stdout', async () => {
  assert.match((await call('--help')).out, /^Usage: kontor/);
  const { exitCode, out } = await call('--version');
  assert.equal(exitCode, 0);
  assert.match(out, /^\d+\.\d+\.\d+/);
});
