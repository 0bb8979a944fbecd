import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Decimal as Reference } from 'decimal.js';
import fc from 'fast-check';
import { isAppError } from '#domain/errors.ts';
import {
  abs,
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  isZero,
  multiply,
  negate,
  parseDecimal,
  type Rounding,
  round,
  subtract,
  toNumber,
  toScaledInteger,
  trim,
} from './decimal.ts';

const Exact = Reference.clone({ precision: 400, toExpNeg: -9e15, toExpPos: 9e15 });
const referenceRounding = {
  'half-up': Reference.ROUND_HALF_UP,
  'half-even': Reference.ROUND_HALF_EVEN,
  down: Reference.ROUND_DOWN,
} as const satisfies Record<Rounding, Reference.Rounding>;

const coefficient = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  fc.constantFrom(-1n, 1n).chain((sign) => fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n).map((value) => sign * value)),
  fc.bigInt(-(10n ** 40n), 10n ** 40n),
);
const decimal = fc.tuple(coefficient, fc.integer({ min: 0, max: 24 })).map(([value, scale]) => decimalOf(value, scale));
const rounding = fc.constantFrom<Rounding>('half-up', 'half-even', 'down');

const reference = (value: Decimal): Reference => new Exact(formatDecimal(value));
const same = (value: Decimal, expected: Reference): void => {
  assert.equal(formatDecimal(trim(value)), expected.isZero() ? '0' : expected.toFixed());
  const safe = value.coefficient >= Number.MIN_SAFE_INTEGER && value.coefficient <= Number.MAX_SAFE_INTEGER;
  assert.equal(typeof value.coefficient, safe ? 'number' : 'bigint');
  assert.ok(!Object.is(value.coefficient, -0), 'no negative zero');
};

suite('decimal', () => {
  test('reads and writes plain text digit for digit', () => {
    for (const text of ['0', '-0.5', '12.50', '9007199254740993', '0.000000000000000001', '-123456789012345678.90']) {
      assert.equal(formatDecimal(parseDecimal(text)), text);
    }
    assert.equal(formatDecimal(parseDecimal('-0.00')), '0.00');
    assert.equal(formatDecimal(parseDecimal('007')), '7');
    assert.equal(formatDecimal(parseDecimal('5'), 2), '5.00');
    assert.equal(formatDecimal(parseDecimal('5.125'), 2), '5.125');
  });

  test('refuses what is no decimal text', () => {
    for (const text of ['', ' 1', '1 ', '+1', '1.', '.5', '1e3', '1,5', 'NaN', '0x10', '1_000', '--1', '٣']) {
      assert.throws(
        () => parseDecimal(text),
        (error) => isAppError(error, 'INVALID_VALUE'),
        text,
      );
    }
  });

  test('refuses an integer that may have lost digits', () => {
    assert.throws(() => decimalOf(2 ** 53, 0), { code: 'INVALID_VALUE' });
    assert.throws(() => decimalOf(0.5, 0), { code: 'INVALID_VALUE' });
  });

  test('adds, subtracts, multiplies and compares like a decimal library', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        same(add(a, b), reference(a).plus(reference(b)));
        same(subtract(a, b), reference(a).minus(reference(b)));
        same(multiply(a, b), reference(a).times(reference(b)));
        assert.equal(compare(a, b), reference(a).comparedTo(reference(b)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('divides and rounds like a decimal library, in every mode', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 30 }), rounding, (a, b, scale, mode) => {
        same(round(a, scale, mode), reference(a).toDecimalPlaces(scale, referenceRounding[mode]));
        fc.pre(!isZero(b));
        same(divide(a, b, scale, mode), reference(a).div(reference(b)).toDecimalPlaces(scale, referenceRounding[mode]));
      }),
      { numRuns: 2_000 },
    );
  });

  test('rounds halves away from zero, to even, or cuts them off', () => {
    const rounded = (text: string, mode: Rounding) => formatDecimal(round(parseDecimal(text), 1, mode));
    assert.deepEqual(
      ['0.25', '-0.25', '0.35', '-0.05'].map((text) => rounded(text, 'half-up')),
      ['0.3', '-0.3', '0.4', '-0.1'],
    );
    assert.deepEqual(
      ['0.25', '-0.25', '0.35', '-0.05'].map((text) => rounded(text, 'half-even')),
      ['0.2', '-0.2', '0.4', '0.0'],
    );
    assert.deepEqual(
      ['0.29', '-0.29', '-0.05'].map((text) => rounded(text, 'down')),
      ['0.2', '-0.2', '0.0'],
    );
  });

  test('refuses a division by zero', () => {
    assert.throws(() => divide(parseDecimal('1'), parseDecimal('0.00'), 2, 'down'), { code: 'INVALID_VALUE' });
  });

  test('negates, takes the magnitude and crosses to the nearest float64', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        same(negate(value), reference(value).negated());
        same(abs(value), reference(value).abs());
        same(trim(value), reference(value));
        assert.equal(toNumber(value), Number(formatDecimal(value)));
        assert.equal(isZero(value), reference(value).isZero());
      }),
    );
  });

  test('gives the integer of a scale, or says that digits would be lost', () => {
    assert.equal(toScaledInteger(parseDecimal('1.50'), 4), 15_000);
    assert.equal(toScaledInteger(parseDecimal('1.500'), 1), 15);
    assert.equal(toScaledInteger(parseDecimal('1'), 18), 10n ** 18n);
    assert.throws(() => toScaledInteger(parseDecimal('1.55'), 1), { code: 'INVALID_VALUE' });
  });
});
