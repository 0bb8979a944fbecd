import { priceDecimal } from '#domain/market/price-decimal.ts';
import type { RateOn } from '#domain/rates/rate-on.ts';
import type { FindRate } from '#domain/tax/tax-inputs.ts';
import { type Decimal, divide, formatDecimal, multiply, parseDecimal } from '#domain/values/decimal.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import type { LedgerTax } from './tax-inputs-of-ledger.ts';

/** The last close up to a day, of one unit, as it is quoted: of a bond in percent. */
export type UnitPrice = {
  readonly instrument: string;
  readonly price: string;
  readonly currency: string;
  readonly on: string;
  readonly source: string;
};

/** Returns the last known price of an instrument up to a day; null: there is none, or nobody has said its currency. */
export const unitPriceOn = async (tax: LedgerTax, instrument: string, date: string): Promise<UnitPrice | null> => {
  const currency = tax.directory.find(instrument)?.currency ?? null;
  if (currency === null) return null;
  const { days, values, source, sources } = await tax.quotesOf(instrument);
  const last = days.findLastIndex((day) => day <= dayOf(date));
  if (last < 0) return null;
  return {
    instrument,
    price: formatDecimal(priceDecimal(values[last]!)),
    currency,
    on: isoDateOfDay(days[last]!),
    source: sources[source[last]!]!,
  };
};

/** Returns the worth of one unit in euro, at the rate of the last publication up to the day; null: a rate or term is missing. */
export const unitWorth = (tax: LedgerTax, { instrument, price, currency }: UnitPrice, date: string): Decimal | null => {
  const multiplier = tax.findTerms(instrument)?.multiplier ?? null;
  if (multiplier === null) return null;
  const worth = multiply(parseDecimal(price), parseDecimal(multiplier));
  if (currency === 'EUR') return worth;
  const { rate } = latestRates(tax.inputs.findRate)(currency, date);
  return rate === null ? null : divide(worth, parseDecimal(rate), euroDigits, 'half-up');
};

const euroDigits = 12;

/** The same rates; a day whose own is still to come has the last that there is, as a plan cannot know it. */
export const latestRates =
  (findRate: FindRate): FindRate =>
  (currency, date): RateOn => {
    const found = findRate(currency, date);
    if (found.rate !== null || found.publication === null || found.reason !== 'not-published-yet') return found;
    const last = findRate(currency, found.publication);
    return last.rate === null ? found : { ...last, kind: 'previous' };
  };
