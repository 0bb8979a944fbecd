import { accountBook } from '#application/accounts/account-book.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { lotTermsIn } from '#application/instruments/lot-terms-in.ts';
import { type DayQuotes, mergeQuotes, noQuotes } from '#application/portfolio/day-quotes.ts';
import { keepQuotes, stateOf } from '#application/portfolio/kept-quotes.ts';
import type { LedgerActivityPorts } from '#application/portfolio/ledger-activities.ts';
import { tradeQuotes } from '#application/portfolio/trade-quotes.ts';
import { openRateBook } from '#application/rates/rate-book.ts';
import { taxProfileOf } from '#application/tax-profile/tax-profile.ts';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { accountStreams, taxProfileStream } from '#domain/ledger/streams.ts';
import { cashAsActivities } from '#domain/lots/cash-as-activities.ts';
import { executionsAsActivities, type TradedExecution } from '#domain/lots/executions-as-activities.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { type Course, rateOn } from '#domain/rates/rate-on.ts';
import type { TaxInputs } from '#domain/tax/tax-inputs.ts';
import { type TaxInstrument, taxInstrumentOf } from '#domain/tax/tax-instrument.ts';
import type { FundYear, TaxProfile } from '#domain/tax/tax-profile.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { RateStore } from '#ports/rate-store.ts';

export type LedgerTaxPorts = Omit<LedgerActivityPorts, 'executions'> & {
  readonly executions: Pick<ExecutionStore, 'stream'>;
  readonly changes: Pick<ChangeStore, 'ofStream' | 'ofStreams' | 'revision'>;
  readonly directory: DirectoryOf;
  readonly candles: Pick<CandleStore, 'series' | 'readBlocksOf'>;
  readonly marketData: { readonly actions: Pick<CorporateActions, 'of'> };
  readonly rates: Pick<RateStore, 'sources' | 'course'>;
};

/** What the tax years of a ledger are folded from, and how lots are folded: a planned sale folds them again. */
export type LedgerTax = {
  readonly inputs: TaxInputs;
  readonly foldBook: (activities: readonly RecordedActivity[]) => LotBook;
  readonly directory: InstrumentDirectory;
  readonly findTerms: FindLotTerms;
  /** Closes of an instrument's days; where there are none, what it was traded for. */
  readonly quotesOf: (instrument: string) => Promise<DayQuotes>;
};

/**
 * Returns a function that gives what the tax years of a ledger are folded from: the same object for as long as nothing of it
 * changed. Unlike a portfolio's, it has every fill of a trading account by itself: each closing is an item.
 */
export const keepLedgerTax = (ports: LedgerTaxPorts): ((ledger: string) => Promise<LedgerTax>) => {
  const quotes = keepQuotes(ports);
  const kept = new Map<string, { readonly basis: readonly unknown[]; readonly made: Promise<LedgerTax> }>();
  return async (ledger) => {
    const [directory, series, ...others] = await Promise.all([
      ports.directory(ledger),
      ports.candles.series(ledger),
      ports.activities.revision(ledger),
      ports.changes.revision(ledger, accountStreams),
      ports.changes.revision(ledger, taxProfileStream),
      ports.traded(ledger),
      ports.rates.sources(ledger).then((sources) => JSON.stringify(sources)),
    ]);
    const basis = [directory, stateOf(series), ...others];
    const known = kept.get(ledger);
    if (known?.basis.every((one, index) => one === basis[index])) return known.made;
    const made = read(ports, ledger, directory, quotes(ledger, series, directory));
    kept.set(ledger, { basis, made });
    // What failed is tried again by the next who asks.
    made.catch(() => kept.delete(ledger));
    return made;
  };
};

