import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  type Decimal,
  multiply,
  negate,
  parseDecimal,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { fillsByKey, type LedgerExecution } from './fills-by-key.ts';
import { foldFigures, type PositionFigures } from './fold.ts';
import { foldColumns } from './fold-columns.ts';
import { type FillText, keyFills } from './key-fills.ts';
import { foldPositions, type Position } from './position.ts';

const key = { account: 'Sim101', instrument: 'MNQ MAR25' };
const pointValue = '2';
const start = Date.parse('2025-01-28T15:00:00Z');

type Drawn = {
  step: number;
  size: number;
  price: number;
  tick: number;
  cost: number;
  said: 'entry' | 'exit' | undefined;
};

/** Small sizes on a narrow band, so that flats, reversals and fills of one second are common. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  step: fc.constantFrom(0, 0, 1, 1, 60),
  size: fc.integer({ min: -4, max: 4 }).filter((size) => size !== 0),
  price: fc.integer({ min: -40, max: 400 }),
  tick: fc.constantFrom(0.25, 0.25, 1, 2 ** -8),
  cost: fc.integer({ min: -50, max: 500 }),
  said: fc.constantFrom<Drawn['said']>('entry', 'exit', undefined),
});

const fillsOf = (drawn: readonly Drawn[], { wide = false } = {}): FillText[] => {
  let second = 0;
  return drawn.map(({ step, size, price, tick, cost, said }, index) => {
    second += step;
    return {
      key: `f${index}`,
      at: start + second * 1_000,
      quantity: wide ? `${size}.0000000000000001` : String(size),
      price: String(wide ? price : price * tick),
      commission: (cost / 100).toFixed(2),
      entryExit: said,
    };
  });
};
const sequence = fc.array(drawn, { maxLength: 40 }).map((rows) => fillsOf(rows));
const fold = (fills: readonly FillText[]) => foldPositions(key, keyFills(fills, { currency: 'USD' }), pointValue);
const sum = (values: readonly Decimal[]): Decimal => trim(values.reduce(add, zero));
const sumOf = (positions: readonly Position[], figure: 'grossPnl' | 'commission' | 'netPnl') =>
  sum(positions.map((position) => parseDecimal(position[figure])));
const signedQuantity = (fills: readonly FillText[]) => sum(fills.map((fill) => parseDecimal(fill.quantity)));
/** Closes what is open, so that conservation can be stated over all fills. */
const closedOut = (fills: readonly FillText[]): readonly FillText[] => {
  const open = signedQuantity(fills);
  if (compare(open, zero) === 0) return fills;
  const quantity = negate(open).coefficient.toString();
  return [...fills, { key: 'last', at: start + 1e9, quantity, price: '100', commission: '1.23' }];
};
const withoutPlaces = (position: Position) => ({ ...position, firstFill: 0, lastFill: 0 });

