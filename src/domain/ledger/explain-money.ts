import { formatMoney } from '#domain/values/currency.ts';
import { formatDecimal, negate, subtract, trim } from '#domain/values/decimal.ts';
import { numberText, productText, sumText } from './calculation-text.ts';
import { type Facts, input, keysOf } from './explain-facts.ts';
import type { Explanation } from './explanation.ts';

export const explainGross = ({
  legs,
  exits,
  long,
  closed,
  gross,
  realisedValue,
  entryValue,
  exitValue,
  pointValue,
  currency,
}: Facts): Explanation => {
  const value = formatMoney(gross, currency);
  const multiplier = formatDecimal(trim(pointValue));
  const result = `× ${multiplier} = ${numberText(value)}`;
  const shared = { figure: 'grossPnl', value, unit: currency } as const;
  const point = input('pointValue', pointValue, currency, 'catalogue');
  if (closed) {
    const terms = legs.map((leg) => productText(negate(leg.signedQuantity), leg.price));
    return {
      ...shared,
      formula: 'grossPnl.closed',
      calculation: `(${sumText(terms)}) ${result}`,
      method: 'exact',
      inputs: [input('entryValue', entryValue, 'points'), input('exitValue', exitValue, 'points'), point],
      rows: keysOf(legs),
    };
  }
  const terms = exits.flatMap(({ price, matches }) =>
    matches.map(({ quantity, entryPrice }) => {
      const [from, to] = long ? [price, entryPrice] : [entryPrice, price];
      return `${formatDecimal(quantity)} × (${sumText([formatDecimal(from), formatDecimal(negate(to))])})`;
    }),
  );
  return {
    ...shared,
    formula: 'grossPnl.open',
    calculation: `${terms.length === 0 ? '0' : `(${sumText(terms)})`} ${result}`,
    method: 'fifo',
    inputs: [input('realisedValue', realisedValue, 'points'), point],
    rows: exits.length === 0 ? [] : keysOf(legs),
  };
};

export const explainCommission = ({ legs, commission, currency }: Facts): Explanation => {
  const value = formatMoney(commission, currency);
  return {
    figure: 'commission',
    value,
    unit: currency,
    formula: 'commission',
    calculation: `${sumText(legs.map((leg) => formatMoney(leg.commission, currency)))} = ${numberText(value)}`,
    method: legs.some(({ split }) => split) ? 'commission-split' : 'exact',
    inputs: [input('legs', String(legs.length), 'executions')],
    rows: keysOf(legs),
  };
};

export const explainNet = ({ legs, gross, commission, currency }: Facts): Explanation => {
  const grossText = formatMoney(gross, currency);
  const commissionText = formatMoney(commission, currency);
  const value = formatMoney(subtract(gross, commission), currency);
  return {
    figure: 'netPnl',
    value,
    unit: currency,
    formula: 'netPnl',
    calculation: `${sumText([grossText, formatMoney(negate(commission), currency)])} = ${numberText(value)}`,
    method: 'exact',
    inputs: [input('grossPnl', grossText, currency, 'figure'), input('commission', commissionText, currency, 'figure')],
    rows: keysOf(legs),
  };
};
