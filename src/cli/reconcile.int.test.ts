import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../adapters/ninjatrader/fixtures', name);

/** The executions behind trades 1 to 3 of the fixture, the short one with another commission; and one the list has not. */
const executions = `Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,
MNQ MAR25,Buy,3,21540.50,2025-01-28T10:00:00-05:00,e1,Entry,3 L,o1,Entry,$1.56,1,Sim101,C,
MNQ MAR25,Sell,2,21550.50,2025-01-28T11:00:00-05:00,e2,Exit,1 L,o2,Exit,$1.04,1,Sim101,C,
MNQ MAR25,Sell,1,21560.50,2025-01-28T11:30:00-05:00,e3,Exit,-,o3,Exit,$0.52,1,Sim101,C,
MNQ MAR25,Sell,1,21600,2025-01-28T13:00:00-05:00,a1,Entry,1 S,o1,Entry,$0.52,1,PA-APEX-1,C,
MNQ MAR25,Buy,1,21606.50,2025-01-28T13:05:00-05:00,a2,Exit,-,o2,Exit,$0.57,1,PA-APEX-1,C,
MNQ MAR25,Sell,1,21590,2025-01-28T12:00:00-05:00,x1,Entry,1 S,o9,Entry,$0.52,1,Sim101,C,
MNQ MAR25,Buy,1,21580,2025-01-28T12:05:00-05:00,x2,Exit,-,o9,Exit,$0.52,1,Sim101,C,
`;

describe('a list of trades against the ledger', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  let files: string;
  const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
  const list = fixture('trade-performance-accounts.csv');

  before(async () => {
    data = await temporaryData();
    files = await mkdtemp(`${data.path}-files-`);
    await writeFile(join(files, 'executions.csv'), executions);
    const taken = await kontor('import', join(files, 'executions.csv'), '--json');
    assert.equal(taken.exitCode, 0, taken.err);
  });
  after(async () => {
    await data.remove();
    await rm(files, { recursive: true, force: true });
  });

  test('asks for the zone, then says what agrees and what does not', async () => {
    const asked = await kontor('reconcile', list, '--json');
    assert.equal(JSON.parse(asked.err).code, 'TIMEZONE_REQUIRED');
    const { exitCode, out, err } = await kontor('reconcile', list, '--timezone', 'America/New_York', '--json');
    assert.equal(exitCode, 0, err);
    const report = JSON.parse(out);
    assert.deepEqual(report.counts, { matched: 2, differs: 1, missing: 1, unread: 2, extra: 1 });
    assert.equal(report.profitIs, 'net-of-costs');
    assert.deepEqual(
      report.trades.map((trade: { row: number; status: string }) => [trade.row, trade.status]),
      [
        [2, 'matched'],
        [3, 'matched'],
        [4, 'differs'],
        [5, 'missing'],
      ],
    );
    assert.deepEqual(report.trades[2].differences, [
      { field: 'exit-price', listed: '21606.25', ledger: '21606.5', by: '-0.25' },
      { field: 'profit', listed: '-12.50', ledger: '-13.00', by: '0.50' },
      { field: 'commission', listed: '1.04', ledger: '1.09', by: '-0.05' },
    ]);
    assert.deepEqual(
      report.extra.map(({ side, quantity, gross }: Record<string, string>) => [side, quantity, gross]),
      [['short', '1', '20.00']],
    );
    const sim = report.accounts.find(({ account }: { account: string }) => account === 'Sim101');
    // 40.00 + 40.00 and 62.50 of the file; 40.00 + 40.00 and 20.00 of the ledger.
    assert.deepEqual(
      [sim.listed, sim.ledger].map(({ trades, gross, commission }) => [trades, gross, commission]),
      [
        [3, '142.50', '7.62'],
        [3, '100.00', '4.16'],
      ],
    );
    assert.equal(sim.difference.gross, '42.50');
  });

  test('is what an import makes of such a file, which takes nothing in', async () => {
    const before = (await kontor('imports', '--json')).out;
    const { exitCode, out, err } = await kontor('import', list, '--timezone', 'America/New_York');
    assert.equal(exitCode, 0, err);
    assert.match(out, /Nothing is imported/);
    assert.match(out, /2 matched, 1 differ, 1 missing in the ledger, 1 positions not in the file, 2 rows not read/);
    assert.match(out, /exit-price 21606.25, ledger 21606.5 \(-0.25\)/);
    assert.equal((await kontor('imports', '--json')).out, before);
  });

  test('names a zone that is not the one of the list', async () => {
    const { out } = await kontor('reconcile', list, '--timezone', 'America/Chicago', '--json');
    const sim = JSON.parse(out).accounts.find(({ account }: { account: string }) => account === 'Sim101');
    assert.equal(sim.shiftMs, 3_600_000);
  });

  test('refuses executions, which are imported, and what is no list of trades', async () => {
    for (const name of ['english-live.csv', 'processed-log.csv', 'unknown.csv'])
      assert.equal(JSON.parse((await kontor('reconcile', fixture(name), '--json')).err).code, 'FORMAT_UNKNOWN');
  });
});
