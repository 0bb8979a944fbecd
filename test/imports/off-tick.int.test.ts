import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const at = { action: 'Buy', quantity: 1, commission: '$0.50' } as const;

test('a preview counts prices off the tick, which are taken in, and holds a future without its month', async () => {
  const file = grid([
    { ...at, price: 25000.25, time: '1/28/2025 10:00:00 AM', id: 'o1' },
    { ...at, price: 25000.1, time: '1/28/2025 10:01:00 AM', id: 'o2' },
    { ...at, price: 25000.3, time: '1/28/2025 10:02:00 AM', id: 'o3' },
    { ...at, price: 25001, time: '1/28/2025 10:03:00 AM', id: 'o4', instrument: 'MNQ' },
  ]);
  const answers = { timeZone: 'America/New_York' };
  const preview = await kontor.preview(file, answers);
  assert.deepEqual(preview.offTick, [
    { instrument: 'MNQ MAR25', tickSize: '0.25', count: 2, row: 3, price: '25000.1' },
  ]);
  assert.deepEqual(preview.heldReasons, [{ reason: 'NO_CONTRACT_MONTH', count: 1, roots: [] }]);
  const { added, held, batch } = await kontor.take(file, answers);
  assert.deepEqual([added, held], [3, 1]);
  const { useCases, context } = kontor;
  assert.deepEqual((await useCases.offTickOfBatch(context, batch!)).offTick, preview.offTick, 'the batch says it too');
  await useCases.undoImport(context, batch!);
  assert.deepEqual((await useCases.offTickOfBatch(context, batch!)).offTick, []);
  await assert.rejects(useCases.offTickOfBatch(context, 'none'), { code: 'NOT_FOUND' });
});
