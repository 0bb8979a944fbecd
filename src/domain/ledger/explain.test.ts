import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { add, formatDecimal, parseDecimal, trim, zero } from '#domain/values/decimal.ts';
import { explainPosition } from './explain.ts';
import { type FillText, keyFills } from './key-fills.ts';
import { legFigures, positionLegs } from './legs.ts';
import { foldPositions } from './position.ts';

const key = { account: 'Sim101', instrument: 'MNQ MAR25' };
const pointValue = '2';
const currency = 'USD';
const opening = Date.parse('2025-01-28T15:00:00Z');

const examine = (texts: readonly Omit<FillText, 'key' | 'at'>[]) => {
  const fills = keyFills(
    texts.map((text, index) => ({ ...text, key: `f${index}`, at: opening + index * 1_000 })),
    { currency },
  );
  return foldPositions(key, fills, pointValue).map((position) => {
    const legs = positionLegs(fills, position, pointValue);
    return { position, legs, explanations: explainPosition(legs, { pointValue, currency }) };
  });
};
const fill = (text: string) => {
  const [quantity = '', price = ''] = text.split(' ');
  return { quantity, price, commission: String(Math.abs(Number(quantity)) * 0.5) };
};
const worked = examine(['5 25000', '-8 25050', '-2 25100', '5 25040'].map(fill));
const calculations = (examined: (typeof worked)[number] | undefined) =>
  Object.fromEntries(examined!.explanations.map(({ figure, calculation }) => [figure, calculation]));

suite('legs of a position', () => {
  test('show the running quantity, what is open, and what each realised', () => {
    assert.deepEqual(
      worked[1]?.legs.map((leg) => legFigures(leg, currency)),
      [
        { legQuantity: '3', legCommission: '1.50', runningQuantity: '-3', runningAverage: '25050', realised: null },
        { legQuantity: '2', legCommission: '1.00', runningQuantity: '-5', runningAverage: '25070', realised: null },
        { legQuantity: '5', legCommission: '2.50', runningQuantity: '0', runningAverage: null, realised: '300.00' },
      ],
    );
    assert.deepEqual(
      worked[0]?.legs.map(({ role, split }) => [role, split]),
      [
        ['entry', false],
        ['exit', true],
      ],
    );
  });

  test('average what remains after the oldest was given up', () => {
    const [open] = examine(['2 100', '2 110', '-3 120'].map(fill));
    assert.deepEqual(
      open?.legs
        .map((leg) => legFigures(leg, currency))
        .map(({ runningAverage, realised }) => [runningAverage, realised]),
      [
        ['100', null],
        ['105', null],
        ['110', '100.00'],
      ],
    );
  });
});

suite('why this number', () => {
  test('puts the numbers into each formula', () => {
    assert.deepEqual(calculations(worked[1]), {
      side: '−3 < 0',
      status: '−3 − 2 + 5 = 0',
      openedAt: '2025-01-28T15:00:01.000Z',
      closedAt: '2025-01-28T15:00:03.000Z',
      executions: 'n = 3',
      maxQuantity: 'max(3, 5, 0) = 5',
      averageEntry: '(3 × 25050 + 2 × 25100) ÷ 5 = 25070',
      averageExit: '(5 × 25040) ÷ 5 = 25040',
      points: '(125350 − 125200) ÷ 5 = 30',
      grossPnl: '(3 × 25050 + 2 × 25100 − 5 × 25040) × 2 = 300.00',
      commission: '1.50 + 1.00 + 2.50 = 5.00',
      netPnl: '300.00 − 5.00 = 295.00',
    });
  });

  test('explains an open position by what was matched, and what it has not by what is open', () => {
    const [open] = examine(['-2 100.25', '-1 110', '2 -3'].map(fill));
    const explained = calculations(open);
    assert.equal(explained.grossPnl, '(2 × (100.25 + 3)) × 2 = 413.00');
    assert.equal(explained.averageEntry, '(2 × 100.25 + 1 × 110) ÷ 3 = 103.5');
    assert.equal(explained.closedAt, '−1 ≠ 0');
    const [fresh] = examine(['-2 100.25'].map(fill));
    assert.equal(calculations(fresh).grossPnl, '0 × 2 = 0.00');
    const exit = open!.explanations.find(({ figure }) => figure === 'averageExit');
    assert.deepEqual([exit?.value, exit?.formula], [null, 'averageExit.open']);
  });

  test('says that an average is rounded, and leaves out the middle of a long sum', () => {
    const [position] = examine(['1 100', '2 101', '-3 99'].map(fill));
    const entry = position!.explanations.find(({ figure }) => figure === 'averageEntry');
    assert.equal(entry?.calculation, '(1 × 100 + 2 × 101) ÷ 3 ≈ 100.666667');
    assert.equal(entry?.method, 'half-even');
    const [long] = examine(Array.from({ length: 40 }, () => fill('1 100')));
    assert.match(calculations(long).commission!, /^(0\.50 \+ ){6}… \(40\) … \+ 0\.50 /);
  });

  test('names its sources: the rows of the legs it took, the catalogue for the point value', () => {
    const explained = (figure: string) => worked[1]!.explanations.find((explanation) => explanation.figure === figure)!;
    assert.deepEqual(explained('averageEntry').rows, ['f1', 'f2']);
    assert.deepEqual(explained('averageExit').rows, ['f3']);
    assert.deepEqual(explained('maxQuantity').rows, ['f2']);
    assert.deepEqual(
      explained('grossPnl').inputs.find(({ name }) => name === 'pointValue'),
      { name: 'pointValue', value: '2', unit: 'USD', source: 'catalogue' },
    );
    assert.equal(explained('commission').method, 'commission-split');
  });

  test('comes to the figure that the fold gave, whatever the fills', () => {
    const drawn = fc.record({
      quantity: fc
        .integer({ min: -4, max: 4 })
        .filter((size) => size !== 0)
        .map(String),
      price: fc
        .integer({ min: -40, max: 400 })
        .chain((price) => fc.constantFrom(1, 4, 256).map((part) => String(price / part))),
      commission: fc.integer({ min: -50, max: 500 }).map((cost) => (cost / 100).toFixed(2)),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 30 }), (texts) => {
        for (const { position, legs, explanations } of examine(texts)) {
          for (const { figure, value } of explanations) {
            const folded = position[figure];
            assert.equal(value, folded === null ? null : String(folded), figure);
          }
          const realised = legs.reduce((sum, leg) => add(sum, leg.realised ?? zero), zero);
          assert.equal(formatDecimal(trim(realised)), formatDecimal(trim(parseDecimal(position.grossPnl))));
        }
      }),
      { numRuns: 500 },
    );
  });
});
