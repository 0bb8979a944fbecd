import type { LedgerContext } from '#application/ledger-context.ts';
import { activityTypes } from '#domain/activities/activity-kinds.ts';
import type { CashPosting } from '#domain/portfolio/cash-posting.ts';
import { forecastIncome, type IncomePayment } from '#domain/portfolio/income-forecast.ts';
import { toNumber } from '#domain/values/decimal.ts';
import { dayOf } from '#domain/values/zone.ts';
import { nameOf } from './list-holdings.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';
import { type PortfolioAsked, type PortfolioView, type PortfolioViewPorts, viewPortfolio } from './portfolio-view.ts';

/** Shows dividends, interest and rewards of a period, and what a year would bring. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const portfolioIncome = async (ports: PortfolioViewPorts, context: LedgerContext, query: PortfolioAsked) => {
  const view = await viewPortfolio(ports, context, query);
  const payments = paymentsOf(view);
  return {
    currency: view.portfolio.baseCurrency,
    on: view.portfolio.on,
    payments,
    months: monthsOf(payments),
    forecast: forecastOf(view),
  };
};

/** Income and its tax are the postings of one activity; the newest first. */
const paymentsOf = ({ portfolio, chosen, days }: PortfolioView) => {
  const { books, valuation, facts } = portfolio;
  const { first } = valuation.input;
  const byActivity = Map.groupBy(books.cash.postings, ({ activity }) => activity);
  return facts.activities
    .filter(({ type, date }) => {
      const { tax } = activityTypes[type];
      const day = dayOf(date) - first;
      return (tax === 'income' || tax === 'reward') && day >= days.from && day < days.until;
    })
    .flatMap(({ id, date, account, instrument, type }) => {
      const postings = byActivity.get(id) ?? [];
      if (!isChosen(portfolio, chosen, account, postings)) return [];
      const inBase = (kind: CashPosting['class']): number =>
        postings.reduce(
          (sum, one) =>
            one.class === kind ? sum + toNumber(one.amount) * rateAt(portfolio, one, dayOf(date) - first) : sum,
          0,
        );
      const gross = inBase('income');
      if (gross === 0) return [];
      const name = instrument === null ? account : nameOf(portfolio, instrument);
      return [{ id, date, account, instrument, name, type, gross, tax: 0 - inBase('tax') }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
};

const isChosen = (
  { valuation }: LedgerPortfolio,
  chosen: Uint8Array,
  account: string,
  postings: readonly CashPosting[],
): boolean =>
  postings.some((one) => chosen[valuation.lines.money(one.account, one.currency)] === 1) ||
  valuation.input.lines.some((line, index) => line.account === account && chosen[index] === 1);

const rateAt = ({ valuation }: LedgerPortfolio, { account, currency }: CashPosting, day: number): number => {
  const line = valuation.lines.money(account, currency);
  return valuation.input.rates[line]?.values[day] ?? Number.NaN;
};

const monthsOf = (payments: ReturnType<typeof paymentsOf>) =>
  [...Map.groupBy(payments, ({ date }) => date.slice(0, 7))]
    .map(([month, some]) => ({
      month,
      gross: some.reduce((sum, { gross }) => sum + gross, 0),
      tax: some.reduce((sum, { tax }) => sum + tax, 0),
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));

/** What the payments of a year would bring again on what is held today. */
const forecastOf = ({ portfolio, chosen }: PortfolioView) => {
  const { books, valuation, facts } = portfolio;
  const { input } = valuation;
  const today = input.first + input.count - 1;
  const held = new Map<string, number>();
  for (const { account, instrument, quantity } of books.book.holdings)
    if (chosen[valuation.lines.units(account, instrument)] === 1)
      held.set(instrument, (held.get(instrument) ?? 0) + toNumber(quantity));
  const payments: IncomePayment[] = facts.activities.flatMap((activity) => {
    const { type, instrument, gross, date, currency, account } = activity;
    if (instrument === null || gross === null || (type !== 'dividend' && type !== 'interest')) return [];
    const line = valuation.lines.units(account, instrument);
    if (line < 0) return [];
    const day = dayOf(date);
    const { days, units } = input.lines[line]!.held;
    // Paid on what was held the evening before: on the day itself some of it may be sold.
    const on = units[days.findLastIndex((one) => one < day)] ?? 0;
    return on > 0 ? [{ instrument, day, perUnit: Number(gross) / on, currency }] : [];
  });
  const last = input.count - 1;
  return forecastIncome(oncePerDay(payments), held, today).map(({ instrument, date, currency, amount, repeats }) => {
    const rate = currency === portfolio.baseCurrency ? 1 : lastRate(portfolio, currency, last);
    return {
      date,
      instrument,
      name: nameOf(portfolio, instrument),
      amount: rate === null ? null : amount * rate,
      inCurrency: amount,
      currency,
      repeats,
    };
  });
};

/** Two depots that are paid on the same day are one payment per unit. */
const oncePerDay = (payments: readonly IncomePayment[]): readonly IncomePayment[] => [
  ...new Map(payments.map((one) => [`${one.instrument} ${one.day} ${one.currency}`, one])).values(),
];

const lastRate = ({ valuation }: LedgerPortfolio, currency: string, last: number): number | null => {
  const line = valuation.input.lines.findIndex((one) => one.currency === currency);
  const rate = valuation.input.rates[line]?.values[last];
  return rate === undefined || Number.isNaN(rate) ? null : rate;
};
