import type { LotTerms } from '#domain/lots/lot-terms.ts';
import { attributeLines } from '#domain/portfolio/attribution.ts';
import { performanceOfLines } from '#domain/portfolio/performance-of-lines.ts';
import { portfolioBooks, type ValuationMarket, valuePortfolio } from '#domain/portfolio/portfolio-valuation.ts';
import { type BenchRow, measure } from './measure.ts';
import { generatedActivities } from './support/generated-activities.ts';

const terms: LotTerms = { settles: 'worth', multiplier: '1' };
const findTerms = () => terms;
const firstDay = Date.UTC(2014, 11, 1) / 86_400_000;

/** A close on every weekday of `years` years, for each of `count` instruments. */
const marketOf = (years: number): ValuationMarket => {
  const quotes = new Map<string, { days: Int32Array; values: Float64Array }>();
  const quotesOf = (name: string) => {
    const known = quotes.get(name);
    if (known !== undefined) return known;
    const days = Int32Array.from({ length: years * 366 }, (_, index) => firstDay + index).filter(
      (day) => (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6,
    );
    const phase = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const made = { days, values: Float64Array.from(days, (day) => 100 + 40 * Math.sin(day / 90 + phase)) };
    quotes.set(name, made);
    return made;
  };
  return {
    terms: findTerms,
    baseCurrency: 'EUR',
    currencyOf: (instrument) => (Number(instrument.slice(2)) % 3 === 0 ? 'USD' : 'EUR'),
    quotesOf,
    ratesOf: quotesOf,
  };
};

/**
 * The history of a portfolio from its activities alone: lots, cash, every line's value on every day, the whole's
 * performance, and where it came from. Quotes are in memory.
 */
const computation = (count: number, holdings: number, years: number) => {
  const activities = generatedActivities(count, holdings, years);
  const market = marketOf(years);
  const lastDay = firstDay + years * 365;
  const work = () => {
    const books = portfolioBooks({ activities, dayResults: [] }, { terms: findTerms, mayBeOverdrawn: () => true });
    const valuation = valuePortfolio(books, market, lastDay);
    const whole = performanceOfLines(valuation, new Uint8Array(valuation.input.lines.length).fill(1));
    return [whole, attributeLines(valuation, 0, valuation.input.count)];
  };
  return () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
};

export const run = async (): Promise<readonly BenchRow[]> => {
  const row = { unit: 'ms', higherIsBetter: false };
  return [
    await measure({ ...row, bench: 'valuation-5000', budget: 20 }, computation(5_000, 50, 10), 15),
    await measure({ ...row, bench: 'valuation-20000', budget: null }, computation(20_000, 500, 20)),
  ];
};
