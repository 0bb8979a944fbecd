import type { Withheld } from '#domain/activities/activity.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import { lotTermsOf } from '#domain/lots/lot-terms-of.ts';
import { type Course, rateOn } from '#domain/rates/rate-on.ts';
import { type Cents, formatCents, parseCents } from '#domain/tax/cents.ts';
import { type FoldedYears, foldTaxYears } from '#domain/tax/fold-tax-years.ts';
import { isReleased } from '#domain/tax/parameters.ts';
import { sumOfTax, type TaxAmounts } from '#domain/tax/tariff.ts';
import type { TaxInputs } from '#domain/tax/tax-inputs.ts';
import { taxInstrumentOf } from '#domain/tax/tax-instrument.ts';
import type { FundYear, TaxProfile } from '#domain/tax/tax-profile.ts';
import { asInstrument, demoInstruments } from './demo-instruments.ts';
import type { DemoPrices } from './demo-prices.ts';
import { directBank } from './demo-taxation.ts';
import { asRecorded, type StatedActivity } from './investment-diary.ts';

/** What the demo's tax years are folded from. */
export type DemoTaxFacts = {
  readonly prices: DemoPrices;
  readonly profile: TaxProfile;
  /** Units for one euro. */
  readonly courses: ReadonlyMap<string, Course>;
};

/** What one of the two banks withheld too much of one payment, in cents, so that there is a difference to see. */
const bankError: Cents = 37;

/**
 * Lets the German banks of the demo withhold: the advance lump sums first, then from every payment what the rules give. The
 * newest taxed payment of one bank is some cents off.
 */
export const withholdDemoTaxes = (
  activities: readonly StatedActivity[],
  facts: DemoTaxFacts,
): readonly StatedActivity[] => {
  const withSums = [...activities, ...lumpSumsOf(fold(activities, facts), facts)];
  const taxes = taxesOf(fold(withSums, facts));
  return withSums.map((activity) => settled(activity, taxes.get(asRecorded(activity).id) ?? null));
};

const instruments = new Map(demoInstruments.map((one) => [one.id, asInstrument(one)]));

/** What the tax years of these activities are folded from, as the ledger would have it. */
export const demoTaxInputs = (
  activities: readonly StatedActivity[],
  { prices, profile, courses }: DemoTaxFacts,
): TaxInputs => {
  const recorded = activities.map(asRecorded);
  return {
    profile,
    activities: recorded,
    book: foldLots(planLots(recorded), (id) => lotTermsOf(instruments.get(id)!)),
    findInstrument: (id) => taxInstrumentOf(instruments.get(id)!, profile),
    findRate: (currency, date) => rateOn(courses.get(currency) ?? [], date),
    findFundYear: (instrument, year) => fundYearOf(prices, instrument, year),
  };
};

const fold = (activities: readonly StatedActivity[], facts: DemoTaxFacts): FoldedYears => {
  let { year } = facts.prices.days;
  while (!isReleased(year)) year -= 1;
  return foldTaxYears(demoTaxInputs(activities, facts), year);
};

/** The first and the last close of a year, as far as it has been. */
const fundYearOf = ({ days, closes }: DemoPrices, instrument: string, year: number): FundYear | null => {
  const first = days.dates.findIndex((date) => date >= `${year}-01-01`);
  if (first < 0) return null;
  const last = days.dates.findLastIndex((date) => date <= `${year}-12-31`);
  const isOver = days.dates[last]! >= `${year}-12-22`;
  const close = closes.get(instrument)!;
  return {
    instrument,
    year,
    currency: 'EUR',
    firstPrice: String(close[first]),
    firstOn: days.dates[first]!,
    lastPrice: isOver ? String(close[last]) : null,
    lastOn: isOver ? days.dates[last]! : null,
    distributions: null,
    source: 'demo',
  };
};

/** The banks state the sums that they taxed; those of depots abroad are worked out by whoever declares them. */
const lumpSumsOf = ({ collected }: FoldedYears, { prices, profile }: DemoTaxFacts): readonly StatedActivity[] => {
  const german = new Set(
    profile.accounts.flatMap(({ account, withholding }) => (withholding === 'german-bank' ? [account] : [])),
  );
  const last = prices.days.dates.at(-1)!;
  return collected.lumpSums.flatMap(({ account, instrument, receivedOn, year, computed }) =>
    computed === null || parseCents(computed) === 0 || !german.has(account) || receivedOn > last
      ? []
      : [
          {
            ...({ type: 'advance-lump-sum', account, date: receivedOn, instrument, gross: computed } as const),
            sourceId: `demo-lump-sum-${year}-${instrument}`,
          },
        ],
  );
};

/** By activity, what was withheld of it. */
const taxesOf = ({ states }: FoldedYears): ReadonlyMap<string, TaxAmounts> => {
  const taxes = new Map<string, TaxAmounts>();
  let newest: { readonly date: string; readonly activity: string } | null = null;
  for (const { banks } of states.values()) {
    for (const { bank, replayed } of banks) {
      for (const { activity, date, tax } of replayed.events) {
        if (activity === null || sumOfTax(tax) === 0) continue;
        taxes.set(activity, tax);
        if (bank === directBank && sumOfTax(tax) > 10 * bankError && (newest === null || date > newest.date))
          newest = { date, activity };
      }
    }
  }
  if (newest !== null) {
    const tax = taxes.get(newest.activity)!;
    taxes.set(newest.activity, { ...tax, capitalGainsTax: tax.capitalGainsTax + bankError });
  }
  return taxes;
};

/** States what was withheld, and of a payment in another currency what the bank credited in euro. */
const settled = (activity: StatedActivity, tax: TaxAmounts | null): StatedActivity => {
  const withheld: Partial<Withheld> = {
    ...activity.withheld,
    ...(tax !== null && {
      capitalGainsTax: formatCents(tax.capitalGainsTax),
      solidaritySurcharge: formatCents(tax.solidaritySurcharge),
      churchTax: formatCents(tax.churchTax),
    }),
  };
  const { euro } = activity;
  if (euro?.gross == null) return { ...activity, withheld };
  const credited = parseCents(euro.gross) - parseCents(euro.foreignTax ?? '0') - (tax === null ? 0 : sumOfTax(tax));
  return { ...activity, withheld, settlement: { currency: 'EUR', amount: formatCents(credited), account: null } };
};
