import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { suite, test } from 'node:test';
import { journalFile } from '#contract/journal.ts';
import { booksOf } from '#test/support/books.ts';
import { grid } from '#test/support/grid.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { onePixelPng } from '#test/support/one-pixel-png.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases } = kontor;
const exported = async (context: Parameters<typeof useCases.exportJournal>[0]) => {
  const { content } = await useCases.exportJournal(context);
  return journalFile.parse(JSON.parse((await Array.fromAsync(content)).join('')));
};

const buy = { action: 'Buy', quantity: 2, price: '21500.25', time: '3/14/2025 10:00:00 AM', id: 'b1' };
const sell = { action: 'Sell', quantity: 2, price: '21510.25', time: '3/14/2025 10:05:00 AM', id: 's1' };
const trade = grid([buy, sell]);

suite('the journal', () => {
  test('keeps what was written through a rebuild, and through an undo and redo of the import', async () => {
    const books = booksOf(kontor, 'kept');
    const { batch } = await books.take(trade);
    const [position] = await books.positions();
    const target = { position: position!.id };
    // MNQ: (21500.25 − 21490.25) × 2 × 2 USD = 40; the position made 10 points × 2 × 2 = 40 USD.
    const written = await useCases.editAnnotation(books.context, target, {
      note: '**Good.**',
      plannedStop: '21490.25',
    });
    assert.deepEqual(
      [written.annotation.note, written.risk?.risk, written.risk?.multiple],
      ['**Good.**', '40.00', '1.00'],
    );

    await kontor.rebuild();
    assert.deepEqual(await useCases.annotation(books.context, target), written);

    await useCases.editAnnotation(books.context, { account: 'Sim101', execution: 's1' }, { note: 'Slipped.' });
    await readModelsCaughtUp(kontor);
    assert.deepEqual((await useCases.annotation(books.context, target)).executions, ['s1']);

    await books.undo(batch);
    await assert.rejects(useCases.annotation(books.context, target), { code: 'NOT_FOUND' });
    await books.redo(batch);
    assert.deepEqual(await useCases.annotation(books.context, target), { ...written, executions: ['s1'] });
  });

  test('keeps what was written when a fill comes late', async () => {
    const books = booksOf(kontor, 'late');
    await books.take(trade);
    const [position] = await books.positions();
    const target = { position: position!.id };
    await useCases.editAnnotation(books.context, target, { note: 'Mine.' });
    await books.take(
      grid([
        { ...buy, quantity: 1, time: '3/14/2025 10:01:00 AM', id: 'b2' },
        { ...sell, quantity: 1, time: '3/14/2025 10:06:00 AM', id: 's2' },
      ]),
    );
    const [grown] = await books.positions();
    assert.deepEqual([grown!.id, grown!.maxQuantity], [position!.id, '3']);
    assert.equal((await useCases.annotation(books.context, target)).annotation.note, 'Mine.');
  });

  test('offers what was written where an earlier fill came that opens the position now', async () => {
    const books = booksOf(kontor, 'earlier');
    await books.take(trade);
    const [before] = await books.positions();
    await useCases.editAnnotation(books.context, { position: before!.id }, { note: 'Mine.' });
    const { batch } = await books.take(
      grid([
        { ...buy, quantity: 1, time: '3/14/2025 9:59:00 AM', id: 'b0' },
        { ...sell, quantity: 1, time: '3/14/2025 10:06:00 AM', id: 's2' },
      ]),
    );
    const [now] = await books.positions();
    assert.notEqual(now!.id, before!.id);
    const view = await useCases.annotation(books.context, { position: now!.id });
    assert.equal(view.annotation.note, '');
    assert.deepEqual(
      view.strays.map(({ id, annotation }) => [id, annotation.note]),
      [[before!.id, 'Mine.']],
    );
    const { orphans } = await useCases.orphanedAnnotations(books.context);
    assert.deepEqual(
      orphans.map(({ id, annotation, coveredBy }) => [id, annotation.note, coveredBy]),
      [[before!.id, 'Mine.', now!.id]],
    );
    await books.undo(batch);
    assert.deepEqual(await useCases.orphanedAnnotations(books.context), { orphans: [], more: 0 });
    const again = await useCases.annotation(books.context, { position: before!.id });
    assert.deepEqual([again.annotation.note, again.strays], ['Mine.', []]);
  });

  test('lists what was written on what an undone import has taken away, until it is redone', async () => {
    const books = booksOf(kontor, 'gone');
    const { batch } = await books.take(trade);
    const [position] = await books.positions();
    await useCases.editAnnotation(books.context, { position: position!.id }, { note: 'Mine.' });
    await useCases.editAnnotation(books.context, { account: 'Sim101', execution: 's1' }, { tags: ['late'] });
    await useCases.editAnnotation(books.context, { day: '2025-03-14' }, { note: 'A day is never gone.' });
    await books.undo(batch);
    const { orphans } = await useCases.orphanedAnnotations(books.context);
    assert.deepEqual(
      orphans.map(({ kind, anchor, coveredBy }) => [kind, anchor.instrument, coveredBy]),
      [
        ['execution', 'MNQ MAR25', null],
        ['position', 'MNQ MAR25', null],
      ],
    );
    await books.redo(batch);
    assert.deepEqual((await useCases.orphanedAnnotations(books.context)).orphans, []);
  });

  test('takes back and puts back the last edit of the one who asks, over all entries', async () => {
    const books = booksOf(kontor, 'undone');
    await books.take(trade);
    const { context } = books;
    const [{ id } = { id: '' }] = await books.positions();
    const other = { ...context, actor: 'bert' };
    const note = async () => (await useCases.annotation(context, { position: id })).annotation;
    await useCases.editAnnotation(context, { position: id }, { note: 'first' });
    await useCases.editAnnotation(context, { day: '2025-03-14' }, { mood: 4 });
    await useCases.editAnnotation(other, { position: id }, { rating: 5 });
    await useCases.editAnnotation(context, { position: id }, { note: 'second' });

    const undone = await useCases.switchOwnEdit(context, 'undo');
    assert.deepEqual([undone?.kind, undone?.parts, undone?.about], ['position', ['note'], 'MNQ MAR25']);
    assert.deepEqual([(await note()).note, (await note()).rating], ['first', 5]);
    assert.equal((await useCases.switchOwnEdit(context, 'undo'))?.about, '2025-03-14');
    assert.equal((await useCases.annotation(context, { day: '2025-03-14' })).annotation.mood, null);
    await useCases.switchOwnEdit(context, 'redo');
    await useCases.switchOwnEdit(context, 'redo');
    assert.equal(await useCases.switchOwnEdit(context, 'redo'), null);
    assert.equal((await note()).note, 'second');

    const history = await useCases.journalHistory(context, { kind: 'position', id });
    assert.deepEqual(
      history.map(({ by, changed, previous, undone: taken }) => [by, changed, previous, taken]),
      [
        ['test', { note: 'second' }, { note: 'first' }, null],
        ['bert', { rating: 5 }, { rating: null }, null],
        ['test', { note: 'first' }, { note: '' }, null],
      ],
    );
    await useCases.switchJournalEdit(context, 'undo', { kind: 'position', id, edit: 2 });
    assert.equal((await note()).rating, null);
  });

  test('judges a position by the rules of its setup', async () => {
    const books = booksOf(kontor, 'setups');
    await books.take(trade);
    const { context } = books;
    const [{ id } = { id: '' }] = await books.positions();
    const rules = [
      { id: 'a', text: 'After ten', weight: 3 },
      { id: 'b', text: 'Stop in place', weight: 1 },
    ];
    const setup = await useCases.editSetup(context, 'new', { name: 'Retest', rules });
    const { adherence } = await useCases.editAnnotation(
      context,
      { position: id },
      { setup: setup.id, rules: { a: 'followed', b: 'broken' } },
    );
    assert.equal(adherence?.score, 0.75);
    await readModelsCaughtUp(kontor);
    const { setups } = await useCases.playbook(context);
    assert.deepEqual([setups[0]?.positions, setups[0]?.adherence], [1, 0.75]);
    await assert.rejects(useCases.editSetup(context, 'new', { name: 'retest' }), { code: 'JOURNAL_NAME_TAKEN' });
    await assert.rejects(useCases.editSetup(context, 'nobodys', { name: 'x' }), { code: 'NOT_FOUND' });
  });

  test('gives a picture to nobody of another ledger', async () => {
    const mine = ledgerContext('main');
    const image = await useCases.keepImage(mine, Readable.from([onePixelPng]));
    assert.deepEqual([image.mediaType, image.width, image.height], ['image/png', 1, 1]);
    assert.equal((await useCases.image(mine, image.id)).mediaType, 'image/png');
    const other = ledgerContext('setups');
    await assert.rejects(useCases.image(other, image.id), { code: 'NOT_FOUND' });
    const { id, ...facts } = image;
    await assert.rejects(useCases.editAnnotation(other, { day: '2025-03-14' }, { images: { [id]: facts } }), {
      code: 'NOT_FOUND',
    });
  });

  test('sums the days of a month by the session date of the closing', async () => {
    const books = booksOf(kontor, 'calendar');
    await books.take(
      grid([
        buy,
        sell,
        // Sunday evening in New York is Monday's session.
        { ...buy, time: '3/16/2025 7:00:00 PM', id: 'b3' },
        { ...sell, price: '21480.25', time: '3/16/2025 7:30:00 PM', id: 's3' },
        { ...buy, time: '3/18/2025 7:00:00 AM', id: 'open' },
      ]),
    );
    const { context } = books;
    await useCases.editAnnotation(context, { day: '2025-03-14' }, { note: 'Calm.', mood: 5 });
    await readModelsCaughtUp(kontor);
    const month = await useCases.calendarMonth(context, { month: '2025-03' });
    const traded = month.days.filter(({ totals }) => totals.length > 0);
    assert.deepEqual(
      traded.map(({ date, totals, note, mood }) => [date, totals[0]?.netPnl, note, mood]),
      [
        ['2025-03-14', '40.00', true, 5],
        ['2025-03-17', '-80.00', false, null],
      ],
    );
    assert.deepEqual([month.days[0]?.date, month.days.at(-1)?.date], ['2025-02-24', '2025-04-06']);
    assert.deepEqual([month.totals[0]?.netPnl, month.totals[0]?.positions], ['-40.00', 2]);
    assert.deepEqual([month.first, month.last], ['2025-03-14', '2025-03-17']);
    assert.deepEqual((await useCases.calendarMonth(context, { month: '2025-03', account: 'nobody' })).totals, []);

    const day = await useCases.tradingDay(context, { date: '2025-03-17' });
    assert.deepEqual([day.positions.length, day.previous, day.next], [1, '2025-03-14', null]);
    assert.equal(day.positions[0]?.position.netPnl, '-80.00');
    // Globex: from 17:00 in Chicago on the Sunday to 17:00 on the Monday, in summer time since 9 March.
    assert.deepEqual(day.sessions, [
      {
        instrument: 'MNQ MAR25',
        from: '2025-03-16T22:00:00.000Z',
        to: '2025-03-17T22:00:00.000Z',
        first: day.positions[0]?.position.openedAt,
        last: day.positions[0]?.position.closedAt,
      },
    ]);
  });

  test('takes its own export in again without loss, also where the executions come later', async () => {
    const books = booksOf(kontor, 'exported');
    await books.take(trade);
    const { context } = books;
    const [{ id } = { id: '' }] = await books.positions();
    const setup = await useCases.editSetup(context, 'new', { name: 'Retest' });
    const field = await useCases.editCustomField(context, 'new', {
      name: 'Market',
      kind: 'select',
      choices: ['trend'],
    });
    const { id: image, ...facts } = await useCases.keepImage(context, Readable.from([onePixelPng]));
    await useCases.editAnnotation(
      context,
      { position: id },
      {
        note: 'x',
        setup: setup.id,
        fields: { [field.id]: 'trend' },
        images: { [image]: facts },
      },
    );
    await useCases.editAnnotation(context, { account: 'Sim101', execution: 'b1' }, { tags: ['late'] });
    await useCases.editAnnotation(
      context,
      { day: '2025-03-14', account: 'Sim101' },
      { checklist: [{ text: 'News', done: true }] },
    );
    await readModelsCaughtUp(kontor);
    const file = await exported(context);

    const copy = booksOf(kontor, 'copy');
    const taken = await useCases.importJournal(copy.context, file);
    assert.deepEqual(taken, { setups: 1, fields: 1, annotations: 3, images: 1, same: 0 });
    await readModelsCaughtUp(kontor);
    assert.deepEqual(await exported(copy.context), file);
    assert.equal((await useCases.importJournal(copy.context, file)).same, 6);
    await copy.take(trade);
    const view = await useCases.annotation(copy.context, { position: id });
    assert.equal(view.annotation.note, 'x');
  });
});

test('the demo comes with a journal, and goes with it', async () => {
  const context = ledgerContext('demo');
  await useCases.loadDemo(context);
  await readModelsCaughtUp(kontor);
  const { setups } = await useCases.playbook(context);
  assert.equal(setups.length, 2);
  assert.ok(setups.every(({ judged, adherence }) => judged > 10 && adherence !== null && adherence > 0.5));
  const file = await exported(context);
  assert.ok(file.annotations.some(({ anchor }) => anchor.kind === 'day'));
  await useCases.editAnnotation(context, { day: '2025-03-14' }, { note: 'Mine.' });

  await useCases.removeDemo(context);
  await readModelsCaughtUp(kontor);
  const left = await exported(context);
  assert.deepEqual([left.setups, left.fields, left.annotations.length], [[], [], 1]);
});
