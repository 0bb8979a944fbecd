import type { LedgerContext } from '#application/ledger-context.ts';
import type { LotHolding } from '#domain/lots/lot-book.ts';
import type { Amounts } from '#domain/lots/release.ts';
import type { LineResult } from '#domain/portfolio/attribution.ts';
import { oldestQuoteDays, type QuoteColumns, quotedOn } from '#domain/portfolio/daily-course.ts';
import { dailyReturns, performanceOfLines, timeWeightedReturn } from '#domain/portfolio/performance-of-lines.ts';
import { oldestRateDays } from '#domain/rates/rate-on.ts';
import { formatDecimal, toNumber, trim } from '#domain/values/decimal.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';
import { resultsOf } from './portfolio-overview.ts';
import {
  courseOf,
  onlyLine,
  type PortfolioAsked,
  type PortfolioView,
  type PortfolioViewPorts,
  viewPortfolio,
} from './portfolio-view.ts';

/** A price or a rate, the day it is of, and where it comes from. */
type Quote = { readonly value: number; readonly on: string; readonly source: string };

type AmountsView = { readonly currency: string; readonly amount: string }[];

/** An instrument in a depot on the last day. `value` in the base currency; null: it is not known. */
export type HoldingRow = {
  readonly account: string;
  readonly instrument: string;
  readonly name: string;
  readonly assetClass: string;
  readonly currency: string;
  readonly quantity: string;
  readonly price: Quote | null;
  readonly rate: Quote | null;
  readonly value: number | null;
  readonly valueInCurrency: number | null;
  readonly share: number | null;
  readonly cost: AmountsView;
  readonly averageCost: AmountsView;
  readonly unknownCost: string;
  /** Value less cost in its own currency; null where one of them is not known. */
  readonly unrealised: number | null;
  readonly results: LineResult;
  readonly timeWeighted: number | null;
  readonly lots: number;
  readonly oldestLot: string | null;
};

/** Lists what is held, what money there is, and what was held in the period. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const listHoldings = async (ports: PortfolioViewPorts, context: LedgerContext, query: PortfolioAsked) => {
  const view = await viewPortfolio(ports, context, query);
  const { portfolio, chosen, days } = view;
  const { input } = portfolio.valuation;
  const value = courseOf(portfolio, chosen).course.value.at(-1) ?? 0;
  const held = holdingRows(view, value);
  const results = resultsOf(portfolio, days);
  const isHeld = new Set(held.map(({ account, instrument }) => `${account}\n${instrument}`));
  return {
    currency: portfolio.baseCurrency,
    on: portfolio.on,
    value,
    holdings: held,
    money: moneyRows(view, value),
    former: input.lines.flatMap(({ account, instrument }, line) =>
      instrument === null ||
      chosen[line] !== 1 ||
      isHeld.has(`${account}\n${instrument}`) ||
      Object.values(results[line]!).every((part) => part === 0)
        ? []
        : [{ account, instrument, name: nameOf(portfolio, instrument), results: results[line]! }],
    ),
  };
};

export const nameOf = ({ facts }: LedgerPortfolio, instrument: string): string =>
  facts.directory.find(instrument)?.name ?? instrument;

/** What is held or owed on the last day; the largest value first, what has none at the end. */
export const holdingRows = ({ portfolio, chosen, days }: PortfolioView, whole: number): HoldingRow[] => {
  const { books, valuation } = portfolio;
  const results = resultsOf(portfolio, days);
  return books.book.holdings
    .filter(({ quantity }) => quantity.coefficient !== 0)
    .flatMap((holding) => {
      const line = valuation.lines.units(holding.account, holding.instrument);
      return chosen[line] === 1 ? [rowOf(portfolio, holding, line, whole, results[line]!, days)] : [];
    })
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
};

