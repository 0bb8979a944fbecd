import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { position } from '#contract/positions.ts';
import {
  type RunningServer,
  runKontor,
  spawnKontor,
  startKontor,
  temporaryData,
} from '#test/support/kontor-process.ts';

/** The worked example of the rules: a long of 5, a short of 5 through a reversal, 800 gross, 10 commission. */
const worked = `Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,
MNQ MAR25,Buy,5,25000,1/28/2025 10:00:00 AM,e1,Entry,5 L,o1,,$2.50,1,Sim101,Sim,
MNQ MAR25,Sell,8,25050,1/28/2025 10:01:00 AM,e2,Exit,3 S,o2,,$4.00,1,Sim101,Sim,
MNQ MAR25,Sell,2,25100,1/28/2025 10:02:00 AM,e3,Entry,5 S,o3,,$1.00,1,Sim101,Sim,
MNQ MAR25,Buy,5,25040,1/28/2025 10:03:00 AM,e4,Exit,-,o4,,$2.50,1,Sim101,Sim,
`;
const positionFields =
  'id account instrument side status openedAt closedAt maxQuantity averageEntry averageExit points grossPnl commission netPnl currency executions flags'.split(
    ' ',
  );

let data: Awaited<ReturnType<typeof temporaryData>>;
let files: string;
const file = (name: string): string => join(files, name);
const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};
const refused = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(out, '');
  assert.equal(err.trimEnd().split('\n').length, 1, err);
  return { exitCode, code: JSON.parse(err).code };
};

before(async () => {
  data = await temporaryData();
  files = await mkdtemp(`${data.path}-files-`);
  await writeFile(file('worked.csv'), worked);
  await writeFile(file('empty.csv'), '');
  await writeFile(file('log.csv'), 'Instrument,Entry Price,Exit Price,Result Gain/Loss\nMNQ,1,2,3\n');
});
after(async () => {
  await data.remove();
  await rm(files, { recursive: true, force: true });
});

