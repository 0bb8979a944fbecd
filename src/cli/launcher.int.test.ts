import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from '#test/support/eventually.ts';
import { freePort } from '#test/support/free-port.ts';
import { temporaryData } from '#test/support/kontor-process.ts';

const program = fileURLToPath(new URL('../../bin/kontor.js', import.meta.url));
const pinnedMajor = 26;

/** The first Node of PATH that has to hand over: what a machine without anything else would start with. */
const oldNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((directory) => join(directory, 'node'))
  .find((node) => {
    const major = /^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
    return major !== undefined && Number(major) < pinnedMajor;
  });

const skip = oldNode === undefined && `no Node older than ${pinnedMajor} is on PATH`;

describe('the launcher under an older Node', { skip }, () => {
  const children: ChildProcessWithoutNullStreams[] = [];
  const start = (...words: readonly string[]): ChildProcessWithoutNullStreams => {
    const { npm_lifecycle_event: _, ...environment } = process.env;
    const child = spawn(oldNode!, [program, ...words], { env: environment, stdio: 'pipe' });
    children.push(child);
    return child;
  };
  const serving = async (data: string) => {
    const port = await freePort();
    const child = start('serve', '--data', data, '--port', String(port));
    child.stderr.resume();
    child.stdout.resume();
    const alive = async () => (await fetch(`http://127.0.0.1:${port}/health/live`)).ok;
    await eventually(alive, 30_000);
    return { child, alive };
  };
  after(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  test('passes streams and the exit code on', async () => {
    const child = start('config', '--json');
    const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
    assert.equal(child.exitCode, 0);
    assert.ok(JSON.parse(out).length > 10);

    const wrong = start('frobnicate');
    await once(wrong, 'close');
    assert.equal(wrong.exitCode, 2);
  });

  test('passes SIGTERM on, and takes what it started along when it is killed', async () => {
    const data = await temporaryData();
    const first = await serving(data.path);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    assert.equal(first.child.exitCode, 0);

    const second = await serving(data.path);
    second.child.kill('SIGKILL');
    await eventually(() =>
      second.alive().then(
        () => false,
        () => true,
      ),
    );
    const third = await serving(data.path);
    third.child.kill('SIGTERM');
    await once(third.child, 'exit');
    assert.equal(third.child.exitCode, 0);
    await data.remove();
  });
});
