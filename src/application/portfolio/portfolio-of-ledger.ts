import { lotTermsIn } from '#application/instruments/lot-terms-in.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import type { QuoteColumns } from '#domain/portfolio/daily-course.ts';
import { type PortfolioBooks, portfolioBooks } from '#domain/portfolio/portfolio-books.ts';
import { type PortfolioValuation, valuePortfolio } from '#domain/portfolio/portfolio-valuation.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore } from '#ports/event-store.ts';
import type { RateStore } from '#ports/rate-store.ts';
import { type DayQuotes, noQuotes, type QuotePorts } from './day-quotes.ts';
import { keepQuotes, stateOf } from './kept-quotes.ts';
import { type KeptRates, keepRates, noRates } from './kept-rates.ts';
import { knownActivities } from './known-activities.ts';
import { keepLedgerActivities, type LedgerActivities, type LedgerActivityPorts } from './ledger-activities.ts';
import { tradeQuotes } from './trade-quotes.ts';

export type PortfolioPorts = LedgerActivityPorts &
  Pick<QuotePorts, 'marketData'> & {
    readonly candles: Pick<CandleStore, 'readBlocksOf' | 'series'>;
    readonly rates: Pick<RateStore, 'sources' | 'course'>;
    readonly events: Pick<EventStore, 'readAll'>;
    readonly clock: Clock;
  };

/** The portfolio of a ledger: its exact books and its value on every day. */
export type LedgerPortfolio = {
  readonly facts: LedgerActivities;
  readonly terms: FindLotTerms;
  readonly books: PortfolioBooks;
  readonly valuation: PortfolioValuation;
  readonly baseCurrency: string;
  /** Closes of an instrument, with their sources. */
  readonly quotesOf: (instrument: string) => DayQuotes;
  /** Base currency for one unit of a currency, as published. */
  readonly ratesOf: (currency: string) => QuoteColumns;
  /** Source of the rates; null: none are stored. */
  readonly rateSource: string | null;
  /** The day it is valued up to, ISO date. */
  readonly on: string;
};

/** What is asked for. */
export type PortfolioWish = {
  /** That everything is brought to. */
  readonly baseCurrency: string;
  /** The last day, ISO date; today where it is null. */
  readonly on: string | null;
  /** Activities as they were known at this instant, UTC milliseconds; null: as they are known now. */
  readonly knownAt: number | null;
};

/** How many portfolios are kept at once: today's, and the day that somebody looks back to. */
const keptPortfolios = 4;

/**
 * Returns a function that gives the portfolio of a ledger, kept for as long as its activities, trades, prices and rates stay
 * what they are.
 */
export const keepPortfolios = (ports: PortfolioPorts) => {
  const activitiesOf = keepLedgerActivities(ports);
  const quotes = keepQuotes(ports);
  const ratesIn = keepRates(ports);
  const kept = new Map<string, { readonly basis: readonly unknown[]; readonly made: Promise<LedgerPortfolio> }>();
  const portfolioOf = async (ledger: string, wish: PortfolioWish): Promise<LedgerPortfolio> => {
    const on = wish.on ?? new Date(ports.clock.now()).toISOString().slice(0, 10);
    const [current, series, sources] = await Promise.all([
      activitiesOf(ledger),
      ports.candles.series(ledger),
      ports.rates.sources(ledger),
    ]);
    const basis = [current, stateOf(series), JSON.stringify(sources)];
    const key = [ledger, wish.baseCurrency, on, wish.knownAt].join(' ');
    const known = kept.get(key);
    if (known?.basis.every((one, index) => one === basis[index])) return known.made;
    // What was valued before and has not changed since is not valued again.
    const before = await known?.made.catch(() => null);
    const made = factsAt(ports, ledger, wish.knownAt, current).then((facts) =>
      make(
        { ...wish, on },
        facts,
        { quotesOf: quotes(ledger, series, facts.directory), ratesOf: ratesIn(ledger, sources, wish.baseCurrency) },
        before ?? undefined,
      ),
    );
    kept.delete(key);
    kept.set(key, { basis, made });
    for (const oldest of [...kept.keys()].slice(0, -keptPortfolios)) kept.delete(oldest);
    made.catch(() => kept.delete(key));
    return made;
  };

  /** Closes of any instrument, held or not, and the rates of its currency; null: it is the base currency. */
  const quotesOf = async (
    ledger: string,
    instrument: string,
    baseCurrency: string,
  ): Promise<{ readonly quotes: DayQuotes; readonly rates: QuoteColumns | null }> => {
    const [{ directory }, series, sources] = await Promise.all([
      activitiesOf(ledger),
      ports.candles.series(ledger),
      ports.rates.sources(ledger),
    ]);
    const currency = directory.find(instrument)?.currency ?? baseCurrency;
    return {
      quotes: await quotes(ledger, series, directory)(instrument),
      rates: currency === baseCurrency ? null : await ratesIn(ledger, sources, baseCurrency).of(currency),
    };
  };
  return { portfolioOf, quotesOf };
};

/** What trading accounts did is taken as it is known now: their imports bring whole days. */
const factsAt = async (
  { events }: PortfolioPorts,
  ledger: string,
  knownAt: number | null,
  facts: LedgerActivities,
): Promise<LedgerActivities> =>
  knownAt === null
    ? facts
    : { ...facts, activities: [...(await knownActivities(events, ledger, knownAt)), ...facts.traded] };

type Market = {
  readonly quotesOf: (instrument: string, traded: DayQuotes) => Promise<DayQuotes>;
  readonly ratesOf: KeptRates;
};

const make = async (
  { baseCurrency, on }: { readonly baseCurrency: string; readonly on: string },
  facts: LedgerActivities,
  { quotesOf, ratesOf }: Market,
  before: LedgerPortfolio | undefined,
): Promise<LedgerPortfolio> => {
  const terms = lotTermsIn(facts.directory);
  // Trading accounts are on margin: their balance may fall below zero.
  const mayBeOverdrawn = (account: string): boolean => (facts.accounts.get(account)?.parts.length ?? 0) > 0;
  const underlyingOf = (instrument: string): string | null => facts.directory.find(instrument)?.underlying ?? null;
  const books = portfolioBooks(facts, { terms, underlyingOf, mayBeOverdrawn }, on, before?.books);
  const instruments = new Set(books.book.holdings.map(({ instrument }) => instrument));
  const currencyOf = (instrument: string): string | null => facts.directory.find(instrument)?.currency ?? null;
  const currencies = new Set([
    ...books.balances.balances.map(({ currency }) => currency),
    ...[...instruments].map(currencyOf).filter((currency) => currency !== null),
  ]);
  const traded = tradeQuotes(facts.activities, currencyOf);
  const [closes, rates] = await Promise.all([
    Promise.all(
      [...instruments].map(async (one) => [one, await quotesOf(one, traded.get(one) ?? noQuotes)] as const),
    ).then((entries) => new Map(entries)),
    Promise.all(
      [...currencies].filter((one) => one !== baseCurrency).map(async (one) => [one, await ratesOf.of(one)] as const),
    ).then((entries) => new Map(entries)),
  ]);
  const market = {
    terms,
    baseCurrency,
    currencyOf,
    quotesOf: (instrument: string) => closes.get(instrument) ?? noQuotes,
    ratesOf: (currency: string) => rates.get(currency) ?? noRates,
  };
  const valuation = valuePortfolio(books, market, dayOf(on), before?.valuation);
  return { facts, books, valuation, rateSource: ratesOf.source, on, ...market };
};
