import { isMeasured, type ValuedLines } from './performance-of-lines.ts';

/**
 * Where the result of a line came from, in the base currency: price + currency + income − fees − taxes = gain, and the gains
 * of all lines add up to the gain of the whole.
 */
export type LineResult = {
  readonly price: number;
  readonly currency: number;
  readonly income: number;
  readonly fees: number;
  readonly taxes: number;
  readonly gain: number;
};

/**
 * Splits the result of each line over the days from index `from` up to `until`.
 *
 * What was held through a day gains by its price at the mean of the two rates and by its currency at the mean of the two
 * prices, so that no cross term is left; what was traded gains from the price it was traded at.
 */
export const attributeLines = ({ input, values }: ValuedLines, from: number, until: number): readonly LineResult[] => {
  const results = values.map(() => ({ price: 0, currency: 0, income: 0, fees: 0, taxes: 0 }));
  for (let line = 0; line < values.length; line += 1) holdThrough(input, values, line, from, until, results[line]!);
  const { movements } = input;
  for (let index = 0; index < movements.day.length; index += 1) {
    const day = movements.day[index]! - input.first;
    if (day < from || day >= until) continue;
    const line = movements.line[index]!;
    if (!isMeasured(values[line]!.value, day)) continue;
    const result = results[line]!;
    result.income += movements.income[index]!;
    result.fees += movements.fee[index]!;
    result.taxes += movements.tax[index]!;
    // The units themselves are counted at the end of the day; their worth is what is taken off it here.
    const rate = input.rates[line]!.values[day]!;
    const own = movements.worthInCurrency[index]!;
    const atRate = Number.isNaN(rate) ? movements.worth[index]! : own * rate;
    result.price -= atRate;
    result.currency += atRate - movements.worth[index]!;
  }
  return results.map((result) => ({
    ...result,
    gain: result.price + result.currency + result.income - result.fees - result.taxes,
  }));
};

/** Adds what a line gained from evening to evening, its trades at the price and rate of their day's end. */
const holdThrough = (
  input: ValuedLines['input'],
  values: ValuedLines['values'],
  line: number,
  from: number,
  until: number,
  result: { price: number; currency: number },
): void => {
  const { value, inCurrency, units, offset } = values[line]!;
  const prices = input.prices[line]!.values;
  const rates = input.rates[line]!.values;
  const { multiplier } = input.lines[line]!;
  for (let day = Math.max(from, 1); day < until; day += 1) {
    const change = value[day]! - value[day - 1]!;
    // NaN where one of the two is not known.
    if (change === 0 || Number.isNaN(change)) continue;
    const before = inCurrency[day - 1]!;
    const held = units[day - 1]! === 0 ? 0 : units[day - 1]! * multiplier * prices[day]! - offset[day - 1]!;
    const currency = ((held + before) / 2) * (rates[day]! - rates[day - 1]!);
    // Sold out without a quote of the day: what it was sold for is all that is known, and the movement brings that.
    result.currency += Number.isNaN(currency) ? 0 : currency;
    result.price += Number.isNaN(currency) ? change : change - currency;
  }
};