const rowOf = (
  portfolio: LedgerPortfolio,
  { account, instrument, quantity, cost, averageCost, unknownCost, lots }: LotHolding,
  line: number,
  whole: number,
  results: LineResult,
  { from, until }: PortfolioView['days'],
): HoldingRow => {
  const { valuation, facts } = portfolio;
  const last = valuation.input.count - 1;
  const value = known(valuation.values[line]!.value[last]);
  const valueInCurrency = known(valuation.values[line]!.inCurrency[last]);
  const { currency } = valuation.input.lines[line]!;
  const settles = portfolio.terms(instrument)?.settles;
  const [only, other] = cost;
  const isOwed = quantity.coefficient < 0;
  // Of a future the value is the open result; of what is owed the cost came in.
  const unrealised =
    settles === 'difference'
      ? valueInCurrency
      : valueInCurrency === null || only?.currency !== currency || other !== undefined || unknownCost.coefficient !== 0
        ? null
        : valueInCurrency - (isOwed ? -1 : 1) * toNumber(only.amount);
  const returns = dailyReturns(performanceOfLines(portfolio.valuation, onlyLine(portfolio, line)));
  return {
    account,
    instrument,
    name: nameOf(portfolio, instrument),
    assetClass: facts.directory.find(instrument)?.assetClass ?? '',
    currency,
    quantity: formatDecimal(trim(quantity)),
    price: priceOn(portfolio, instrument, line),
    rate: rateOn(portfolio, currency, valuation.input.first + last),
    value,
    valueInCurrency,
    share: value === null || whole <= 0 ? null : value / whole,
    cost: amountsView(cost),
    averageCost: amountsView(averageCost),
    unknownCost: formatDecimal(trim(unknownCost)),
    unrealised,
    results,
    timeWeighted: timeWeightedReturn(returns, from, until),
    lots: lots.length,
    oldestLot: lots[0]?.acquiredOn ?? null,
  };
};

const moneyRows = ({ portfolio, chosen, days }: PortfolioView, whole: number) => {
  const { books, valuation } = portfolio;
  const results = resultsOf(portfolio, days);
  const last = valuation.input.count - 1;
  return books.balances.balances.flatMap(({ account, currency, balance }) => {
    const line = valuation.lines.money(account, currency);
    if (chosen[line] !== 1 || (balance.coefficient === 0 && results[line]!.gain === 0)) return [];
    const value = known(valuation.values[line]!.value[last]);
    return [
      {
        account,
        currency,
        balance: formatDecimal(trim(balance, 2)),
        rate: rateOn(portfolio, currency, valuation.input.first + last),
        value,
        share: value === null || whole <= 0 ? null : value / whole,
        results: results[line]!,
      },
    ];
  });
};

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

export const amountsView = (amounts: Amounts): AmountsView =>
  amounts.map(({ currency, amount }) => ({ currency, amount: formatDecimal(trim(amount, 2)) }));

/** The price of the last day, with the day it was quoted on and its source; one from before a split by the ratio of the split. */
const priceOn = ({ valuation, quotesOf }: LedgerPortfolio, instrument: string, line: number): Quote | null => {
  const { first, count, prices } = valuation.input;
  const quotes = quotesOf(instrument);
  const on = quotedOn(quotes, first + count - 1, oldestQuoteDays);
  if (on === null) return null;
  return {
    value: prices[line]!.values[count - 1]!,
    on: isoDateOfDay(on),
    source: quotes.sources[quotes.source[quotes.days.indexOf(on)]!]!,
  };
};

/** Base currency for one unit; null for the base currency itself, and where there is no rate. */
const rateOn = (portfolio: LedgerPortfolio, currency: string, day: number): Quote | null => {
  if (currency === portfolio.baseCurrency || portfolio.rateSource === null) return null;
  const rates: QuoteColumns = portfolio.ratesOf(currency);
  const on = quotedOn(rates, day, oldestRateDays);
  if (on === null) return null;
  return { value: rates.values[rates.days.indexOf(on)]!, on: isoDateOfDay(on), source: portfolio.rateSource };
};
