import type { RatePublication } from '#ports/rate-store.ts';
import { demoPrices } from './demo-prices.ts';
import { demoTaxProfile } from './demo-taxation.ts';
import { type DemoTaxFacts, withholdDemoTaxes } from './demo-withholding.ts';
import { writeGermanDepots } from './german-depots.ts';
import { investingDays } from './investing-days.ts';
import { InvestmentDiary, type StatedActivity } from './investment-diary.ts';
import { writeOtherAccounts } from './other-accounts.ts';

export type DemoPortfolio = DemoTaxFacts & {
  readonly activities: readonly StatedActivity[];
};

/** Makes up ten years of two investors: what they did and were paid, what their banks withheld. The same for the same day. */
export const makeDemoPortfolio = (now: number, rates: readonly RatePublication[]): DemoPortfolio => {
  const prices = demoPrices(investingDays(now));
  const profile = demoTaxProfile(prices.days.year);
  const courses = new Map(
    ['USD', 'CHF'].map((currency) => [
      currency,
      rates.map(({ date, rates: { [currency]: rate } }) => ({ date, rate: rate ?? null })),
    ]),
  );
  const byDay = new Map(rates.map((one) => [one.date, one.rates]));
  const rateOf = (currency: string, date: string): string => byDay.get(date)![currency]!;
  const diary = new InvestmentDiary(prices);
  writeGermanDepots(diary, rateOf);
  writeOtherAccounts(diary, rateOf);
  const facts = { prices, profile, courses };
  return { ...facts, activities: withholdDemoTaxes(diary.activities, facts) };
};
