import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';

type Rates = Pick<UseCases, 'rates' | 'rateOn' | 'ratesStatus' | 'syncRates' | 'importRates'>;

/** Those of the rates; `note` writes down who asked and returns the ledger's mark. */
export const fakeRateUseCases = (note: (name: string, context: LedgerContext) => string): Rates => ({
  rates: async (context, { base, quote }) => ({ base, quote, source: note('rates', context), rates: [] }),
  rateOn: async (context, query) => ({
    ...query,
    source: note('rateOn', context),
    rate: null,
    rateDate: null,
    kind: null,
    reason: 'before-first',
    publication: null,
  }),
  ratesStatus: async (context) => ({
    source: note('ratesStatus', context),
    publications: 0,
    first: null,
    last: null,
    fetchedAt: null,
    due: '2026-01-05',
    nextAt: '2026-01-06T15:15:00Z',
    mayAsk: false,
    attempt: null,
    currencies: [],
  }),
  syncRates: async (context) => ({
    outcome: 'failed',
    added: 0,
    corrected: 0,
    last: null,
    until: null,
    error: note('syncRates', context),
  }),
  importRates: async (context) => {
    note('importRates', context);
    return { publications: 1, first: '2026-01-05', last: '2026-01-05', added: 1, same: 0, corrected: 0 };
  },
});
