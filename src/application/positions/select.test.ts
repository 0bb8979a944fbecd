import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, compare, formatDecimal, parseDecimal } from '#domain/values/decimal.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { arbitraryPositions } from '#test/support/arbitrary-positions.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { columnsOf, type Dictionaries, newDictionary } from './columns.ts';
import { markColumns } from './mark-columns.ts';
import { placedColumns } from './placed-columns.ts';
import { rowsById } from './rows-by-id.ts';
import { selectPositions } from './select.ts';

const directory = await shippedDirectory('main');

/** Ordinary amounts, and those that no column and no sum of float64 holds exactly. */
const amount = fc.oneof(
  fc.integer({ min: -9_999, max: 9_999 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constant('4503599627.370495'),
  fc.constantFrom('4503599627.370496', '-9007199254.740991', '123456789012.000001', '0.0000001'),
);

const totalsOf = (positions: readonly PositionFacts[]) => {
  const dictionaries: Dictionaries = {
    accounts: newDictionary(),
    instruments: newDictionary(),
    currencies: newDictionary(),
  };
  const columns = columnsOf(positions, dictionaries);
  const marks = markColumns(columns, dictionaries, {
    marks: new Map(),
    rowOf: rowsById(columns),
    productOf: () => null,
  });
  const table = { columns, places: placedColumns(columns, dictionaries, directory), marks };
  return selectPositions(table, dictionaries, { side: 'long' });
};

test('sums what matches by currency to the last digit, however large, and counts it', () => {
  fc.assert(
    fc.property(
      arbitraryPositions(30).chain((positions) =>
        fc.tuple(
          ...positions.map((one) => amount.map((netPnl): PositionFacts => ({ ...one, netPnl, grossPnl: netPnl }))),
        ),
      ),
      (positions) => {
        const { totals, count, matches } = totalsOf(positions);
        const wanted = positions.filter(({ side }) => side === 'long');
        assert.equal(count, wanted.length);
        assert.equal(
          matches.reduce((sum, one) => sum + one, 0),
          wanted.length,
        );
        assert.deepEqual(
          totals.map(({ currency }) => currency).sort(),
          [...new Set(wanted.map(({ currency }) => currency))].sort(),
        );
        for (const total of totals) {
          const own = wanted.filter(({ currency }) => currency === total.currency);
          const closed = own.filter(({ status }) => status === 'closed');
          const sum = own.map(({ netPnl }) => parseDecimal(netPnl)).reduce(add);
          assert.equal(compare(total.netPnl, sum), 0, `${formatDecimal(total.netPnl)} for ${formatDecimal(sum)}`);
          assert.equal(compare(total.grossPnl, sum), 0);
          assert.equal(total.open, own.length - closed.length);
          assert.equal(total.wins, closed.filter(({ netPnl }) => Number(netPnl) > 0).length);
          assert.equal(total.losses, closed.filter(({ netPnl }) => Number(netPnl) < 0).length);
          assert.equal(
            total.executions,
            own.reduce((fills, { executions }) => fills + executions, 0),
          );
        }
      },
    ),
  );
});
