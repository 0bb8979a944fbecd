import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const newYork = { timeZone: 'America/New_York' };

describe('an import', () => {
  const fresh = async (): Promise<void> => {
    for (const { id, status } of (await kontor.useCases.listBatches(kontor.context, { offset: 0, limit: 500 })).rows) {
      if (status === 'committed') await kontor.useCases.undoImport(kontor.context, id);
    }
  };
  const worked = grid([
    { action: 'Buy', quantity: 5, price: 25000, time: '1/28/2025 10:00:00 AM', id: 'w1', commission: '$2.50' },
    { action: 'Sell', quantity: 8, price: 25050, time: '1/28/2025 10:05:00 AM', id: 'w2', commission: '$4.00' },
    { action: 'Sell', quantity: 2, price: 25100, time: '1/28/2025 10:06:00 AM', id: 'w3', commission: '$1.00' },
    { action: 'Buy', quantity: 5, price: 25040, time: '1/28/2025 10:10:00 AM', id: 'w4', commission: '$2.50' },
  ]);

  it('asks for the zone of a source it does not know, and remembers the answer', async () => {
    await fresh();
    assert.deepEqual((await kontor.preview(worked)).questions, ['timezone']);
    await assert.rejects(kontor.take(worked), { code: 'TIMEZONE_REQUIRED' });
    await kontor.take(worked, newYork);
    const again = await kontor.preview(worked);
    assert.equal(again.timeZone, 'America/New_York');
    assert.equal(again.timeZoneRemembered, true);
  });

  it('splits a fill that crosses zero into two positions that add up', async () => {
    await fresh();
    const preview = await kontor.preview(worked, newYork);
    assert.equal(preview.new, 4);
    assert.deepEqual(preview.totals, [{ currency: 'USD', grossPnl: '800.00', commission: '10.00', netPnl: '790.00' }]);
    const result = await kontor.take(worked, newYork);
    assert.deepEqual(result.positions, { closed: 2, open: 0 });
    const positions = await kontor.allPositions();
    assert.deepEqual(
      positions.map(({ side, averageEntry, grossPnl, commission, openedAt }) => ({
        side,
        averageEntry,
        grossPnl,
        commission,
        openedAt,
      })),
      [
        {
          side: 'long',
          averageEntry: '25000',
          grossPnl: '500.00',
          commission: '5.00',
          openedAt: '2025-01-28T15:00:00.000Z',
        },
        {
          side: 'short',
          averageEntry: '25070',
          grossPnl: '300.00',
          commission: '5.00',
          openedAt: '2025-01-28T15:05:00.000Z',
        },
      ],
    );
  });

  it('takes the same file again without a second batch', async () => {
    await fresh();
    const first = await kontor.take(worked, newYork);
    const again = await kontor.take(worked, newYork);
    assert.deepEqual(
      { batch: again.batch, added: again.added, duplicate: again.duplicate },
      { batch: first.batch, added: 0, duplicate: 4 },
    );
  });

  it('adds only the new rows of a file that has grown', async () => {
    await fresh();
    await kontor.take(worked, newYork);
    const grown =
      worked +
      grid([{ action: 'Buy', quantity: 1, price: 25010, time: '1/28/2025 11:00:00 AM', id: 'w5' }]).split('\r\n')[1] +
      '\r\n';
    const result = await kontor.take(grown, newYork);
    assert.deepEqual({ added: result.added, duplicate: result.duplicate }, { added: 1, duplicate: 4 });
    assert.deepEqual(result.positions, { closed: 2, open: 1 });
  });

  it('keeps the count of equal rows without an id', async () => {
    await fresh();
    const row = { action: 'Buy', quantity: 1, price: 25010, time: '1/29/2025 11:00:00 AM' };
    const two = grid([row, row]);
    assert.equal((await kontor.take(two, newYork)).added, 2);
    const three = await kontor.take(grid([row, row, row]), newYork);
    assert.deepEqual({ added: three.added, duplicate: three.duplicate }, { added: 1, duplicate: 2 });
  });

  it('counts the same id in two accounts as two executions', async () => {
    await fresh();
    const row = { action: 'Buy', quantity: 1, price: 25010, time: '1/29/2025 11:00:00 AM', id: 'x1' };
    assert.equal((await kontor.take(grid([row, { ...row, account: 'LIVE-1' }]), newYork)).added, 2);
  });

  it('holds a known id with other content, and says both', async () => {
    await fresh();
    await kontor.take(worked, newYork);
    const changed = grid([
      { action: 'Buy', quantity: 5, price: 25001, time: '1/28/2025 10:00:00 AM', id: 'w1', commission: '$2.50' },
    ]);
    const result = await kontor.take(changed, newYork);
    assert.deepEqual({ added: result.added, conflicting: result.conflicting }, { added: 0, conflicting: 1 });
    const { rows } = await kontor.useCases.batchRows(kontor.context, result.batch, {
      status: 'conflicting',
      offset: 0,
      limit: 10,
    });
    assert.equal(rows.length, 1);
    assert.match(rows[0]!.expected!, /25000/);
    assert.match(rows[0]!.found!, /25001/);
  });

  it('takes the first of two rows with one id in one file', async () => {
    await fresh();
    const row = { action: 'Buy', quantity: 1, price: 25010, time: '1/29/2025 11:00:00 AM', id: 'y1' };
    const result = await kontor.take(grid([row, row, { ...row, price: 25011 }]), newYork);
    assert.deepEqual(
      { added: result.added, duplicate: result.duplicate, conflicting: result.conflicting },
      { added: 1, duplicate: 1, conflicting: 1 },
    );
  });

  it('holds rows of an unknown product until its data are given, and undoes them with their batch', async () => {
    await fresh();
    const before = await kontor.exported();
    const file = grid([
      { instrument: 'QQZ MAR25', action: 'Buy', quantity: 2, price: '10.5', time: '1/28/2025 10:00:00 AM', id: 'q1' },
      { instrument: 'QQZ MAR25', action: 'Sell', quantity: 2, price: '11', time: '1/28/2025 10:05:00 AM', id: 'q2' },
    ]);
    const result = await kontor.take(file, newYork);
    assert.deepEqual({ added: result.added, held: result.held }, { added: 0, held: 2 });
    assert.deepEqual((await kontor.useCases.products(kontor.context)).heldRoots, [{ root: 'QQZ', rows: 2 }]);
    const { takenIn } = await kontor.useCases.addProduct(kontor.context, {
      root: 'QQZ',
      name: 'Made up',
      exchange: 'TEST',
      pointValue: '7',
      tickSize: '0.5',
      currency: 'EUR',
      calendar: 'EUREX',
    });
    assert.equal(takenIn, 2);
    const batch = await kontor.useCases.batch(kontor.context, result.batch);
    assert.deepEqual({ added: batch.added, held: batch.held }, { added: 2, held: 0 });
    const stillHeld = { status: 'held', offset: 0, limit: 10 } as const;
    assert.equal((await kontor.useCases.batchRows(kontor.context, result.batch, stillHeld)).total, 0);
    const position = (await kontor.allPositions()).find(({ instrument }) => instrument === 'QQZ MAR25');
    assert.deepEqual([position?.grossPnl, position?.currency], ['7.00', 'EUR']);
    await kontor.useCases.undoImport(kontor.context, result.batch);
    assert.equal(await kontor.exported(), before);
  });

  it('undoes exactly the batch: an export afterwards is the one before, byte by byte', async () => {
    await fresh();
    await kontor.take(worked, newYork);
    const before = await kontor.exported();
    const positions = await kontor.allPositions();
    const { batch } = await kontor.take(
      grid([{ action: 'Sell', quantity: 3, price: 24990, time: '1/28/2025 10:02:00 AM', id: 'w9' }]),
      newYork,
    );
    const changed = await kontor.allPositions();
    assert.notDeepEqual(changed, positions);
    await kontor.useCases.undoImport(kontor.context, batch);
    assert.equal(await kontor.exported(), before);
    assert.deepEqual(await kontor.allPositions(), positions);
    await kontor.useCases.redoImport(kontor.context, batch);
    assert.deepEqual(await kontor.allPositions(), changed);
    await assert.rejects(kontor.useCases.redoImport(kontor.context, batch), { code: 'BATCH_STATE' });
  });

  it('redoes a batch without the fills that another has recorded meanwhile', async () => {
    await fresh();
    const first = await kontor.take(worked, newYork);
    await kontor.useCases.undoImport(kontor.context, first.batch);
    const second = await kontor.take(worked, newYork);
    assert.equal(second.added, 4);
    await kontor.useCases.redoImport(kontor.context, first.batch);
    assert.equal((await kontor.useCases.overview(kontor.context)).executions, 4);
  });

  it('gives one import to two people who import the same file at once', async () => {
    await fresh();
    const results = await Promise.all([
      kontor.take(worked, newYork),
      kontor.take(worked, newYork),
      kontor.take(worked, newYork),
    ]);
    assert.deepEqual(results.map(({ added }) => added).sort(), [0, 0, 4]);
    assert.equal(new Set(results.map(({ batch }) => batch)).size, 1);
  });

  it('imports its own export to no new row', async () => {
    await fresh();
    await kontor.take(worked, newYork);
    const result = await kontor.take(await kontor.exported());
    assert.deepEqual(
      { added: result.added, duplicate: result.duplicate, held: result.held },
      { added: 0, duplicate: 4, held: 0 },
    );
  });

  it('reads rows of one second from the bottom where the file lists the newest first', async () => {
    await fresh();
    const newestFirst = grid([
      { action: 'Sell', quantity: 1, price: 25020, time: '1/28/2025 11:00:00 AM', id: 'n4' },
      { action: 'Sell', quantity: 1, price: 25010, time: '1/28/2025 10:00:00 AM', id: 'n3' },
      { action: 'Buy', quantity: 1, price: 25000, time: '1/28/2025 10:00:00 AM', id: 'n2' },
      { action: 'Buy', quantity: 1, price: 24990, time: '1/28/2025 9:00:00 AM', id: 'n1' },
    ]);
    const result = await kontor.take(newestFirst, newYork);
    assert.deepEqual(result.positions, { closed: 1, open: 0 });
    const [position] = await kontor.allPositions();
    assert.equal(position!.maxQuantity, '2');
  });

  it('leaves nothing of a preview behind', async () => {
    await fresh();
    const before = await kontor.useCases.overview(kontor.context);
    await kontor.preview(worked, newYork);
    assert.deepEqual(await kontor.useCases.overview(kontor.context), before);
  });
});
