import { AppError } from '#domain/errors.ts';

/**
 * An exact number: `coefficient` × 10^−`scale`.
 *
 * The coefficient is a safe integer wherever it fits and a bigint where not, never the other way round, so that the
 * common case runs at the speed of float64. Scales are kept as they come (1.50 has scale 2); `trim` drops zeros.
 */
export type Decimal = { readonly coefficient: number | bigint; readonly scale: number };

/** `half-up` is commercial rounding (half away from zero), `half-even` the banker's, `down` cuts off. */
export type Rounding = 'half-up' | 'half-even' | 'down';

export const zero: Decimal = { coefficient: 0, scale: 0 };

const decimalPattern = /^-?\d+(\.\d+)?$/;
const safeDigits = 15;

/**
 * Reads plain decimal text such as `-12.50`; no exponent, no sign `+`, no blank, no bare point.
 *
 * @throws AppError `INVALID_VALUE`
 */
export const parseDecimal = (text: string): Decimal => {
  if (!decimalPattern.test(text)) {
    throw new AppError('INVALID_VALUE', `"${text}" is not a decimal number such as -12.50.`, {
      details: { expected: 'a decimal number such as -12.50', found: text },
    });
  }
  const point = text.indexOf('.');
  if (point < 0) return decimalOf(text.length <= safeDigits ? Number(text) : BigInt(text), 0);
  const digits = text.slice(0, point) + text.slice(point + 1);
  return decimalOf(digits.length <= safeDigits ? Number(digits) : BigInt(digits), text.length - point - 1);
};

/**
 * Returns the decimal of an integer and its scale, in canonical kind.
 *
 * @throws AppError `INVALID_VALUE` when a number is no safe integer: it may have lost digits already.
 */
export const decimalOf = (coefficient: number | bigint, scale: number): Decimal => {
  if (typeof coefficient === 'number') {
    if (!Number.isSafeInteger(coefficient)) {
      throw new AppError('INVALID_VALUE', `${coefficient} is not a safe integer.`);
    }
    return { coefficient: coefficient + 0, scale };
  }
  return { coefficient: narrowed(coefficient), scale };
};

/** Writes plain text without exponent; zeros are appended up to `minimumDigits` fraction digits, none is removed. */
export const formatDecimal = (value: Decimal, minimumDigits = 0): string => {
  const negative = value.coefficient < 0;
  let digits = negative ? (-value.coefficient).toString() : value.coefficient.toString();
  let { scale } = value;
  if (scale < minimumDigits) {
    digits += '0'.repeat(minimumDigits - scale);
    scale = minimumDigits;
  }
  if (scale > 0) {
    if (digits.length <= scale) digits = digits.padStart(scale + 1, '0');
    digits = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  }
  return negative ? `-${digits}` : digits;
};

/** Drops trailing zeros of the fraction down to `minimumDigits` digits; the value stays. */
export const trim = (value: Decimal, minimumDigits = 0): Decimal => {
  let { coefficient, scale } = value;
  if (typeof coefficient === 'number') {
    while (scale > minimumDigits && coefficient % 10 === 0) {
      coefficient /= 10;
      scale -= 1;
    }
    return { coefficient, scale };
  }
  while (scale > minimumDigits && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale -= 1;
  }
  return decimalOf(coefficient, scale);
};

export const add = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale);
  const left = scaledTo(a, scale);
  const right = scaledTo(b, scale);
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return { coefficient: sum, scale };
  }
  return decimalOf(BigInt(left) + BigInt(right), scale);
};

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export const multiply = (a: Decimal, b: Decimal): Decimal => {
  const scale = a.scale + b.scale;
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const product = a.coefficient * b.coefficient;
    if (Number.isSafeInteger(product)) return { coefficient: product + 0, scale };
  }
  return decimalOf(BigInt(a.coefficient) * BigInt(b.coefficient), scale);
};

/**
 * Returns the quotient with `scale` fraction digits, rounded once, from the exact rational.
 *
 * @throws AppError `INVALID_VALUE` when the divisor is zero.
 */