const read = async (
  ports: LedgerTaxPorts,
  ledger: string,
  directory: InstrumentDirectory,
  quotesOf: (instrument: string) => Promise<DayQuotes>,
): Promise<LedgerTax> => {
  const profile = await taxProfileOf(ports, ledger);
  const [stated, fills, cash] = await Promise.all([
    ports.activities.all(ledger),
    tradesOf(ports, ledger, profile),
    cashOf(ports, ledger, profile),
  ]);
  const activities = [...stated, ...fills, ...cash];
  const terms = lotTermsIn(directory);
  const underlyingOf = (instrument: string): string | null => directory.find(instrument)?.underlying ?? null;
  const foldBook = (list: readonly RecordedActivity[]): LotBook => foldLots(planLots(list, underlyingOf), terms);
  const instruments = new Set(activities.map(({ instrument }) => instrument).filter((one) => one !== null));
  const funds = [...instruments].filter((one) => directory.find(one)?.assetClass === 'fund');
  const [closes, courses] = await Promise.all([
    Promise.all(funds.map(async (one) => [one, await quotesOf(one)] as const)).then((all) => new Map(all)),
    coursesOf(
      ports,
      ledger,
      activities,
      [...instruments].map((one) => directory.find(one)?.currency ?? null),
    ),
  ]);
  const traded = tradeQuotes(activities, (instrument) => directory.find(instrument)?.currency ?? null);
  const known = new Map<string, TaxInstrument | null>();
  const findInstrument = (id: string): TaxInstrument | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const instrument = directory.find(id);
    const found = instrument === null ? null : taxInstrumentOf(instrument, profile);
    known.set(id, found);
    return found;
  };
  return {
    inputs: {
      profile,
      activities,
      book: foldBook(activities),
      findInstrument,
      findRate: (currency, date) => rateOn(courses.get(currency) ?? [], date),
      findFundYear: (instrument, year) => fundYearOf(instrument, year, closes.get(instrument) ?? null, directory),
    },
    foldBook,
    directory,
    findTerms: terms,
    quotesOf: async (instrument) => mergeQuotes([await quotesOf(instrument), traded.get(instrument) ?? noQuotes]),
  };
};

/** Accounts whose own income it is; a prop firm's and what is left out are not read. */
const taxedAccounts = ({ accounts }: TaxProfile): readonly string[] =>
  accounts.filter(({ use }) => use === 'private').map(({ account }) => account);

const tradesOf = async (
  { executions }: LedgerTaxPorts,
  ledger: string,
  profile: TaxProfile,
): Promise<readonly RecordedActivity[]> => {
  const account = taxedAccounts(profile);
  if (account.length === 0) return [];
  const fills: TradedExecution[] = [];
  for await (const rows of executions.stream(ledger, { account })) fills.push(...rows);
  return executionsAsActivities(fills);
};

/** Fees and flows of trading accounts; one whose currency nobody has said moves nothing. */
const cashOf = async (
  ports: LedgerTaxPorts,
  ledger: string,
  profile: TaxProfile,
): Promise<readonly RecordedActivity[]> => {
  const { accounts } = await accountBook(ports, ledger);
  return taxedAccounts(profile).flatMap((id) => {
    const state = accounts.get(id)?.state;
    return state?.facts.currency == null
      ? []
      : cashAsActivities(
          state.cash.map((moved) => ({ ...moved, account: id })),
          state.facts.currency,
        );
  });
};

/** Units of each currency for one euro, over all days. */
const coursesOf = async (
  { rates }: LedgerTaxPorts,
  ledger: string,
  activities: readonly RecordedActivity[],
  others: readonly (string | null)[],
): Promise<ReadonlyMap<string, Course>> => {
  const book = await openRateBook(rates, ledger);
  const currencies = new Set([
    ...activities.flatMap(({ currency, settlement, counter, lots }) => [
      currency,
      settlement?.currency ?? null,
      counter?.currency ?? null,
      ...lots.map((lot) => lot.currency),
    ]),
    ...others,
  ]);
  const wanted = [...currencies].filter((currency) => currency !== null && currency !== 'EUR') as readonly string[];
  const courses = await Promise.all(
    wanted.map(async (quote) => [quote, await book.course({ base: 'EUR', quote })] as const),
  );
  return new Map(courses);
};

/** How near to the turn of the year a close has to be, to be the first or the last of it: holidays and a weekend. */
const nearDays = 10;

/** The first and the last close of a fund's year; null where there is neither. */
const fundYearOf = (
  instrument: string,
  year: number,
  quotes: DayQuotes | null,
  directory: InstrumentDirectory,
): FundYear | null => {
  const currency = directory.find(instrument)?.currency ?? null;
  if (quotes === null || currency === null) return null;
  const [begin, end] = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)];
  const first = quotes.days.findIndex((day) => day >= begin);
  const last = quotes.days.findLastIndex((day) => day <= end);
  const hasFirst = first >= 0 && quotes.days[first]! <= begin + nearDays;
  const hasLast = last >= 0 && quotes.days[last]! >= end - nearDays;
  if (!hasFirst && !hasLast) return null;
  const source = quotes.sources[quotes.source[hasFirst ? first : last]!]!;
  return {
    instrument,
    year,
    currency,
    firstPrice: hasFirst ? String(quotes.values[first]) : null,
    firstOn: hasFirst ? isoDateOfDay(quotes.days[first]!) : null,
    lastPrice: hasLast ? String(quotes.values[last]) : null,
    lastOn: hasLast ? isoDateOfDay(quotes.days[last]!) : null,
    distributions: null,
    source,
  };
};
