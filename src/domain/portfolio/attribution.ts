import { isMeasured, type LineGap } from './line-gaps.ts';
import { daysOfEntry, type LineValues } from './line-values.ts';
import type { ValuedLines } from './performance-of-lines.ts';

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
 * prices, so that no cross term is left; what was traded gains from the price it was traded at. What a line gained while its
 * value was not known is counted on the day it is known again, in the same way from the rates of both ends.
 */
export const attributeLines = (
  { input, values, gaps }: ValuedLines,
  from: number,
  until: number,
): readonly LineResult[] => {
  const results = values.map(() => ({ price: 0, currency: 0, income: 0, fees: 0, taxes: 0 }));
  for (let line = 0; line < values.length; line += 1) {
    const held = heldThrough(input, values, line, from, until);
    results[line]!.price += held.price;
    results[line]!.currency += held.currency;
  }
  gaps.forEach((own, line) => {
    const result = results[line]!;
    for (const gap of own) {
      if (gap.until === null || gap.until < from || gap.until >= until) continue;
      const change = gap.valueAfter - gap.valueBefore - gap.worth;
      const currency = currencyOfGap(input.rates[line]!.values, values[line]!.inCurrency, gap);
      result.price += change - currency;
      result.currency += currency;
      result.income += gap.income;
      result.fees += gap.fee;
      result.taxes += gap.tax;
    }
  });
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

/** What the rate made of what was held over a gap, and of what went in from its own rate on; 0 where one of them is not known. */
const currencyOfGap = (
  rates: Float64Array,
  inCurrency: Float64Array,
  { from, until, worth, worthInCurrency }: LineGap,
): number => {
  const after = rates[until!]!;
  const before = inCurrency[from - 1]!;
  const change = before === 0 ? 0 : after - rates[from - 1]!;
  const kept = (before + inCurrency[until!]! - worthInCurrency) / 2;
  const currency = kept * change + worthInCurrency * after - worth;
  return Number.isNaN(currency) ? 0 : currency;
};

type Held = { readonly price: number; readonly currency: number };
type KeptHeld = { readonly from: number; readonly until: number; readonly held: Held };
/** By the column of values, which is another one wherever prices, rates or what is held have changed. */
const kept = new WeakMap<LineValues, KeptHeld>();

/** What a line gained from evening to evening; of the same days it is worked out once. */
const heldThrough = (
  input: ValuedLines['input'],
  values: ValuedLines['values'],
  line: number,
  from: number,
  until: number,
): Held => {
  const known = kept.get(values[line]!);
  if (known?.from === from && known.until === until) return known.held;
  const held = { price: 0, currency: 0 };
  holdThrough(input, values, line, from, until, held);
  kept.set(values[line]!, { from, until, held });
  return held;
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
  const { value, inCurrency } = values[line]!;
  const { multiplier, held } = input.lines[line]!;
  const prices = input.prices[line]!.values;
  const { values: rates, isOne } = input.rates[line]!;
  for (let day = Math.max(from, 1); day < until; day += 1) {
    const change = value[day]! - value[day - 1]!;
    // NaN where one of the two is not known.
    if (!Number.isNaN(change)) result.price += change;
  }
  if (isOne) return;
  for (let entry = 0; entry < held.days.length; entry += 1) {
    const units = held.units[entry]!;
    const offset = held.offset[entry]!;
    if (units === 0 && offset === 0) continue;
    const [begin, end] = daysOfEntry(held, entry, input.first, input.count);
    // What is held on an evening goes through the day after it.
    for (let day = Math.max(begin + 1, from); day < Math.min(end + 1, until); day += 1) {
      if (!isMeasured(value, day)) continue;
      const now = units * multiplier * prices[day]! - offset;
      const currency = ((now + inCurrency[day - 1]!) / 2) * (rates[day]! - rates[day - 1]!);
      // Sold out without a quote of the day: what it was sold for is all that is known.
      if (Number.isNaN(currency)) continue;
      result.currency += currency;
      result.price -= currency;
    }
  }
};
