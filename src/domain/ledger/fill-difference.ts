import type { Product } from '#domain/instruments/product.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { type Decimal, divide, formatDecimal, multiply, parseDecimal, subtract, trim } from '#domain/values/decimal.ts';

/** A price off the tick is told to a hundredth of one. */
const tickDigits = 2;

/** Returns how a price differs from the one it is set beside: above zero where it was the better one to have. */
export const fillDifference = (
  side: 'buy' | 'sell',
  { beside, price }: { readonly beside: Decimal; readonly price: Decimal },
  { tickSize, pointValue, currency }: Pick<Product, 'tickSize' | 'pointValue' | 'currency'>,
) => {
  const points = trim(side === 'buy' ? subtract(beside, price) : subtract(price, beside));
  return {
    points: formatDecimal(points),
    ticks: formatDecimal(trim(divide(points, parseDecimal(tickSize), tickDigits, 'half-even'))),
    moneyPerContract: formatMoney(multiply(points, parseDecimal(pointValue)), currency),
  };
};
