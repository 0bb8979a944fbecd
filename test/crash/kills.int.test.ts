import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { setTimeout as moment } from 'node:timers/promises';
import type { Batch, ImportResult } from '#contract/imports.ts';
import type { Overview } from '#contract/session.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { killAll, killPostmaster } from '#test/support/kill-all.ts';
import {
  type RunningServer,
  runKontor,
  spawnKontor,
  startKontor,
  temporaryData,
} from '#test/support/kontor-process.ts';
import { type SignedInClient, signedInClient } from '#test/support/signed-in-client.ts';

const owner = { email: 'owner@example.org', password: 'a long enough sentence' };
const settings = { KONTOR_OWNER_EMAIL: owner.email, KONTOR_OWNER_PASSWORD: owner.password };
const rows = 6_000;

const fileOf = (name: string): string =>
  grid(
    Array.from({ length: rows }, (_, row) => ({
      action: row % 5 < 2 ? 'Sell' : 'Buy',
      quantity: 1 + (row % 3),
      price: 20_000 + (row % 40) / 4,
      time: `1/28/2025 ${1 + Math.floor(row / 600)}:${String(Math.floor(row / 10) % 60).padStart(2, '0')}:${String(row % 10).padStart(2, '0')} AM`,
      id: `${name}-${row}`,
      account: name,
    })),
  );

const data = await temporaryData();
let server: RunningServer | null = null;
after(async () => {
  if (server !== null) await server.stop();
  await data.remove();
});

const start = async (): Promise<SignedInClient> => {
  server = await startKontor(data.path, settings);
  return signedInClient(server.url, owner);
};

/** Lets `work` run into a kill `afterMs` later; whatever it was told, the truth is what the next start finds. */
const killedDuring = async (work: () => Promise<unknown>, afterMs: number): Promise<SignedInClient> => {
  const broken = work().catch(() => undefined);
  await moment(afterMs);
  await killAll(server!, data.path);
  await broken;
  return start();
};

describe('a kill of Kontor and its database', { timeout: 280_000 }, () => {
  it('at any moment of the first start is followed by a start that needs no hand', async () => {
    for (const afterMs of [400, 1_200]) {
      const first = await temporaryData();
      const child = spawnKontor(['serve', '--data', first.path, '--port', '0'], settings);
      const ended = once(child, 'exit');
      await moment(afterMs);
      await killPostmaster(first.path).catch(() => undefined);
      child.kill('SIGKILL');
      await ended;
      const next = await startKontor(first.path, settings);
      assert.deepEqual(await (await signedInClient(next.url, owner)).get('/imports'), { rows: [], total: 0 });
      assert.equal(await next.stop(), 0);
      await first.remove();
    }
  });

  it('leaves an import whole or not there at all, and its repetition whole', async () => {
    let client = await start();
    let expected = 0;
    for (const [round, afterMs] of [60, 250, 500, 900].entries()) {
      const name = `Sim${round}`;
      const killed = client;
      client = await killedDuring(() => killed.take(`${name}.csv`, fileOf(name)), afterMs);
      const { executions } = await client.get<Overview>('/overview');
      assert.ok([expected, expected + rows].includes(executions), `${executions} rows after a kill at ${afterMs} ms`);
      const { added, duplicate } = await client.take<ImportResult>(`${name}.csv`, fileOf(name));
      assert.equal(added + duplicate, rows);
      expected += rows;
      assert.equal((await client.get<Overview>('/overview')).executions, expected);
    }
  });

  it('leaves an undo done or not begun, and a rebuild finds nothing to mend', async () => {
    let client = await signedInClient(server!.url, owner);
    const { rows: batches } = await client.get<{ rows: Batch[] }>('/imports');
    for (const [round, afterMs] of [0, 40, 120].entries()) {
      const { id } = batches[round]!;
      const { executions: before } = await client.get<Overview>('/overview');
      const killed = client;
      client = await killedDuring(() => killed.post(`/imports/${id}/undo`), afterMs);
      const { executions } = await client.get<Overview>('/overview');
      const again = client;
      await eventually(async () => {
        const { status } = await again.get<Batch>(`/imports/${id}`);
        return executions === (status === 'undone' ? before - rows : before);
      });
    }
    const grown = await client.get('/positions?limit=500');
    const { exitCode } = await runKontor(['rebuild', '--data', data.path]);
    assert.equal(exitCode, 0);
    assert.deepEqual(await client.get('/positions?limit=500'), grown);
  });

  it('of the database alone is mended by the server that goes on', async () => {
    const client = await signedInClient(server!.url, owner);
    const before = await client.get<Overview>('/overview');
    await killPostmaster(data.path);
    // Its sessions may outlive the postmaster by a moment: whoever was refused asks again, as a person would.
    await eventually(async () => {
      await client.take<ImportResult>('after.csv', fileOf('After'));
      assert.equal((await client.get<Overview>('/overview')).executions, before.executions + rows);
    }, 20_000);
  });
});
