import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as moment } from 'node:timers/promises';
import type { Overview } from '#contract/session.ts';
import type { ReadPage, WatchedFolder } from '#contract/watched-folders.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { killAll } from '#test/support/kill-all.ts';
import { type RunningServer, startKontor, temporaryData } from '#test/support/kontor-process.ts';
import { type SignedInClient, signedInClient } from '#test/support/signed-in-client.ts';

const owner = { email: 'owner@example.org', password: 'a long enough sentence' };
const settings = { KONTOR_OWNER_EMAIL: owner.email, KONTOR_OWNER_PASSWORD: owner.password };
const rows = 6_000;

const fileOf = (name: string): string =>
  grid(
    Array.from({ length: rows }, (_, row) => ({
      action: row % 2 === 0 ? 'Buy' : 'Sell',
      quantity: 1,
      price: 20_000 + (row % 40) / 4,
      time: `1/28/2025 ${1 + Math.floor(row / 600)}:${String(Math.floor(row / 10) % 60).padStart(2, '0')}:${String(row % 10).padStart(2, '0')} AM`,
      id: `${name}-${row}`,
      account: name,
    })),
  );

const data = await temporaryData();
const folder = `${data.path}-watched`;
let server: RunningServer | null = null;
after(async () => {
  await server?.stop();
  await data.remove();
  await rm(folder, { recursive: true, force: true });
});
const start = async (): Promise<SignedInClient> => {
  server = await startKontor(data.path, settings);
  return signedInClient(server.url, owner);
};

test('a kill in the middle of a watched import leaves nothing half-done, and the next start takes it', {
  timeout: 200_000,
}, async () => {
  await mkdir(folder);
  let client = await start();
  const entered = { path: folder, timeZone: 'America/New_York' };
  const { id } = await client.post<WatchedFolder>('/watched-folders', entered);
  let expected = 0;
  // A file is read two to three seconds after it came: around that the import is anywhere.
  for (const [round, afterMs] of [2_300, 2_800, 3_300].entries()) {
    const name = `Sim${round}`;
    await writeFile(join(folder, `${name}.part`), fileOf(name));
    await rename(join(folder, `${name}.part`), join(folder, `${name}.csv`));
    await moment(afterMs);
    await killAll(server!, data.path);
    client = await start();
    expected += rows;
    await eventually(async () => {
      const { executions } = await client.get<Overview>('/overview');
      assert.equal(executions % rows, 0, 'whole files only');
      return executions === expected;
    }, 60_000);
    const read = await eventually(async () => {
      const page = await client.get<ReadPage>(`/watched-folders/${id}/files`);
      return page.rows.find((one) => one.name === `${name}.csv`) ?? false;
    }, 30_000);
    assert.ok(read.batch !== null && read.added + read.duplicate >= 0);
  }
  const { total } = await client.get<{ total: number }>('/imports');
  assert.equal(total, 3, 'one batch a file');
  const { rows: all } = await client.get<ReadPage>(`/watched-folders/${id}/files`);
  assert.equal(all.length, 3, 'a start after all was read reads nothing again');
});
