import type { RecordedActivity } from '#domain/activities/activity.ts';
import { parseCents } from './cents.ts';
import { type CollectedItems, collectItems } from './collect-items.ts';
import { yearOf } from './item-context.ts';
import { isReleased, parametersOf } from './parameters.ts';
import { type PrivateSalesResult, privateSalesOverYears } from './private-sales.ts';
import type { TaxInputs } from './tax-inputs.ts';
import type { TaxYear } from './tax-year.ts';
import { writeTaxYear } from './write-tax-year.ts';
import { foldYear, type YearEvents, type YearState } from './year-state.ts';

/** Everything of a ledger up to one year, folded: what `writeTaxYear` shows a year of. */
export type FoldedYears = {
  readonly collected: CollectedItems;
  readonly year: number;
  readonly states: ReadonlyMap<number, YearState>;
  /** By person, ascending by year. */
  readonly privateSales: ReadonlyMap<string, readonly PrivateSalesResult[]>;
};

/**
 * Works out a tax year: all events up to it, year by year, so that losses, bank pots and advance lump sums come from where
 * they arose. What a tax office or bank stated for a year counts before it.
 *
 * @throws AppError `TAX_YEAR_NOT_RELEASED` when the law of the year is not known here
 */
export const taxYear = (inputs: TaxInputs, year: number): TaxYear => writeTaxYear(foldTaxYears(inputs, year));

/** @throws AppError `TAX_YEAR_NOT_RELEASED` */
export const foldTaxYears = (inputs: TaxInputs, year: number): FoldedYears => {
  parametersOf(year);
  // A loss of the next year from private sales goes back into this one.
  const lastYear = isReleased(year + 1) ? year + 1 : year;
  const collected = collectItems(inputs, lastYear);
  const byYear = eventsByYear(collected);
  const first = Math.min(year, ...[...byYear.keys()].filter(isReleased));
  const states = new Map<number, YearState>();
  let before: YearState | null = null;
  for (let each = first; each <= lastYear; each += 1) {
    before = foldYear(collected.context, each, byYear.get(each) ?? noEvents, before);
    states.set(each, before);
  }
  return { collected, year, states, privateSales: privateSalesOf(inputs, states) };
};

const noEvents: YearEvents = { items: [], activities: new Map() };

const eventsByYear = ({ items, context }: CollectedItems): Map<number, YearEvents> => {
  const itemsByYear = Map.groupBy(items, ({ date }) => yearOf(date));
  const activities = new Map<number, Map<string, RecordedActivity[]>>();
  for (const activity of context.ordered) {
    const year = yearOf(activity.date);
    let accounts = activities.get(year);
    if (accounts === undefined) {
      accounts = new Map();
      activities.set(year, accounts);
    }
    const own = accounts.get(activity.account);
    if (own === undefined) accounts.set(activity.account, [activity]);
    else own.push(activity);
  }
  const years = new Set([...itemsByYear.keys(), ...activities.keys()]);
  return new Map(
    [...years].map((year) => [
      year,
      { items: itemsByYear.get(year) ?? [], activities: activities.get(year) ?? new Map() },
    ]),
  );
};

const privateSalesOf = (
  { profile }: TaxInputs,
  states: ReadonlyMap<number, YearState>,
): ReadonlyMap<string, readonly PrivateSalesResult[]> =>
  new Map(
    profile.persons.map(({ id }, index) => [
      id,
      privateSalesOverYears(
        [...states.values()].map(({ year, books }) => {
          const stated = profile.carriedLosses.find((row) => row.person === id && row.year === year);
          return {
            year,
            net: books[index]!.privateSales.reduce((sum, { taxable }) => sum + taxable, 0),
            limit: parametersOf(year).privateSalesLimit.limit,
            statedCarried: stated === undefined ? null : parseCents(stated.privateSales),
          };
        }),
      ),
    ]),
  );
