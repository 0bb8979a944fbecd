import { AppError } from '#domain/errors.ts';
import type { TaxProfile } from '#domain/tax/tax-profile.ts';
import type { TaxYear } from '#domain/tax/tax-year.ts';

/**
 * Returns of a year what is one person's: items of accounts that the person owns or shares, own steps, lines and banks. A
 * joint assessment stays whole, there is no tax of one spouse in it.
 *
 * @throws AppError `NOT_FOUND` where the profile has no such person
 */
export const taxYearOfPerson = (year: TaxYear, profile: TaxProfile, person: string): TaxYear => {
  const known = profile.persons.find(({ id, name }) => id === person || name === person);
  if (known === undefined) {
    const ids = profile.persons.map(({ id }) => id).join(', ') || 'none';
    throw new AppError('NOT_FOUND', `The tax profile has no person ${person}. It has: ${ids}.`, {
      details: { person },
    });
  }
  const { id } = known;
  const own = new Set(profile.accounts.filter(({ owners }) => owners.includes(id)).map(({ account }) => account));
  const isOwn = ({ account }: { readonly account: string }): boolean => own.has(account);
  return {
    ...year,
    persons: year.persons.filter((each) => each.id === id),
    carryForwards: year.carryForwards.filter((each) => each.person === id),
    assessments: year.assessments
      .filter(({ persons }) => persons.includes(id))
      .map((assessment) => ({ ...assessment, steps: assessment.steps.filter((step) => step.person === id) })),
    banks: year.banks
      .map((bank) => ({
        ...bank,
        events: bank.events.filter(({ owners }) => owners.includes(id)),
        customers: bank.customers.filter(({ owners }) => owners.includes(id)),
      }))
      .filter(({ customers }) => customers.length > 0)
      .map((bank) => ({
        ...bank,
        agreeing: bank.events.filter(({ stated, difference }) => stated !== null && difference === null).length,
        differing: bank.events.filter(({ difference }) => difference !== null).length,
      })),
    items: year.items.filter(isOwn),
    lumpSums: year.lumpSums.filter(isOwn),
    forms: year.forms.map((form) =>
      form.state === 'released' ? { ...form, lines: form.lines.filter((line) => line.person === id) } : form,
    ),
    leftOut: year.leftOut.filter(isOwn),
    // What nobody has said whose it is may be this person's.
    gaps: year.gaps.filter(
      ({ account }) => isOwn({ account }) || !profile.accounts.some((one) => one.account === account),
    ),
  };
};
