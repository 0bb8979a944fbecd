import { isoDateOfDay } from '#domain/values/zone.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';

/** Returns the chosen lines that are held on the last day and have no value then, with what they lack. */
export const unvaluedLines = (portfolio: LedgerPortfolio, chosen: Uint8Array) => {
  const { input, values } = portfolio.valuation;
  const last = input.count - 1;
  if (last < 0) return [];
  return input.lines.flatMap(({ account, instrument, currency, multiplier }, line) => {
    if (chosen[line] !== 1 || !Number.isNaN(values[line]!.value[last]!)) return [];
    const hasPrice = !Number.isNaN(input.prices[line]!.values[last]!);
    const missing = Number.isNaN(multiplier) ? 'multiplier' : hasPrice ? 'rate' : 'price';
    const quotes =
      missing === 'price' && instrument !== null ? portfolio.quotesOf(instrument) : portfolio.ratesOf(currency);
    const day = quotes.days.findLast((one) => one <= input.first + last);
    return [{ account, instrument, currency, missing, last: day === undefined ? null : isoDateOfDay(day) } as const];
  });
};
