/** The text of a ledger's own file with these activities, and what else it says. */
export const ledgerFileOf = (activities: readonly object[], more: object = {}): string =>
  JSON.stringify({ format: 'kontor-ledger', version: 1, ...more, activities });

export const sap = {
  id: 'SAP',
  assetClass: 'share',
  name: 'SAP',
  currency: 'EUR',
  isin: 'DE0007164600',
  country: 'DE',
};
