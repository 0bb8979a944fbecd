import type { RecordedActivity, Withheld } from '#domain/activities/activity.ts';
import { type Cents, parseCents } from './cents.ts';
import { noTax, sumOfTax } from './tariff.ts';
import type { BankTax } from './withholding-difference.ts';

export const nothingWithheldYet: BankTax = { ...noTax, unsplit: 0 };

export const bankTaxOf = (withheld: Withheld): BankTax => ({
  capitalGainsTax: parseCents(withheld.capitalGainsTax),
  solidaritySurcharge: parseCents(withheld.solidaritySurcharge),
  churchTax: parseCents(withheld.churchTax),
  unsplit: parseCents(withheld.unsplit),
});

export const addBankTax = (a: BankTax, b: BankTax): BankTax => ({
  capitalGainsTax: a.capitalGainsTax + b.capitalGainsTax,
  solidaritySurcharge: a.solidaritySurcharge + b.solidaritySurcharge,
  churchTax: a.churchTax + b.churchTax,
  unsplit: a.unsplit + b.unsplit,
});

export const sumOfBankTax = (tax: BankTax): Cents => sumOfTax(tax) + tax.unsplit;

/** One taxable activity of an account, for which a bank may book the tax in a row of its own. */
export type TaxedActivity = { readonly id: string; readonly date: string; readonly instrument: string | null };

/**
 * Says what was withheld for each taxable activity of one account: in its own row, or in rows of tax of the same day. Such a
 * row belongs to the activity of its instrument, else to the only one of the day; what fits nothing stands by itself.
 */
export const withheldByActivity = (
  activities: readonly RecordedActivity[],
  taxed: readonly TaxedActivity[],
): ReadonlyMap<string, BankTax> => {
  const byDay = new Map<string, TaxedActivity[]>();
  const ids = new Set<string>();
  for (const event of taxed) {
    ids.add(event.id);
    const day = byDay.get(event.date);
    if (day === undefined) byDay.set(event.date, [event]);
    else day.push(event);
  }
  const sums = new Map<string, BankTax>();
  for (const { id, type, date, instrument, withheld } of activities) {
    const tax = bankTaxOf(withheld);
    const isOwnRow = (type === 'tax' || type === 'tax-refund') && !ids.has(id);
    if (!isOwnRow && !ids.has(id) && sumOfBankTax(tax) === 0) continue;
    const target = isOwnRow ? targetOf(byDay.get(date) ?? [], instrument) : null;
    const key = target?.id ?? id;
    sums.set(key, addBankTax(sums.get(key) ?? nothingWithheldYet, tax));
  }
  return sums;
};

const targetOf = (day: readonly TaxedActivity[], instrument: string | null): TaxedActivity | null => {
  if (instrument !== null) {
    const same = day.filter((event) => event.instrument === instrument);
    if (same.length > 0) return same.at(-1)!;
  }
  const events = new Set(day.map(({ id }) => id));
  return events.size === 1 ? day[0]! : null;
};