suite('positions over any sequence of fills', () => {
  test('conserve gross profit, commission and quantity', () => {
    fc.assert(
      fc.property(sequence.map(closedOut), (fills) => {
        const positions = fold(fills);
        const cash = sum(fills.map((fill) => multiply(parseDecimal(fill.quantity), parseDecimal(fill.price))));
        assert.deepEqual(sumOf(positions, 'grossPnl'), trim(multiply(negate(cash), parseDecimal(pointValue))));
        assert.deepEqual(sumOf(positions, 'commission'), sum(fills.map((fill) => parseDecimal(fill.commission))));
        assert.deepEqual(
          sumOf(positions, 'netPnl'),
          trim(subtract(sumOf(positions, 'grossPnl'), sumOf(positions, 'commission'))),
        );
        const figures = foldFigures(foldColumns(keyFills(fills, { currency: 'USD' })));
        const volume = figures.reduce(
          (total, { entryQuantity, exitQuantity }) => total + entryQuantity + exitQuantity,
          0,
        );
        assert.equal(
          volume,
          fills.reduce((total, fill) => total + Math.abs(Number(fill.quantity)), 0),
        );
        for (const { entryQuantity, exitQuantity } of figures) assert.equal(entryQuantity, exitQuantity);
      }),
      { numRuns: 1_000 },
    );
  });

  test('leave at most the last position open, with the quantity that is open', () => {
    fc.assert(
      fc.property(sequence, (fills) => {
        const figures = foldFigures(foldColumns(keyFills(fills, { currency: 'USD' })));
        const open = Number(signedQuantity(fills).coefficient);
        assert.deepEqual(
          figures
            .filter(({ closed }) => !closed)
            .map(({ side, entryQuantity, exitQuantity }) => side * (entryQuantity - exitQuantity)),
          open === 0 ? [] : [open],
        );
        for (const [index, { closed }] of figures.entries()) assert.ok(closed || index === figures.length - 1);
      }),
    );
  });

  test('stay within the prices paid: the average between them, the profit within range × quantity', () => {
    fc.assert(
      fc.property(sequence.map(closedOut), (fills) => {
        const figures = foldFigures(foldColumns(keyFills(fills, { currency: 'USD' })));
        for (const [index, position] of fold(fills).entries()) {
          const prices = fills.slice(position.firstFill, position.lastFill + 1).map((fill) => Number(fill.price));
          const low = Math.min(...prices);
          const high = Math.max(...prices);
          const average = Number(position.averageEntry);
          assert.ok(average >= low && average <= high, `${average} outside ${low} to ${high}`);
          // The quantity entered is the maximum, unless some of it was given up and taken again.
          const { entryQuantity, maxQuantity } = figures[index]!;
          assert.ok(maxQuantity <= entryQuantity);
          assert.ok(Math.abs(Number(position.grossPnl)) <= (high - low) * entryQuantity * Number(pointValue));
        }
      }),
    );
  });

  test('come out the same in numbers and in bigints', () => {
    const plain = (figures: readonly PositionFigures[]) =>
      figures.map((figure) =>
        Object.fromEntries(
          Object.entries(figure).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
        ),
      );
    fc.assert(
      fc.property(sequence, (texts) => {
        const fills = keyFills(texts, { currency: 'USD' });
        const wide = foldColumns(fills, 'always-bigint');
        assert.equal(typeof wide.zero, 'bigint');
        assert.equal(typeof foldColumns(fills).zero, 'number');
        assert.deepEqual(plain(foldFigures(wide)), plain(foldFigures(foldColumns(fills))));
      }),
    );
  });

  test('conserve what does not fit a safe integer', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { minLength: 1, maxLength: 20 }).map((rows) => fillsOf(rows, { wide: true })),
        (fills) => {
          const columns = keyFills(fills, { currency: 'USD' });
          assert.equal(typeof foldColumns(columns).zero, 'bigint');
          const closed = fold(fills).filter((position) => position.status === 'closed');
          for (const position of closed.filter(({ flags }) => !flags.includes('reversal'))) {
            const own = fills.slice(position.firstFill, position.lastFill + 1);
            const cash = sum(own.map((fill) => multiply(parseDecimal(fill.quantity), parseDecimal(fill.price))));
            assert.deepEqual(
              trim(parseDecimal(position.grossPnl)),
              trim(multiply(negate(cash), parseDecimal(pointValue))),
            );
          }
        },
      ),
    );
  });

  test('are the same, ids included, when the fold starts at any position that opened flat', () => {
    fc.assert(
      fc.property(sequence, (fills) => {
        const all = fold(fills);
        for (const [index, position] of all.entries()) {
          if (!position.openedFlat) continue;
          assert.deepEqual(
            fold(fills.slice(position.firstFill)).map(withoutPlaces),
            all.slice(index).map(withoutPlaces),
          );
          assert.deepEqual(
            fold(fills.slice(0, position.firstFill)).map(withoutPlaces),
            all.slice(0, index).map(withoutPlaces),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test('do not change when fills of another account stand between, nor with the order of the rows', () => {
    const owned = fc.array(fc.tuple(fc.constantFrom('A', 'B'), drawn), { maxLength: 40 });
    const shuffled = owned.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, order]) => {
        const texts = fillsOf(rows.map(([, row]) => row));
        const executions = texts.map((text, sequence): LedgerExecution => {
          const sold = text.quantity.startsWith('-');
          return {
            ...text,
            account: rows[sequence]![0],
            instrument: key.instrument,
            side: sold ? 'sell' : 'buy',
            quantity: text.quantity.replace('-', ''),
            currency: 'USD',
            executedAt: text.at,
            sequence,
            hints: text.entryExit === undefined ? {} : { entryExit: text.entryExit },
          };
        });
        for (const { key: found, fills } of fillsByKey(order.map((index) => executions[index]!))) {
          const alone = texts.filter((_, index) => rows[index]![0] === found.account);
          assert.deepEqual(
            foldPositions(found, fills, pointValue),
            foldPositions(found, keyFills(alone, { currency: 'USD' }), pointValue),
          );
        }
      }),
    );
  });

  test('have ids of their own', () => {
    fc.assert(
      fc.property(sequence, (fills) => {
        const ids = fold(fills).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });
});
