import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fillsByKey, type LedgerExecution } from '#domain/ledger/fills-by-key.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { generateExecutions } from './generate-executions.ts';
import { generatedExecutions, pointValueOf } from './generated-fills.ts';

const rows = 1_000_000;
/** More fraction digits than any generated amount, and any product of two, has. */
const scale = 20;
const integer = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
};
const unit = 10n ** BigInt(scale);
const signed = ({ side, quantity }: LedgerExecution): bigint =>
  side === 'buy' ? integer(quantity) : -integer(quantity);

suite('generated executions', () => {
  test('are the same for the same seed and others for another', () => {
    const some = (seed: string) => JSON.stringify([...generateExecutions({ rows: 500, seed })]);
    assert.equal(some('a'), some('a'));
    assert.notEqual(some('a'), some('b'));
  });

  test('look like what a platform lists: grouped by account, out of order, some without id, some equal', () => {
    const made = [...generateExecutions({ rows: 20_000 })];
    assert.equal(made.length, 20_000);
    const changes = made.filter((row, index) => index > 0 && row.account !== made[index - 1]!.account).length;
    assert.equal(changes, new Set(made.map(({ account }) => account)).size - 1);
    assert.ok(made.some((row, index) => index > 0 && row.executedAt < made[index - 1]!.executedAt));
    assert.ok(made.some((row, index) => index > 0 && row.executedAt === made[index - 1]!.executedAt));
    const nameless = made.filter(({ executionId }) => executionId === null).map((row) => JSON.stringify(row));
    assert.ok(new Set(nameless).size < nameless.length, 'no two rows without an id are equal');
    const named = made.flatMap(({ account, executionId }) =>
      executionId === null ? [] : [`${account} ${executionId}`],
    );
    assert.equal(new Set(named).size, named.length);
  });

  test('keep every conservation rule through the fold, a million of them', () => {
    const executions = generatedExecutions(rows);
    const kinds = { positions: 0, reversals: 0, open: 0 };
    for (const own of Map.groupBy(executions, ({ account, instrument }) => `${account} ${instrument}`).values()) {
      const last = own.reduce((latest, row) => (row.executedAt > latest.executedAt ? row : latest));
      const net = own.reduce((sum, row) => sum + signed(row), 0n) / unit;
      const closing: LedgerExecution = {
        ...last,
        key: 'closing',
        side: net > 0n ? 'sell' : 'buy',
        quantity: String(net < 0n ? -net : net),
        executedAt: last.executedAt + 60_000,
        hints: {},
      };
      const all = net === 0n ? own : [...own, closing];
      const pointValue = pointValueOf(last.instrument);
      const positions = fillsByKey(all).flatMap(({ key, fills }) => foldPositions(key, fills, pointValue));
      const total = (figure: 'grossPnl' | 'commission' | 'netPnl') =>
        positions.reduce((sum, position) => sum + integer(position[figure]), 0n);
      const cash = all.reduce((sum, row) => sum + (signed(row) / unit) * integer(row.price), 0n);

      assert.ok(positions.every(({ status }) => status === 'closed'));
      assert.equal(total('grossPnl') * unit, -cash * integer(pointValue));
      assert.equal(
        total('commission'),
        all.reduce((sum, row) => sum + integer(row.commission), 0n),
      );
      assert.equal(total('netPnl'), total('grossPnl') - total('commission'));
      // A fill that crosses zero is a leg of two positions, every other fill of one.
      const legs = positions.reduce((sum, position) => sum + position.executions, 0);
      const shared = positions.filter(
        ({ firstFill }, index) => index > 0 && firstFill === positions[index - 1]!.lastFill,
      );
      assert.equal(legs - shared.length, all.length);
      kinds.reversals += shared.length;
      kinds.positions += positions.length;
      kinds.open += net === 0n ? 0 : 1;
    }
    assert.ok(kinds.positions > 100_000 && kinds.reversals > 10_000 && kinds.open > 0, JSON.stringify(kinds));
  });
});
