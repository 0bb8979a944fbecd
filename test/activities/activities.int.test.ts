import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { rebuildExecutions } from '#adapters/postgres/rebuild-executions.ts';
import { activityEntry, activityQuery } from '#contract/activities.ts';
import { newInstrument } from '#contract/instruments.ts';
import { dumpTable } from '#test/support/dump-ledger.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { ledgerFileOf, sap } from '#test/support/ledger-file.ts';

const kontor = await testKontor();
const { useCases, database } = kontor;

let count = 0;
/** A ledger of its own, so that tests know nothing of each other. */
const newBooks = () => {
  count += 1;
  const context = ledgerContext(`books-${count}`);
  const upload = async (content: string): Promise<string> =>
    (await useCases.upload(context, { fileName: 'ledger.json', content: Readable.from([Buffer.from(content)]) }))
      .upload;
  return {
    context,
    take: async (content: string, answers = {}) => useCases.commitImport(context, await upload(content), answers),
    preview: async (content: string, answers = {}) => useCases.previewImport(context, await upload(content), answers),
    exported: async () => text(Readable.from((await useCases.exportLedger(context)).content)),
    all: async (query = {}) =>
      (await useCases.listActivities(context, activityQuery.parse({ limit: 500, ...query }))).rows,
    dump: () => dumpTable(database.pool, 'activities', context.ledger),
  };
};

const deposit = { type: 'deposit', account: 'Depot', date: '2026-01-02', gross: '10000' };
const purchase = {
  type: 'buy',
  account: 'Depot',
  date: '2026-01-05',
  instrument: 'SAP',
  quantity: '10',
  price: '150',
  fee: '1.50',
};
const dividend = {
  ...{ type: 'dividend', account: 'Depot', date: '2026-05-12', sourceId: 'D-1', instrument: 'SAP', gross: '23.50' },
  withheld: { capitalGainsTax: '5.88', solidaritySurcharge: '0.32' },
};
const sale = { type: 'sell', account: 'Depot', date: '2026-06-01', instrument: 'SAP', quantity: '4', price: '200' };
const sapFacts = newInstrument.parse({
  id: 'SAP',
  assetClass: 'share',
  name: 'SAP SE',
  calendar: 'XETRA',
  currency: 'EUR',
});
const instruments = [sap];
const file = (...activities: readonly object[]) => ledgerFileOf(activities, { instruments });

