import { activityEntry } from '#contract/activities.ts';
import { portfolioQuery } from '#contract/portfolio.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import { attributeLines } from '#domain/portfolio/attribution.ts';
import { performanceOfLines } from '#domain/portfolio/performance-of-lines.ts';
import { portfolioBooks } from '#domain/portfolio/portfolio-books.ts';
import { type ValuationMarket, valuePortfolio } from '#domain/portfolio/portfolio-valuation.ts';
import { type BenchRow, measure } from './measure.ts';
import { generatedActivities } from './support/generated-activities.ts';
import { benchContext } from './support/import-into.ts';
import { withStoredPortfolio } from './support/stored-portfolio.ts';

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
    const books = portfolioBooks(
      { activities, dayResults: [] },
      { terms: findTerms, underlyingOf: () => null, mayBeOverdrawn: () => true },
    );
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

const everything = portfolioQuery.parse({ period: 'all', on: '2034-12-20' });

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** The first overview of a process that has read nothing yet, and one after a dividend was typed in. */
const fromStore = (): Promise<readonly BenchRow[]> =>
  withStoredPortfolio({ activities: 20_000, holdings: 500, years: 20 }, async (open) => {
    const row = { unit: 'ms', higherIsBetter: false };
    const cold = await measure({ ...row, bench: 'valuation-cold', budget: 500 }, async () => {
      const kontor = await open();
      try {
        return await milliseconds(() => kontor.useCases.portfolioOverview(benchContext, everything));
      } finally {
        await kontor.close();
      }
    });
    const kontor = await open();
    try {
      await kontor.useCases.portfolioOverview(benchContext, everything);
      let day = 0;
      const refreshed = await measure({ ...row, bench: 'valuation-refreshed', budget: 100 }, async () => {
        day += 1;
        const date = `2034-11-${String(day).padStart(2, '0')}`;
        const dividend = {
          type: 'dividend',
          account: 'Bank',
          date,
          instrument: 'XX0000',
          gross: '12.34',
          currency: 'EUR',
        };
        await kontor.useCases.enterActivity(benchContext, activityEntry.parse(dividend));
        return milliseconds(() => kontor.useCases.portfolioOverview(benchContext, everything));
      });
      return [cold, refreshed];
    } finally {
      await kontor.close();
    }
  });

export const run = async (): Promise<readonly BenchRow[]> => {
  const row = { unit: 'ms', higherIsBetter: false };
  return [
    await measure({ ...row, bench: 'valuation-5000', budget: 20 }, computation(5_000, 50, 10), 15),
    ...(await fromStore()),
  ];
};
