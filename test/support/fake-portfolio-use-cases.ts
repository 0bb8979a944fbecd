import type { PortfolioUseCases } from '#api/portfolio-use-cases.ts';
import type { LedgerContext } from '#application/ledger-context.ts';

const head = { currency: 'EUR', on: '2026-01-05' };
const results = { price: 0, currency: 0, income: 0, fees: 0, taxes: 0, gain: 0 };
const result = {
  period: 'ytd',
  from: null,
  to: '2026-01-05',
  valueBefore: 0,
  value: 0,
  inflow: 0,
  outflow: 0,
  gain: 0,
  unmeasured: 0,
  timeWeighted: null,
  timeWeightedAnnual: null,
  moneyWeighted: { kind: 'none', reason: 'no-flows' },
} as const;

/** Those of the portfolio; `note` writes down who asked, refuses foreign ids and returns the ledger's mark. */
export const fakePortfolioUseCases = (
  note: (name: string, context: LedgerContext, id?: string) => string,
): PortfolioUseCases => {
  const taxonomies = (name: string, context: LedgerContext, id?: string) => ({
    taxonomies: [{ id: 'regions', name: note(name, context, id), categories: [], assignments: [] }],
  });
  const settings = (name: string, context: LedgerContext) => ({
    baseCurrency: 'EUR',
    homeCountry: 'DE',
    benchmark: note(name, context),
    risks: {},
  });
  return {
    portfolioOverview: async (context) => ({
      ...head,
      isEmpty: true,
      result,
      results,
      course: { days: [], value: [], lastKnown: [], invested: [], timeWeighted: [], benchmark: null },
      benchmark: null,
      unvalued: [],
      leftOut: [],
      accounts: [note('portfolioOverview', context)],
      rateSource: null,
      oldestQuoteDays: 10,
    }),
    listHoldings: async (context) => ({
      ...head,
      value: 0,
      holdings: [],
      money: [],
      former: [{ account: note('listHoldings', context), instrument: 'SAP', name: 'SAP', results }],
    }),
    holdingDetail: async (context, id) => ({
      ...head,
      instrument: id,
      name: note('holdingDetail', context, id),
      assetClass: 'share',
      isin: null,
      wkn: null,
      rows: [],
      lots: [],
      releases: [],
      results,
      result,
      course: { days: [], value: [], units: [], price: [] },
      trades: [],
    }),
    portfolioPerformance: async (context) => ({
      ...head,
      periods: [],
      months: [],
      figures: [],
      drawdown: { days: [], depth: [] },
      rolling: { window: 63, days: [], volatility: [], sharpe: [] },
      contributions: [{ key: 'a', name: note('portfolioPerformance', context), results, contribution: null }],
      flows: [],
    }),
    allocation: async (context) => ({ ...head, by: note('allocation', context), value: 0, nodes: [] }),
    rebalance: async (context) => {
      note('rebalance', context);
      return { currency: 'EUR', orders: [], tax: 0, rest: 0, before: [], after: [] };
    },
    portfolioIncome: async (context) => {
      note('portfolioIncome', context);
      return { ...head, payments: [], months: [], forecast: [] };
    },
    portfolioRisks: async (context) => {
      note('portfolioRisks', context);
      return { ...head, findings: [] };
    },
    portfolioHealth: async (context) => ({
      issues: [
        {
          kind: 'oversold',
          account: note('portfolioHealth', context),
          instrument: null,
          currency: null,
          date: null,
          activities: [],
          amount: null,
          mend: 'activity',
        },
      ],
    }),
    checkStatement: async (context) => ({ account: note('checkStatement', context), on: '2026-01-05', lines: [] }),
    taxonomies: async (context) => taxonomies('taxonomies', context),
    setTaxonomy: async (context) => taxonomies('setTaxonomy', context),
    removeTaxonomy: async (context, id) => taxonomies('removeTaxonomy', context, id),
    switchTaxonomy: async (context, id) => taxonomies('switchTaxonomy', context, id),
    portfolioSettings: async (context) => settings('portfolioSettings', context),
    sayPortfolioSettings: async (context) => settings('sayPortfolioSettings', context),
    switchPortfolioSettings: async (context) => settings('switchPortfolioSettings', context),
  };
};