describe('an import of activities', () => {
  it('says what it would do, takes it in, and adds nothing the second time', async () => {
    const books = newBooks();
    const preview = await books.preview(file(deposit, purchase, purchase, dividend));
    assert.equal(preview.content, 'activities');
    assert.deepEqual([preview.new, preview.duplicate, preview.held], [4, 0, 0]);
    assert.deepEqual(preview.activities!.holdings.cash, [
      { account: 'Depot', currency: 'EUR', before: '0', after: '7014.3' },
    ]);
    assert.deepEqual(
      preview.activities!.holdings.units.map(({ instrument, after }) => [instrument, after]),
      [['SAP', '20']],
    );
    assert.deepEqual(await books.all(), [], 'a preview writes nothing');

    const taken = await books.take(file(deposit, purchase, purchase, dividend));
    assert.deepEqual([taken.added, taken.duplicate], [4, 0], 'two real rows may be equal in every column');
    const again = await books.take(file(purchase, deposit, purchase, dividend));
    assert.deepEqual([again.added, again.duplicate], [0, 4]);
    const third = await books.take(file(purchase, purchase, purchase));
    assert.deepEqual([third.added, third.duplicate], [1, 2], 'a third equal row is a third one');
    assert.equal((await books.all()).length, 5);
  });

  it('shows the same id with other content, and holds it', async () => {
    const books = newBooks();
    await books.take(file(dividend));
    const preview = await books.preview(file({ ...dividend, gross: '24' }));
    assert.deepEqual([preview.new, preview.conflicting], [0, 1]);
    const { batch } = await books.take(file({ ...dividend, gross: '24' }, sale));
    const { rows } = await useCases.batchRows(books.context, batch, { status: 'conflicting', offset: 0, limit: 10 });
    assert.match(rows[0]!.expected!, /23.50 EUR/);
    assert.match(rows[0]!.found!, /24 EUR/);
    assert.deepEqual(
      (await books.all()).map(({ activity }) => activity.gross),
      [null, '23.50'],
    );
  });

  it('holds what is wrong, with what was expected, and takes the rest', async () => {
    const books = newBooks();
    const taken = await books.take(file(deposit, { ...purchase, quantity: '-1' }, { ...purchase, date: '5.1.2026' }));
    assert.deepEqual([taken.added, taken.held], [1, 2]);
    const { rows } = await useCases.batchRows(books.context, taken.batch, { status: 'held', offset: 0, limit: 10 });
    assert.deepEqual(
      rows.map(({ row, field, found }) => [row, field, found]),
      [
        [2, 'quantity', '-1'],
        [3, 'date', '"5.1.2026"'],
      ],
    );
  });

  it('holds rows of an unknown instrument, and takes them in when it is known', async () => {
    const books = newBooks();
    const unknown = ledgerFileOf([deposit, purchase]);
    const preview = await books.preview(unknown);
    assert.deepEqual(
      preview.activities!.instruments.map(({ key, rows }) => [key, rows]),
      [['SAP', 1]],
    );
    const { batch, held } = await books.take(unknown);
    assert.equal(held, 1);
    await useCases.addInstrument(books.context, { ...sapFacts });
    assert.equal((await books.all()).length, 2);
    const [row] = (await useCases.listBatches(books.context, { offset: 0, limit: 10 })).rows;
    assert.deepEqual([row!.id, row!.added, row!.held, row!.content], [batch, 2, 0, 'activities']);
  });

  it('takes what a person says of an unknown instrument', async () => {
    const books = newBooks();
    const unknown = ledgerFileOf([purchase]);
    const instruments = [{ key: 'SAP', add: sapFacts }];
    assert.equal((await books.preview(unknown, { instruments })).new, 1);
    assert.equal((await books.take(unknown, { instruments })).added, 1);
    assert.equal((await books.all())[0]!.name, 'SAP SE');
  });

  it('is undone and redone whole, to the byte', async () => {
    const books = newBooks();
    await books.take(file(deposit, purchase));
    const [before, dump] = [await books.exported(), await books.dump()];
    const { batch } = await books.take(file(deposit, dividend, sale));
    const after = await books.exported();
    await useCases.undoImport(books.context, batch);
    assert.equal(await books.exported(), before);
    assert.deepEqual(await books.dump(), dump);
    await useCases.redoImport(books.context, batch);
    assert.equal(await books.exported(), after);
  });

  it('leaves what another standing batch has stated too', async () => {
    const books = newBooks();
    const first = await books.take(file(purchase, dividend));
    await useCases.undoImport(books.context, first.batch);
    const second = await books.take(file(dividend, sale));
    await useCases.redoImport(books.context, first.batch);
    await useCases.undoImport(books.context, second.batch);
    assert.deepEqual(
      (await books.all()).map(({ activity }) => activity.type),
      ['dividend', 'buy'],
    );
  });
});