const commands = () => {
  test('asks for the zone with exit code 2 and remembers the answer', async () => {
    assert.deepEqual(await refused('import', file('worked.csv')), { exitCode: 2, code: 'TIMEZONE_REQUIRED' });
    assert.deepEqual(await refused('import', file('worked.csv'), '--timezone', 'Mars/Olympus'), {
      exitCode: 2,
      code: 'TIMEZONE_UNKNOWN',
    });
  });

  test('says what an import would do and does nothing', async () => {
    const preview = await json('import', file('worked.csv'), '--timezone', 'America/Chicago', '--dry-run');
    assert.equal(preview.batch, null);
    assert.deepEqual([preview.rows, preview.added, preview.duplicate, preview.held], [4, 4, 0, 0]);
    assert.deepEqual(preview.positions, { closed: 2, open: 0 });
    assert.deepEqual(await json('positions'), []);
  });

  test('imports, lists, undoes and redoes', async () => {
    const imported = await json('import', file('worked.csv'), '--timezone', 'America/Chicago');
    assert.deepEqual(
      { ...imported, batch: '' },
      {
        batch: '',
        format: 'ninjatrader-executions',
        rows: 4,
        added: 4,
        duplicate: 0,
        conflicting: 0,
        held: 0,
        accounts: ['Sim101'],
        positions: { closed: 2, open: 0 },
        content: 'executions',
        activities: null,
        heldRows: [],
      },
    );

    const listed = await json('positions');
    assert.deepEqual(Object.keys(listed[0]), positionFields);
    assert.ok(positionFields.every((field) => field in position.shape));
    const gross = listed.map((row: { grossPnl: string }) => Number(row.grossPnl)).sort();
    assert.deepEqual(gross, [300, 500]);
    assert.deepEqual(await json('positions', '--status', 'open'), []);
    assert.equal((await json('executions')).length, 4);

    const again = await json('import', file('worked.csv'));
    assert.deepEqual([again.added, again.duplicate, again.batch], [0, 4, imported.batch]);

    assert.equal((await json('undo', imported.batch)).status, 'undone');
    assert.deepEqual(await json('positions'), []);
    assert.equal((await json('redo', imported.batch)).status, 'committed');
    assert.deepEqual(await json('positions'), listed);
  });

  test('says that a known file is an import already, and which', async () => {
    const again = await json('import', file('worked.csv'), '--dry-run');
    const { out } = await kontor('import', file('worked.csv'), '--dry-run');
    assert.match(out, new RegExp(`^is import +${again.batch} already\n`));
  });

  test('exports a file that imports again to nothing new', async () => {
    const { exitCode } = await kontor('export', 'executions', '--format', 'ninjatrader', '--out', file('out.csv'));
    assert.equal(exitCode, 0);
    assert.match(await readFile(file('out.csv'), 'utf8'), /^Instrument,Action,/);
    const again = await json('import', file('out.csv'));
    assert.deepEqual([again.rows, again.added, again.conflicting, again.held], [4, 0, 0, 0]);
  });

  test('names the accounts of a file whose every row is held, and ends with 1', async () => {
    await writeFile(file('held.csv'), worked.replaceAll('/2025', '/25').replaceAll('MNQ MAR25', 'QQZ MAR25'));
    await writeFile(file('unknown.csv'), worked.replaceAll('MNQ MAR25', 'QQZ MAR25'));
    for (const name of ['held.csv', 'unknown.csv']) {
      const preview = await json('import', file(name), '--dry-run');
      assert.deepEqual([preview.held, preview.accounts], [4, ['Sim101']], name);
      const { exitCode, out, err } = await kontor('import', file(name), '--json');
      assert.deepEqual([exitCode, JSON.parse(err).code], [1, 'ALL_ROWS_HELD']);
      const taken = JSON.parse(out);
      assert.deepEqual([taken.held, taken.accounts], [4, ['Sim101']], name);
      await json('undo', taken.batch);
    }
  });

  test('says 1 for what cannot be imported or is not known', async () => {
    assert.deepEqual(await refused('import', file('empty.csv')), { exitCode: 1, code: 'FILE_EMPTY' });
    assert.deepEqual(await refused('import', file('log.csv')), { exitCode: 1, code: 'FORMAT_NOT_EXECUTIONS' });
    assert.deepEqual(await refused('undo', 'no-such-import'), { exitCode: 1, code: 'NOT_FOUND' });
  });

  test('rebuilds to the same positions', async () => {
    const before = await json('positions');
    await json('rebuild');
    assert.deepEqual(await json('positions'), before);
  });

  test('adds a product, once', async () => {
    const words =
      'products add ZZQ --name Test --exchange TEST --point-value 2.5 --tick-size 0.25 --currency EUR --calendar'.split(
        ' ',
      );
    const [calendar] = await json('products', 'list', '--calendars');
    assert.equal((await json(...words, calendar)).product.root, 'ZZQ');
    assert.deepEqual(await refused(...words, calendar), { exitCode: 1, code: 'PRODUCT_EXISTS' });
    assert.ok((await json('products', 'list')).some((product: { root: string }) => product.root === 'ZZQ'));
  });

  test('adds, finds, corrects, merges and undoes instruments', async () => {
    const facts = '--class share --name SAP --calendar XETRA --currency EUR --isin DE0007164600'.split(' ');
    assert.equal((await json('instruments', 'add', 'sap', ...facts)).instrument.id, 'SAP');
    assert.deepEqual(await refused('instruments', 'add', 'SAP2', ...facts), { exitCode: 1, code: 'INSTRUMENT_EXISTS' });
    const wrong = facts.with(-1, 'DE0007164601');
    assert.deepEqual(await refused('instruments', 'add', 'SAP3', ...wrong), { exitCode: 2, code: 'INVALID_INPUT' });
    const corrected = await json(
      'instruments',
      'correct',
      'DE0007164600',
      '--spelling',
      'yahoo=SAP.DE',
      '--wkn',
      '716460',
    );
    assert.deepEqual(corrected.instrument.spellings, { yahoo: 'SAP.DE' });
    const other = '--class share --name Sap --calendar XETRA --currency EUR'.split(' ');
    await json('instruments', 'add', 'SAP.F', ...other);
    assert.equal((await json('instruments', 'merge', 'SAP.F', '716460', '--dry-run')).problem, null);
    assert.deepEqual((await json('instruments', 'merge', 'SAP.F', '716460')).merged, ['SAP.F']);
    assert.equal((await json('instruments', 'search', 'sap.f'))[0].id, 'SAP');
    await json('instruments', 'undo', 'SAP.F');
    assert.equal((await json('instruments', 'show', 'SAP.F')).instrument.id, 'SAP.F');
  });

  test('makes a sign-in with a password that is in no argument', async () => {
    const words = ['user', 'add', 'anna@example.org', '--data', data.path];
    const made = await runKontor(words, { input: 'correct horse battery\n' });
    assert.deepEqual([made.exitCode, made.err], [0, '']);
    assert.equal((await runKontor(words, { input: 'correct horse battery\n' })).exitCode, 1);
    assert.equal(
      (await runKontor(['user', 'passwd', 'anna@example.org', '--data', data.path], { input: 'short\n' })).exitCode,
      2,
    );
  });

  test('refuses a source that nobody has before it opens anything', async () => {
    const words = ['keys', 'list', '--data', `${data.path}-never-made`];
    const { exitCode, err } = await runKontor(words, { environment: { KONTOR_SOURCES: 'yaho' } });
    assert.equal(exitCode, 2);
    assert.match(err, /KONTOR_SOURCES: expected sources .* found "yaho"/);
    await assert.rejects(readFile(`${data.path}-never-made`), { code: 'ENOENT' });
  });

  test('stores a key that is in no argument and shows its ending', async () => {
    const secret = 'SUPERSECRETKEY-4711';
    const words = ['keys', 'set', 'eodhd', '--data', data.path];
    const set = await runKontor(words, { input: `${secret}\n` });
    assert.deepEqual([set.exitCode, set.err], [0, '']);
    const listed = await kontor('keys', 'list');
    assert.match(listed.out, /eodhd +…4711/);
    assert.doesNotMatch(set.out + listed.out, /SUPERSECRET/);
    const wrong = await runKontor(words, { input: 'SUPERSECRET with blanks\n' });
    assert.equal(wrong.exitCode, 2);
    assert.match(wrong.err, /key: expected 8 to 200 letters/);
    assert.doesNotMatch(wrong.err, /SUPERSECRET/);
    assert.equal((await runKontor(['keys', 'set', 'yahoo', '--data', data.path], { input: secret })).exitCode, 2);

    await rm(join(data.path, 'secrets.key'));
    assert.match((await kontor('keys', 'list')).out, /enter it anew/);
    assert.equal((await runKontor(words, { input: 'ANOTHERKEY-0815\n' })).exitCode, 0);
    assert.match((await kontor('keys', 'list')).out, /eodhd +…0815 /);
    await json('keys', 'remove', 'eodhd');
    assert.match((await kontor('keys', 'list')).out, /eodhd +none/);
  });

  test('loads the demo data and takes it out again', async () => {
    const before = await json('positions');
    assert.ok((await json('demo', 'load')).executions > 500);
    await json('demo', 'remove');
    assert.deepEqual(await json('positions'), before);
  });

  test('finds nothing wrong', async () => {
    const checks: readonly { readonly name: string; readonly status: string }[] = await json('doctor');
    assert.deepEqual(
      checks.filter(({ status }) => status === 'fail'),
      [],
    );
  });

  test('does not mind a reader that goes', async () => {
    const child = spawnKontor(['executions', '--json', '--data', data.path]);
    child.stdout!.destroy();
    const errors: string[] = [];
    child.stderr!.on('data', (chunk) => errors.push(String(chunk)));
    await once(child, 'close');
    assert.deepEqual([child.exitCode, errors], [0, []]);
  });
};

describe('the commands alone', commands);

describe('the commands beside a server', () => {
  let server: RunningServer;
  before(async () => {
    await data.remove();
    server = await startKontor(data.path);
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });
  commands();
});
