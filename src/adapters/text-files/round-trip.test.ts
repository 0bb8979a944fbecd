import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundTrip } from './round-trip.ts';

const leg = (executionId: string) => ({ at: 0, sourceZone: 'UTC', price: '1', executionId });

test('makes two executions that are flat together and cost what the trade cost', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('long', 'short'),
      fc.integer({ min: 1, max: 1_000 }),
      fc.nat(10_000),
      (direction, size, cost) => {
        const [entry, exit] = roundTrip({
          account: 'A',
          instrument: 'MNQ MAR25',
          quantity: String(size),
          direction,
          entry: leg('7/entry'),
          exit: leg('7/exit'),
          commission: String(cost),
        });
        assert.ok(entry !== undefined && exit !== undefined);
        assert.equal(entry.side, direction === 'long' ? 'buy' : 'sell');
        assert.notEqual(exit.side, entry.side);
        assert.equal(entry.quantity, exit.quantity);
        assert.equal(Number(entry.commission) + Number(exit.commission), cost);
        assert.deepEqual(
          [entry.hints, exit.hints],
          [
            { entryExit: 'entry', madeFrom: 'round-trip' },
            { entryExit: 'exit', madeFrom: 'round-trip' },
          ],
        );
        assert.notEqual(entry.executionId, exit.executionId);
      },
    ),
  );
});
