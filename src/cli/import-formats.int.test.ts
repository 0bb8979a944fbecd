import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

const fixture = (path: string): string => join(import.meta.dirname, '../adapters', path);

describe('files of other platforms', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  let files: string;
  const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
  const json = async (...words: readonly string[]) => {
    const { exitCode, out, err } = await kontor(...words, '--json');
    assert.equal(exitCode, 0, err);
    return JSON.parse(out);
  };
  const refusal = async (...words: readonly string[]) => JSON.parse((await kontor(...words, '--json')).err).code;

  before(async () => {
    data = await temporaryData();
    files = await mkdtemp(`${data.path}-files-`);
  });
  after(async () => {
    await data.remove();
    await rm(files, { recursive: true, force: true });
  });

  test('asks whose executions they are, and takes round trips in as positions that add up', async () => {
    const file = fixture('tradovate/fixtures/performance.csv');
    const answers = ['--timezone', 'America/New_York', '--account', 'DEMO9001'];
    assert.equal(await refusal('import', file, '--timezone', 'America/New_York'), 'ACCOUNT_REQUIRED');
    assert.equal(await refusal('import', file, ...answers, '--format', 'rithmic-orders'), 'FORMAT_UNKNOWN');
    const preview = await json('import', file, ...answers, '--dry-run');
    assert.deepEqual([preview.added, preview.held, preview.accounts], [6, 1, ['DEMO9001']]);

    const taken = await json('import', file, ...answers);
    assert.deepEqual([taken.format, taken.added, taken.held], ['tradovate-performance', 6, 1]);
    const again = await json('import', file, ...answers);
    assert.deepEqual([again.added, again.duplicate], [0, 6]);

    // MNQ 2 $/point: 10.25 and 8.50 points; ES 50 $/point, short 2: -0.50 points each.
    const rows = await json('positions');
    const figures = rows.map((row: Record<string, string>) => [row.instrument, row.side, row.grossPnl]);
    assert.deepEqual(figures.toSorted(), [
      ['ES SEP26', 'short', '-50.00'],
      ['MNQ SEP26', 'long', '37.50'],
    ]);

    await json('undo', taken.batch);
    assert.deepEqual(await json('positions'), []);
    await json('redo', taken.batch);
    assert.equal((await json('positions')).length, 2);
  });

  test('leaves as JSON and comes back to nothing new', async () => {
    const out = join(files, 'all.json');
    assert.equal((await kontor('export', 'executions', '--format', 'json', '--out', out)).exitCode, 0);
    const { executions } = JSON.parse(await readFile(out, 'utf8'));
    assert.equal(executions.length, 6);
    assert.deepEqual(executions[0].hints, { entryExit: 'entry', madeFrom: 'round-trip' });
    const back = await json('import', out);
    assert.deepEqual([back.added, back.duplicate, back.held], [0, 6, 0]);
  });

  test('holds a share until the directory has it, then values it at its price', async () => {
    const file = fixture('interactive-brokers/fixtures/flex.xml');
    const taken = await json('import', file, '--timezone', 'America/New_York');
    // The future and the pair of currencies are known; the option is not to be had.
    assert.deepEqual([taken.format, taken.added, taken.held], ['interactive-brokers-flex-xml', 3, 2]);
    await json(
      ...['instruments', 'add', 'AAPL', '--class', 'share', '--name', 'Apple Inc.', '--currency', 'USD'],
      ...['--calendar', 'NYSE', '--isin', 'US0378331005'],
    );
    const rows = await json('positions', '--account', 'U1000001');
    const apple = rows.find((row: Record<string, string>) => row.instrument === 'AAPL');
    assert.deepEqual([apple.side, apple.status, apple.maxQuantity, apple.commission], ['long', 'open', '100', '1.00']);
    const again = await json('import', file);
    assert.deepEqual([again.added, again.duplicate, again.held], [0, 4, 1]);
  });

  test('reads a table of unknown columns by a mapping from a file', async () => {
    const file = fixture('mapped-table/fixtures/fills.csv');
    const mapping = join(files, 'mapping.json');
    assert.equal(await refusal('import', file), 'FORMAT_UNKNOWN');
    const said = {
      name: 'Broker X',
      rows: 'executions',
      columns: {
        instrument: 'Ticker',
        time: 'When',
        side: 'Direction',
        quantity: 'Lots traded',
        price: 'Fill at',
        id: 'Reference',
      },
      costs: ['Broker fee', 'Exchange fee'],
      account: 'X-1',
      buyWords: ['Bought'],
      sellWords: ['Sold'],
    };
    await writeFile(mapping, JSON.stringify({ ...said, columns: { ...said.columns, price: '' } }));
    assert.equal(await refusal('import', file, '--mapping', mapping), 'INVALID_INPUT');
    await writeFile(mapping, JSON.stringify({ ...said, columns: { instrument: 'Ticker' } }));
    assert.equal(await refusal('import', file, '--mapping', mapping), 'INVALID_INPUT');
    await writeFile(mapping, JSON.stringify(said));
    assert.equal(await refusal('import', file, '--mapping', mapping), 'TIMEZONE_REQUIRED');
    const taken = await json('import', file, '--mapping', mapping, '--timezone', 'Europe/Berlin');
    assert.deepEqual([taken.format, taken.added, taken.held, taken.accounts], ['mapped-table', 3, 1, ['X-1']]);
    // The zone is remembered for this mapping.
    assert.equal((await json('import', file, '--mapping', mapping)).duplicate, 3);
  });
});
