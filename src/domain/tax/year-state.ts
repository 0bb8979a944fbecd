import type { RecordedActivity } from '#domain/activities/activity.ts';
import { type AssessedPerson, type Assessment, assess } from './assessment.ts';
import { type BankYear, bankYears, type RolledPots, rolledPots } from './bank-years.ts';
import { parseCents } from './cents.ts';
import type { ItemContext } from './item-context.ts';
import { churchPercentOf } from './parameters.ts';
import { booksOf, type PersonBooks } from './person-books.ts';
import { emptyPots, type Pots } from './pots.ts';
import type { TaxItem } from './tax-item.ts';
import { isJoint, type TaxPerson } from './tax-profile.ts';

/** One year as it is folded, in cents; what it leaves for the next. */
export type YearState = {
  readonly year: number;
  readonly items: readonly TaxItem[];
  readonly banks: readonly BankYear[];
  readonly books: readonly PersonBooks[];
  readonly assessed: readonly AssessedPerson[];
  readonly carriedFrom: readonly ('stated' | 'ledger' | 'nothing')[];
  readonly assessments: readonly Assessment[];
  readonly rolled: RolledPots;
};

/** The events of one year. */
export type YearEvents = {
  readonly items: readonly TaxItem[];
  readonly activities: ReadonlyMap<string, readonly RecordedActivity[]>;
};

/** Folds one year on top of the one before; null: there is none. */
export const foldYear = (
  context: ItemContext,
  year: number,
  { items, activities }: YearEvents,
  before: YearState | null,
): YearState => {
  const { profile } = context.inputs;
  const parameters = context.parametersOf(year);
  const banks = bankYears(context, parameters, items, activities, before?.rolled ?? new Map());
  const books = profile.persons.map((person) => booksOf(context, person, items, banks));
  const carried = profile.persons.map((person) => carriedInto(context, person, year, before));
  const capped = profile.modules.legacyTerminCapYears.includes(year);
  const assessed = books.map(
    (own, index): AssessedPerson => ({
      id: own.person.id,
      pots: broughtBy(own),
      carried: carried[index]!.pots,
      creditable: creditableOf(own),
      church: churchPercentOf(own.person, year),
      forwards: capped ? forwardsOf(own) : null,
    }),
  );
  const groups = isJoint(profile, year) ? [assessed] : assessed.map((person) => [person]);
  return {
    year,
    items,
    banks,
    books,
    assessed,
    carriedFrom: carried.map(({ from }) => from),
    assessments: groups.filter((group) => group.length > 0).map((group) => assess(group, parameters)),
    rolled: rolledPots(banks),
  };
};

type Carried = { readonly pots: Pots; readonly from: 'stated' | 'ledger' | 'nothing' };

const carriedInto = (context: ItemContext, { id }: TaxPerson, year: number, before: YearState | null): Carried => {
  const stated = context.inputs.profile.carriedLosses.find((row) => row.person === id && row.year === year);
  if (stated !== undefined)
    return { pots: { shares: parseCents(stated.shares), other: parseCents(stated.other) }, from: 'stated' };
  const found = before?.assessments.flatMap(({ persons }) => persons).find((person) => person.id === id);
  if (found === undefined || (found.carriedOut.shares === 0 && found.carriedOut.other === 0))
    return { pots: emptyPots, from: 'nothing' };
  return { pots: found.carriedOut, from: 'ledger' };
};

/** Declared income, and of each bank what its certificate shows: income that is left, losses that were certified. */
const broughtBy = ({ abroad, domestic, banks }: PersonBooks): Pots => {
  let shares = 0;
  let other = 0;
  for (const { item, taxable } of [...abroad, ...domestic]) {
    if (item.pot === 'shares') shares += taxable;
    else other += taxable;
  }
  for (const { income, shareGains, certified } of banks) {
    shares += shareGains - certified.shares;
    other += income - shareGains - certified.other;
  }
  return { shares, other };
};

/** A year's balance below zero (foreign tax that was paid back) credits nothing. */
const creditableOf = ({ abroad, domestic, banks }: PersonBooks): number =>
  Math.max(
    0,
    [...abroad, ...domestic].reduce((sum, { creditable }) => sum + creditable, 0) +
      banks.reduce((sum, { creditable }) => sum + creditable, 0),
  );

/** Of the old law: gains of Termingeschäfte and written options, losses of Termingeschäfte. */
const forwardsOf = ({ abroad, domestic }: PersonBooks): { readonly gains: number; readonly losses: number } => {
  let gains = 0;
  let losses = 0;
  let written = 0;
  for (const { item, taxable } of [...abroad, ...domestic]) {
    if (item.category === 'written-option') written += taxable;
    if (!forwardCategories.has(item.category)) continue;
    if (taxable > 0) gains += taxable;
    else losses -= taxable;
  }
  return { gains: gains + Math.max(0, written), losses };
};

const forwardCategories: ReadonlySet<string> = new Set(['option', 'future', 'cfd', 'crypto-derivative']);
