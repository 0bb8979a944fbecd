import { abs, compare, type Decimal, divide, formatDecimal, multiply, negate, trim } from '#domain/values/decimal.ts';
import { numberText, productText, sumText } from './calculation-text.ts';
import { type Facts, input, keysOf } from './explain-facts.ts';
import type { Explanation } from './explanation.ts';

/** Divides, and says whether the quotient came out even. */
const averageOf = (value: Decimal, quantity: Decimal, scale: number) => {
  const average = trim(divide(value, quantity, scale, 'half-even'));
  const even = compare(multiply(average, quantity), value) === 0;
  return { text: formatDecimal(average), sign: even ? '=' : '≈', method: even ? 'exact' : 'half-even' } as const;
};

export const explainAverageEntry = ({ entries, entryValue, entryQuantity, averageScale }: Facts): Explanation => {
  const { text, sign, method } = averageOf(entryValue, entryQuantity, averageScale);
  const terms = entries.map((leg) => productText(abs(leg.signedQuantity), leg.price));
  return {
    figure: 'averageEntry',
    value: text,
    unit: 'points',
    formula: 'averageEntry',
    calculation: `(${sumText(terms)}) ÷ ${formatDecimal(entryQuantity)} ${sign} ${numberText(text)}`,
    method,
    inputs: [input('entryValue', entryValue, 'points'), input('entryQuantity', entryQuantity, 'contracts')],
    rows: keysOf(entries),
  };
};

export const explainAverageExit = ({
  exits,
  closed,
  exitValue,
  exitQuantity,
  averageScale,
  last,
}: Facts): Explanation => {
  const shared = { figure: 'averageExit', unit: 'points', rows: keysOf(exits) } as const;
  if (!closed) {
    return {
      ...shared,
      value: null,
      formula: 'averageExit.open',
      calculation: `${numberText(formatDecimal(last.running))} ≠ 0`,
      method: 'exact',
      inputs: [input('openQuantity', last.running, 'contracts')],
    };
  }
  const { text, sign, method } = averageOf(exitValue, exitQuantity, averageScale);
  const terms = exits.map((leg) => productText(abs(leg.signedQuantity), leg.price));
  return {
    ...shared,
    value: text,
    formula: 'averageExit.closed',
    calculation: `(${sumText(terms)}) ÷ ${formatDecimal(exitQuantity)} ${sign} ${numberText(text)}`,
    method,
    inputs: [input('exitValue', exitValue, 'points'), input('exitQuantity', exitQuantity, 'contracts')],
  };
};

export const explainPoints = ({
  legs,
  long,
  closed,
  gain,
  entryValue,
  exitValue,
  entryQuantity,
  averageScale,
  last,
}: Facts): Explanation => {
  const shared = { figure: 'points', unit: 'points', rows: keysOf(legs) } as const;
  if (!closed) {
    return {
      ...shared,
      value: null,
      formula: 'points.open',
      calculation: `${numberText(formatDecimal(last.running))} ≠ 0`,
      method: 'exact',
      inputs: [input('openQuantity', last.running, 'contracts')],
    };
  }
  const { text, sign, method } = averageOf(gain, entryQuantity, averageScale);
  const difference = [long ? exitValue : entryValue, negate(long ? entryValue : exitValue)];
  return {
    ...shared,
    value: text,
    formula: 'points.closed',
    calculation: `(${sumText(difference.map((value) => formatDecimal(value)))}) ÷ ${formatDecimal(entryQuantity)} ${sign} ${numberText(text)}`,
    method,
    inputs: [
      input('entryValue', entryValue, 'points'),
      input('exitValue', exitValue, 'points'),
      input('entryQuantity', entryQuantity, 'contracts'),
    ],
  };
};