export const divide = (a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal => {
  if (isZero(b)) throw new AppError('INVALID_VALUE', 'A division by zero.');
  const exponent = scale + b.scale - a.scale;
  const near = divideSafely(a.coefficient, b.coefficient, exponent, rounding);
  if (near !== null) return { coefficient: near, scale };
  const numerator = BigInt(a.coefficient) * powerOfTen(Math.max(exponent, 0));
  const denominator = BigInt(b.coefficient) * powerOfTen(Math.max(-exponent, 0));
  return decimalOf(divideIntegers(numerator, denominator, rounding), scale);
};

/** Rounds an exact fraction of integers to an integer. The denominator is not zero. */
export const divideIntegers = (numerator: bigint, denominator: bigint, rounding: Rounding): bigint => {
  const quotient = numerator / denominator;
  if (rounding === 'down') return quotient;
  const remainder = numerator % denominator;
  const doubled = magnitude(remainder) * 2n;
  const whole = magnitude(denominator);
  const away = doubled > whole || (doubled === whole && (rounding === 'half-up' || quotient % 2n !== 0n));
  if (!away) return quotient;
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n;
};

/** Rounds to at most `scale` fraction digits; a value with fewer comes back as it is. */
export const round = (value: Decimal, scale: number, rounding: Rounding): Decimal =>
  value.scale <= scale ? value : divide(value, one, scale, rounding);

/** Returns −1, 0 or 1; 1.5 and 1.50 are equal. */
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => {
  const scale = Math.max(a.scale, b.scale);
  const left = scaledTo(a, scale);
  const right = scaledTo(b, scale);
  // Relational operators compare a number and a bigint by value; equality does not.
  if (left < right) return -1;
  return left > right ? 1 : 0;
};

export const negate = (value: Decimal): Decimal => ({
  coefficient: typeof value.coefficient === 'number' ? 0 - value.coefficient : -value.coefficient,
  scale: value.scale,
});

export const abs = (value: Decimal): Decimal => (value.coefficient < 0 ? negate(value) : value);

export const isZero = (value: Decimal): boolean => value.coefficient === 0;

/** Crosses to float64, the number nearest to the value: the way from money to statistics, one way. */
export const toNumber = (value: Decimal): number => {
  const { coefficient, scale } = value;
  // Both are exact in float64, so that their quotient is rounded once: the nearest number (Clinger 1990).
  const power = exactPowers[scale];
  if (typeof coefficient === 'number' && power !== undefined) return coefficient / power;
  return Number(formatDecimal(value));
};

/**
 * Returns the value as an integer of `scale` fraction digits.
 *
 * @throws AppError `INVALID_VALUE` when digits would be lost.
 */
export const toScaledInteger = (value: Decimal, scale: number): number | bigint => {
  const exact = value.scale > scale ? trim(value, scale) : value;
  if (exact.scale > scale) {
    throw new AppError('INVALID_VALUE', `${formatDecimal(value)} has more than ${scale} fraction digits.`);
  }
  return scaledTo(exact, scale);
};

/** The quotient by float64 alone, or null where a product could leave the safe integers. */
const divideSafely = (a: number | bigint, b: number | bigint, exponent: number, rounding: Rounding): number | null => {
  const power = safePowers[Math.abs(exponent)];
  if (power === undefined || typeof a !== 'number' || typeof b !== 'number') return null;
  const numerator = exponent < 0 ? a : a * power;
  const denominator = exponent < 0 ? b * power : b;
  if (!Number.isSafeInteger(numerator * 2) || !Number.isSafeInteger(denominator * 2)) return null;
  const remainder = numerator % denominator;
  const quotient = (numerator - remainder) / denominator + 0;
  if (rounding === 'down') return quotient;
  const doubled = Math.abs(remainder) * 2;
  const whole = Math.abs(denominator);
  const away = doubled > whole || (doubled === whole && (rounding === 'half-up' || quotient % 2 !== 0));
  if (!away) return quotient;
  return numerator < 0 === denominator < 0 ? quotient + 1 : quotient - 1;
};

const one: Decimal = { coefficient: 1, scale: 0 };
const powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));
/** Every power of ten that float64 holds exactly. */
const exactPowers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const safePowers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const narrowed = (value: bigint): number | bigint =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

/** The coefficient at a scale that is not smaller than the value's own. A product that is safe was exact. */
const scaledTo = (value: Decimal, scale: number): number | bigint => {
  const shift = scale - value.scale;
  if (shift === 0) return value.coefficient;
  const power = safePowers[shift];
  if (power !== undefined && typeof value.coefficient === 'number') {
    const scaled = value.coefficient * power;
    if (Number.isSafeInteger(scaled)) return scaled;
  }
  return narrowed(BigInt(value.coefficient) * powerOfTen(shift));
};
