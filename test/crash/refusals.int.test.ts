import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Overview } from '#contract/session.ts';
import type { LiveMessage } from '#contract/system.ts';
import { eventually } from '#test/support/eventually.ts';
import { freePort } from '#test/support/free-port.ts';
import { grid } from '#test/support/grid.ts';
import {
  type Environment,
  type RunningServer,
  runKontor,
  startKontor,
  temporaryData,
} from '#test/support/kontor-process.ts';
import { type SignedInClient, signedInClient } from '#test/support/signed-in-client.ts';

const owner = { email: 'owner@example.org', password: 'a long enough sentence' };
const data = await temporaryData();
let server: RunningServer;
let client: SignedInClient;

before(async () => {
  server = await startKontor(data.path, { KONTOR_OWNER_EMAIL: owner.email, KONTOR_OWNER_PASSWORD: owner.password });
  client = await signedInClient(server.url, owner);
});
after(async () => {
  await server.stop();
  await data.remove();
});

describe('kontor serve refuses in one line', () => {
  const refusal = async (words: readonly string[], environment: Environment = {}) => {
    const { exitCode, out, err } = await runKontor(['serve', ...words], { environment });
    assert.equal(out, '');
    assert.equal(err.trimEnd().split('\n').length, 1, err);
    return { exitCode, code: /\(([A-Z_]+)\)$/.exec(err.trimEnd())?.[1] };
  };
  const anyPort = ['--port', '0'];

  it('a data directory that another Kontor serves', async () => {
    const refused = await refusal(['--data', data.path, ...anyPort]);
    assert.deepEqual(refused, { exitCode: 1, code: 'DATA_DIRECTORY_IN_USE' });
  });

  it('a port that another program has', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const own = await temporaryData();
    try {
      const refused = await refusal(['--data', own.path, '--port', String(port)]);
      assert.deepEqual(refused, { exitCode: 1, code: 'PORT_IN_USE' });
    } finally {
      other.close();
      await own.remove();
    }
  });

  it('a directory with something else in it', async () => {
    const own = await temporaryData();
    await mkdir(join(own.path, 'photos'));
    await writeFile(join(own.path, 'thesis.txt'), 'mine');
    const refused = await refusal(['--data', own.path, ...anyPort]);
    assert.deepEqual(refused, { exitCode: 1, code: 'DATA_DIRECTORY_FOREIGN' });
    await own.remove();
  });

  it('a database that does not answer', async () => {
    const own = await temporaryData();
    const url = `postgresql://kontor:secret@127.0.0.1:${await freePort()}/kontor`;
    const refused = await refusal(['--data', own.path, ...anyPort], { KONTOR_DATABASE_URL: url });
    assert.deepEqual(refused, { exitCode: 1, code: 'DATABASE_UNREACHABLE' });
    await own.remove();
  });

  it('an outside address without HTTPS, before it makes anything', async () => {
    const own = await temporaryData();
    const path = join(own.path, 'not-made');
    const refused = await refusal(['--data', path, '--host', '0.0.0.0', ...anyPort]);
    assert.deepEqual(refused, { exitCode: 1, code: 'BIND_REFUSED' });
    assert.equal(existsSync(path), false);
    await own.remove();
  });

  it('a data directory where there can be none', async () => {
    const refused = await refusal(anyPort, { KONTOR_DATA: '/proc/x' });
    assert.deepEqual(refused, { exitCode: 1, code: 'DATA_DIRECTORY_FOREIGN' });
  });

  it('a setting that it does not know', async () => {
    const refused = await refusal(anyPort, { KONTOR_DATABSE_URL: 'postgresql://127.0.0.1/kontor' });
    assert.deepEqual(refused, { exitCode: 2, code: 'INVALID_CONFIG' });
  });
});

describe('a command beside a running server', () => {
  it('is seen by the pages, and told to them, within two seconds', async () => {
    const told: LiveMessage[] = [];
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/live`, { headers: client.headers });
    socket.addEventListener('message', ({ data: text }) => told.push(JSON.parse(text)));
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', reject, { once: true });
    });
    const file = join(data.path, '..', `beside-${process.pid}.csv`);
    await writeFile(
      file,
      grid([{ action: 'Buy', quantity: 1, price: 20_000, time: '1/28/2025 10:00:00 AM', id: 'beside' }]),
    );
    const seen = async (executions: number): Promise<void> => {
      await eventually(async () => {
        const overview = await client.get<Overview>('/overview');
        assert.deepEqual([overview.executions, overview.openPositions], [executions, executions]);
        const { total } = await client.get<{ total: number }>('/positions');
        assert.equal(total, executions);
        assert.ok(told.some((message) => message.type === 'changed' && message.topic === 'projection:positions'));
      }, 2_000);
      told.length = 0;
    };
    const run = async (...words: readonly string[]): Promise<string> => {
      const { exitCode, out, err } = await runKontor([...words, '--data', data.path]);
      assert.equal(exitCode, 0, err);
      return out;
    };
    const { batch } = JSON.parse(await run('import', file, '--timezone', 'America/New_York', '--json'));
    await seen(1);
    await run('undo', batch);
    await seen(0);
    await run('redo', batch);
    await seen(1);
    socket.close();
  });
});
