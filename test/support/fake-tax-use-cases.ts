import type { TaxUseCases } from '#api/tax-use-cases.ts';
import type { LedgerContext } from '#application/ledger-context.ts';

const noProfile = {
  persons: [],
  jointYears: [],
  accounts: [],
  banks: [],
  allowanceOrders: [],
  lossCertificates: [],
  carriedLosses: [],
  startPots: [],
  personalRates: [],
  instruments: [],
  fundYears: [],
  basisRates: [],
  creditableRates: [],
  modules: { currency: false, legacyTerminCapYears: [] },
};
const noPots = { shares: '0.00', other: '0.00' };
const noTax = { capitalGainsTax: '0.00', solidaritySurcharge: '0.00', churchTax: '0.00', all: '0.00' };

/** Those of the tax year; `note` writes down who asked and returns the ledger's mark. */
export const fakeTaxUseCases = (note: (name: string, context: LedgerContext) => string): TaxUseCases => {
  const profile = async (name: string, context: LedgerContext) => ({
    profile: noProfile,
    problems: [],
    unsaidAccounts: [note(name, context)],
    canUndo: false,
    canRedo: false,
  });
  return {
    taxYears: async (context) => ({
      current: 2026,
      years: [],
      persons: [{ id: 'anna', name: note('taxYears', context) }],
    }),
    taxYear: async (context, year) => ({
      ...{ year, joint: false, persons: [], carryForwards: [], assessments: [], banks: [], items: [], lumpSums: [] },
      ...{ forms: [], leftOut: [], gaps: [], openPoints: [], notes: [], parameters: [] },
      notice: 'x',
      instrumentNames: { SAP: note('taxYear', context) },
    }),
    exportTaxYear: async (context) => {
      const mark = note('exportTaxYear', context);
      return {
        fileName: 'tax.csv',
        mediaType: 'text/csv',
        content: (async function* () {
          yield mark;
        })(),
      };
    },
    taxRoom: async (context, year) => {
      note('taxRoom', context);
      return { year, rooms: [], losses: [] };
    },
    openTaxLots: async (context) => ({
      date: '2026-01-05',
      lots: [],
      prices: [
        { instrument: note('openTaxLots', context), price: '1', currency: 'EUR', on: '2026-01-05', source: 'own' },
      ],
    }),
    planTaxedSale: async (context, { account, instrument, quantity }) => ({
      sale: {
        ...{ account, instrument, quantity, price: '1', fee: '0', date: '2026-01-05' },
        currency: note('planTaxedSale', context),
      },
      ...{ item: null, lots: [], gaps: [], proceeds: '0.00', gain: '0.00', taxable: '0.00' },
      ...{ potsBefore: noPots, potsAfter: noPots, allowanceUsed: '0.00', carriedUsed: noPots },
      ...{ tax: noTax, withheld: null, privateSale: null, netCash: null },
    }),
    taxProfile: (context) => profile('taxProfile', context),
    checkTaxProfile: async (context) => ({
      problems: [{ field: 'persons', expected: 'x', found: note('checkTaxProfile', context) }],
    }),
    sayTaxProfile: (context) => profile('sayTaxProfile', context),
    switchTaxProfile: (context) => profile('switchTaxProfile', context),
  };
};
