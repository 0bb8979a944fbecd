import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type FillText, keyFills } from './key-fills.ts';
import { foldPositions } from './position.ts';

const key = { account: 'Sim101', instrument: 'MNQ MAR25' };
const opening = Date.parse('2025-01-28T15:00:00Z');

/** `'+5 25000'`, one a second unless `@n` names the second; commission 0.50 a contract unless `c=` names it. */
const fill = (text: string, index: number): FillText => {
  const [size = '', price = '', ...rest] = text.split(' ');
  const named = (prefix: string) => rest.find((part) => part.startsWith(prefix))?.slice(prefix.length);
  return {
    key: `f${index}`,
    at: opening + Number(named('@') ?? index) * 1_000,
    quantity: size.replace('+', ''),
    price,
    commission: named('c=') ?? String(Math.abs(Number(size)) * 0.5),
    entryExit: rest.find((part) => part === 'entry' || part === 'exit') as 'entry' | 'exit' | undefined,
  };
};
const fold = (...fills: string[]) => foldPositions(key, keyFills(fills.map(fill), { currency: 'USD' }), '2');
const flagsOf = (...fills: string[]) => fold(...fills).map((position) => position.flags.join(' '));

suite('positions', () => {
  test('splits a fill that crosses zero into the close of one position and the opening of the next', () => {
    const [long, short, ...others] = fold('+5 25000', '-8 25050', '-2 25100', '+5 25040');
    assert.deepEqual(others, []);
    assert.deepEqual(long, {
      id: 'eba22a006df1c0a40e4035bb1a',
      account: 'Sim101',
      instrument: 'MNQ MAR25',
      side: 'long',
      status: 'closed',
      openedAt: '2025-01-28T15:00:00.000Z',
      closedAt: '2025-01-28T15:00:01.000Z',
      maxQuantity: '5',
      averageEntry: '25000',
      averageExit: '25050',
      points: '50',
      grossPnl: '500.00',
      commission: '5.00',
      netPnl: '495.00',
      currency: 'USD',
      executions: 2,
      flags: ['reversal'],
      demo: false,
      openedFlat: true,
      closedFlat: false,
      firstKey: 'f0',
      firstFill: 0,
      lastFill: 1,
      firstQuantity: '5',
    });
    assert.equal(short?.firstQuantity, '3');
    assert.equal(short?.side, 'short');
    assert.equal(short?.averageEntry, '25070');
    assert.equal(short?.averageExit, '25040');
    assert.equal(short?.points, '30');
    assert.equal(short?.maxQuantity, '5');
    assert.equal(short?.grossPnl, '300.00');
    assert.equal(short?.commission, '5.00');
    assert.equal(short?.netPnl, '295.00');
    assert.deepEqual([short?.openedFlat, short?.closedFlat], [false, true]);
    assert.equal(short?.executions, 3);
  });

  test('gives the closing leg the cents that a proportional commission leaves over', () => {
    // 1.55 × 2/3 = 1.0333…: 1.03 opens, 0.52 closes.
    assert.deepEqual(
      fold('+1 100 c=0', '-3 101 c=1.55', '+2 100 c=0').map((position) => position.commission),
      ['0.52', '1.03'],
    );
    // Half a cent is rounded up, of a rebate down: away from zero.
    assert.deepEqual(
      fold('+1 100 c=0', '-2 101 c=0.01', '+1 100 c=0').map((position) => position.commission),
      ['0.00', '0.01'],
    );
    assert.deepEqual(
      fold('+1 100 c=0', '-2 101 c=-0.01', '+1 100 c=0').map((position) => position.commission),
      ['0.00', '-0.01'],
    );
    // What is finer than a cent stays with the closing leg.
    assert.deepEqual(
      fold('+1 100 c=0', '-2 101 c=1.2345', '+1 100 c=0').map((position) => position.commission),
      ['0.6145', '0.62'],
    );
    // Whole dollars in the file still split to the cent.
    assert.deepEqual(
      fold('+1 100 c=0', '-2 101 c=3', '+1 100 c=0').map((position) => position.commission),
      ['1.50', '1.50'],
    );
  });

  test('has no exit while open, and realises the matched quantity first in first out', () => {
    const [position] = fold('+2 100', '+2 110', '-3 120');
    assert.equal(position?.status, 'open');
    assert.deepEqual([position?.closedAt, position?.averageExit, position?.points], [null, null, null]);
    // 2 × (120 − 100) + 1 × (120 − 110) = 50 points at 2 a point.
    assert.equal(position?.grossPnl, '100.00');
    assert.equal(position?.commission, '3.50');
    assert.equal(position?.netPnl, '96.50');
    assert.equal(position?.averageEntry, '105');
    assert.equal(position?.maxQuantity, '4');
    assert.deepEqual([position?.openedFlat, position?.closedFlat], [true, false]);
    assert.equal(fold('-2 100', '-2 110', '+3 120')[0]?.grossPnl, '-100.00');
    assert.equal(fold('+3 100', '-5 110', '+1 100')[1]?.grossPnl, '20.00');
    assert.equal(fold('+1 100')[0]?.grossPnl, '0.00');
  });

  test('rounds an average once, half to even, six digits beyond the prices', () => {
    const [position] = fold('+1 100.25', '+1 100.25', '+1 100.50', '-3 100');
    assert.equal(position?.averageEntry, '100.33333333');
    assert.equal(position?.points, '-0.33333333');
    assert.equal(position?.grossPnl, '-2.00');
    assert.equal(fold('+1 0.0066545', '+2 0.0066550', '-3 0.0066550')[0]?.averageEntry, '0.0066548333333');
  });

  test('rounds an average the same in whatever company the fills are folded', () => {
    // 1 ÷ 128 has seven digits; prices without a fraction leave six.
    const fills = ['+127 0', '+1 1', '-128 0'];
    assert.equal(fold(...fills)[0]?.averageEntry, '0.007812');
    assert.equal(fold(...fills, '+1 0.12345678')[0]?.averageEntry, '0.007812');
    assert.equal(fold('+1 1', '+2 2', '-3 0', '+1 0.12345678')[0]?.averageEntry, '1.666667');
  });

  test('takes negative prices, fractional point values and quantities', () => {
    assert.equal(fold('+1 -37.63', '-1 10.01')[0]?.grossPnl, '95.28');
    const wheat = foldPositions(key, keyFills(['+0.5 10', '-0.5 11'].map(fill), { currency: 'JPY' }), '0.1');
    assert.equal(wheat[0]?.grossPnl, '0.05');
    assert.equal(wheat[0]?.maxQuantity, '0.5');
  });

  test('marks fills of one instant whose order decides what the positions are', () => {
    // From flat, buying first makes a long, selling first a short.
    assert.deepEqual(flagsOf('+1 100 @0', '-1 101 @0'), ['order-ambiguous']);
    // Selling first would close what is open.
    assert.deepEqual(flagsOf('+1 100', '+1 101 @1', '-1 102 @1', '-1 103'), ['order-ambiguous']);
    assert.deepEqual(flagsOf('+1 100', '+1 101 @1', '-2 102 @1'), ['order-ambiguous']);
    // Which of two prices closes and which opens?
    assert.deepEqual(flagsOf('+1 100', '-1 101 @1', '-1 102 @1', '+1 99'), ['order-ambiguous', 'order-ambiguous']);
  });

  test('marks fills of one instant whose order decides how large the position was', () => {
    assert.deepEqual(flagsOf('+3 100', '+1 101 @1', '-1 102 @1', '-3 103'), ['order-ambiguous']);
    assert.deepEqual(flagsOf('-3 100', '-1 101 @1', '+1 102 @1', '+3 103'), ['order-ambiguous']);
    // It was larger at another time in any case.
    assert.deepEqual(flagsOf('+3 100', '+1 101 @1', '-1 102 @1', '+1 103', '-4 103'), ['']);
    assert.deepEqual(flagsOf('+4 100', '-1 100', '+1 101 @2', '-1 102 @2', '-3 103'), ['']);
  });

  test('does not mark fills of one instant that come to the same in any order', () => {
    assert.deepEqual(flagsOf('+1 100 @0', '+2 101 @0', '-1 102 @1', '-2 103 @1'), ['']);
    assert.deepEqual(flagsOf('+1 100', '-1 101 @1', '-1 101 @1', '+1 99'), ['', '']);
    assert.deepEqual(flagsOf('+3 100', '-1 101 @1', '-2 102 @1', '+1 100', '-1 100'), ['', '']);
  });

  test('starts a fold only where no fill of the same instant comes before', () => {
    const positions = fold('+1 100', '-1 101 @5', '+1 101 @5', '-1 102');
    assert.deepEqual(
      positions.map(({ openedFlat, closedFlat }) => [openedFlat, closedFlat]),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  test("sets the source's entry and exit against the computed leg, a reversal may say either", () => {
    assert.deepEqual(flagsOf('+1 100 entry', '+1 100 entry', '-2 101 exit'), ['']);
    assert.deepEqual(flagsOf('+1 100 exit', '-1 101 exit'), ['cross-check']);
    assert.deepEqual(flagsOf('+1 100 entry', '+1 100 exit', '-2 101 exit'), ['cross-check']);
    assert.deepEqual(flagsOf('+1 100 entry', '-1 101 entry'), ['cross-check']);
    assert.deepEqual(flagsOf('+1 100', '-2 101 entry', '+1 101'), ['reversal', 'reversal']);
    assert.deepEqual(flagsOf('+1 100', '-2 101 exit', '+1 101'), ['reversal', 'reversal']);
  });

  test('stays exact where quantity × price leaves the safe integers', () => {
    const [position] = fold('+900719925474 10.00000001 c=0', '-900719925474 10.00000002 c=0');
    assert.equal(position?.grossPnl, '18014.39850948');
    assert.equal(position?.averageEntry, '10.00000001');
  });

  test('refuses a fill of no quantity', () => {
    assert.throws(() => fold('+1 100', '0 100'), { code: 'INVALID_VALUE' });
    assert.throws(() => fold('+90071992547409930 100', '0 100'), { code: 'INVALID_VALUE' });
  });

  test('makes nothing of nothing', () => {
    assert.deepEqual(fold(), []);
  });
});
