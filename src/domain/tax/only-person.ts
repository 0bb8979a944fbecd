import type { TaxProfile } from './tax-profile.ts';

/** Returns the profile with its one person put in where no owner is named; with two persons everything has to be said. */
export const withOnlyPerson = (profile: TaxProfile): TaxProfile => {
  const [person, other] = profile.persons;
  if (person === undefined || other !== undefined) return profile;
  const owned = <Row extends { readonly owners: readonly string[] }>(row: Row): Row =>
    row.owners.length === 0 ? { ...row, owners: [person.id] } : row;
  return {
    ...profile,
    accounts: profile.accounts.map(owned),
    allowanceOrders: profile.allowanceOrders.map(owned),
    lossCertificates: profile.lossCertificates.map(owned),
    startPots: profile.startPots.map(owned),
    carriedLosses: profile.carriedLosses.map((row) => (row.person === '' ? { ...row, person: person.id } : row)),
  };
};
