import type { LedgerContext } from '#application/ledger-context.ts';
import { releasedForms } from '#domain/tax/form-lines.ts';
import { isReleased } from '#domain/tax/parameters.ts';
import { germanDay, type TaxPorts } from './tax-ports.ts';

/** Lists the years that the ledger has anything in, the running one with them, and what is known of the law of each. */
export const listTaxYears = async (ports: TaxPorts, { ledger }: LedgerContext) => {
  const { inputs } = await ports.ledgerTax(ledger);
  const { profile, activities } = inputs;
  const current = Number(germanDay(ports).slice(0, 4));
  const stated = [...profile.carriedLosses, ...profile.startPots, ...profile.lossCertificates];
  const booked = activities.reduce((first, { date }) => Math.min(first, Number(date.slice(0, 4))), current);
  const first = stated.reduce((least, { year }) => Math.min(least, year), booked);
  const last = activities.reduce((most, { date }) => Math.max(most, Number(date.slice(0, 4))), current);
  return {
    current,
    years: Array.from({ length: last - first + 1 }, (_, index) => {
      const year = last - index;
      return { year, isReleased: isReleased(year), forms: [...releasedForms(year)] };
    }),
    persons: profile.persons.map(({ id, name }) => ({ id, name })),
  };
};