describe('an activity that a person typed', () => {
  const entry = (facts: object) =>
    activityEntry.parse({ type: 'deposit', account: 'Depot', date: '2026-01-02', gross: '100', ...facts });

  it('is previewed, entered, corrected, withdrawn, and every step taken back', async () => {
    const books = newBooks();
    await useCases.addInstrument(books.context, sapFacts);
    const wrong = await useCases.previewActivity(books.context, entry({ type: 'buy', instrument: 'NOBODY' }));
    assert.deepEqual(
      wrong.problems.map(({ field }) => field),
      ['instrument', 'quantity'],
    );
    const { effect, holdings } = await useCases.previewActivity(books.context, entry({}));
    assert.deepEqual(effect!.cash, [{ account: 'Depot', currency: 'EUR', amount: '100' }]);
    assert.equal(holdings!.cash[0]!.after, '100');

    const { row } = await useCases.enterActivity(books.context, entry({}));
    const corrected = await useCases.correctActivity(books.context, row.id, entry({ gross: '120', note: 'typo' }));
    assert.deepEqual(
      [corrected.row.activity.gross, corrected.stated.gross, corrected.row.corrected],
      ['120', '100', true],
    );
    await useCases.withdrawActivity(books.context, row.id);
    assert.deepEqual(await books.all(), []);
    assert.equal((await books.all({ withdrawn: 'true' })).length, 1);
    await useCases.switchActivity(books.context, row.id, 'undo');
    await useCases.switchActivity(books.context, row.id, 'undo');
    const back = await useCases.activity(books.context, row.id);
    assert.deepEqual([back.row.activity.gross, back.row.standing], ['100', true]);
    assert.deepEqual(
      back.changes.map(({ kind, undone }) => [kind, undone !== null]),
      [
        ['withdrawn', true],
        ['corrected', true],
        ['entered', false],
      ],
    );
    await useCases.switchActivity(books.context, row.id, 'redo');
    assert.equal((await books.all())[0]!.activity.gross, '120');
  });

  it('is one of two where it is entered twice, and its export adds nothing', async () => {
    const books = newBooks();
    await useCases.enterActivity(books.context, entry({}));
    await useCases.enterActivity(books.context, entry({}));
    assert.equal((await books.all()).length, 2);
    const again = await books.take(await books.exported());
    assert.deepEqual([again.added, again.duplicate], [0, 2]);
  });

  it('may correct an imported one: the file again is no conflict, and the correction outlives an undo', async () => {
    const books = newBooks();
    const { batch } = await books.take(file(dividend));
    const [row] = await books.all();
    const facts = { ...row!.activity, gross: '25', note: 'by the statement' };
    await useCases.correctActivity(books.context, row!.id, activityEntry.parse(facts));
    assert.deepEqual(await books.take(file(dividend)).then(({ added, duplicate }) => [added, duplicate]), [0, 1]);
    await useCases.undoImport(books.context, batch);
    assert.deepEqual(await books.all(), []);
    await useCases.redoImport(books.context, batch);
    assert.equal((await books.all())[0]!.activity.gross, '25');
  });
});

describe('what is built anew', () => {
  it('is what it was, entered, corrected, withdrawn, undone and redone', async () => {
    const books = newBooks();
    const first = await books.take(file(deposit, purchase, dividend));
    const second = await books.take(file(dividend, sale));
    const [latest] = await books.all();
    await useCases.withdrawActivity(books.context, latest!.id);
    const typed = activityEntry.parse({ type: 'fee', account: 'Depot', date: '2026-02-01', gross: '5' });
    const { row } = await useCases.enterActivity(books.context, typed);
    await useCases.correctActivity(books.context, row.id, { ...typed, gross: '6' });
    await useCases.undoImport(books.context, first.batch);
    await useCases.undoImport(books.context, second.batch);
    await useCases.redoImport(books.context, first.batch);
    await useCases.redoImport(books.context, second.batch);
    const before = await books.dump();
    const edits = await dumpTable(database.pool, 'activity_edits', books.context.ledger);
    await rebuildExecutions(database.pool);
    assert.deepEqual(await books.dump(), before);
    await database.pool.query('delete from activities');
    await database.pool.query('delete from activity_edits');
    await rebuildExecutions(database.pool);
    assert.deepEqual(await books.dump(), before);
    assert.deepEqual(await dumpTable(database.pool, 'activity_edits', books.context.ledger), edits);
  });
});
