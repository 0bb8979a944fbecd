import { type Decimal, divide, parseDecimal } from '#domain/values/decimal.ts';

/** An amount of euro in whole cents, exact: a safe integer, below zero for losses and refunds. */
export type Cents = number;

/** Rounds an amount of euro to the cent, half away from zero. */
export const centsOf = (euro: Decimal): Cents => Number(divide(euro, one, 2, 'half-up').coefficient) + 0;

/** Reads decimal text in euro, rounded to the cent. @throws AppError `INVALID_VALUE` */
export const parseCents = (text: string): Cents => {
  const plain = plainCents.exec(text);
  if (plain === null) return centsOf(parseDecimal(text));
  const amount = Number(plain[2]) * 100 + Number(plain[3] ?? 0);
  return plain[1] === '-' && amount !== 0 ? -amount : amount;
};

/** Writes `1234.50`. */
export const formatCents = (cents: Cents): string => {
  const size = Math.abs(cents);
  const fraction = size % 100;
  return `${cents < 0 ? '-' : ''}${(size - fraction) / 100}.${fraction < 10 ? '0' : ''}${fraction}`;
};

export const decimalOfCents = (cents: Cents): Decimal => ({ coefficient: cents, scale: 2 });

/** Returns amount × numerator / denominator, rounded half away from zero. All are integers, the denominator above zero. */
export const shareHalfUp = (amount: Cents, numerator: number, denominator: number): Cents => {
  const product = amount * numerator;
  const size = Math.abs(product);
  const rest = size % denominator;
  const whole = (size - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
  return product < 0 && whole !== 0 ? -whole : whole;
};

/** The same with fractions of a cent dropped, towards zero. */
export const shareCutOff = (amount: Cents, numerator: number, denominator: number): Cents => {
  const product = amount * numerator;
  return (product - (product % denominator)) / denominator + 0;
};

/** Half each, the odd cent to the first. */
export const halves = (amount: Cents): readonly [Cents, Cents] => {
  const second = Math.trunc(amount / 2) + 0;
  return [amount - second, second];
};

const one: Decimal = { coefficient: 1, scale: 0 };
const plainCents = /^(-?)(\d{1,13})(?:\.(\d\d))?$/;
