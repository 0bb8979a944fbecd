import type { Allocation } from '#contract/allocation.ts';
import type { HoldingDetail, HoldingList, HoldingRow } from '#contract/holdings.ts';
import type { IncomeView, PeriodResult, PortfolioOverview, PortfolioPerformance } from '#contract/portfolio.ts';
import type { PortfolioSettingsFacts, RiskList } from '#contract/portfolio-checks.ts';

const result: PeriodResult = {
  period: 'ytd',
  from: '2026-01-01',
  to: '2026-11-20',
  valueBefore: 10_000,
  value: 12_000.1,
  inflow: 1_500,
  outflow: 500,
  gain: 1_000.1,
  unmeasured: 0,
  timeWeighted: 0.09,
  timeWeightedAnnual: 0.102,
  moneyWeighted: { kind: 'rate', ofPeriod: 0.091, annual: 0.104 },
};
const results = { price: 900, currency: 50.056, income: 100.056, fees: 20.004, taxes: 30.004, gain: 1_000.104 };

export const fakeOverview: PortfolioOverview = {
  currency: 'EUR',
  on: '2026-11-20',
  isEmpty: false,
  result,
  results,
  course: {
    days: [20_453, 20_454, 20_455],
    value: [10_000, 10_500, 12_000.1],
    lastKnown: [0, 0, 0],
    invested: [10_000, 10_000, 11_000],
    timeWeighted: [0, 0.05, 0.09],
    benchmark: null,
  },
  benchmark: null,
  unvalued: [{ account: 'Depot', instrument: 'OLD', currency: 'EUR', missing: 'price', last: '2026-10-01' }],
  leftOut: ['Sim101'],
  accounts: ['Depot'],
  rateSource: 'ecb',
  oldestQuoteDays: 10,
};

export const fakeHolding: HoldingRow = {
  account: 'Depot',
  instrument: 'SAP',
  name: 'SAP SE',
  assetClass: 'share',
  currency: 'EUR',
  quantity: '40',
  price: { value: 200.5, on: '2026-11-20', source: 'own' },
  rate: null,
  value: 8_020,
  valueInCurrency: 8_020,
  share: 0.668,
  cost: [{ currency: 'EUR', amount: '4000.00' }],
  averageCost: [{ currency: 'EUR', amount: '4000.00' }],
  unknownCost: '0',
  unrealised: 4_020,
  results,
  timeWeighted: 0.2,
  lots: 1,
  oldestLot: '2023-01-09',
};

const dollars: HoldingRow = {
  ...fakeHolding,
  account: 'Broker',
  instrument: 'MSFT',
  name: 'Microsoft Corp.',
  currency: 'USD',
  quantity: '2',
  price: { value: 400, on: '2026-11-19', source: 'own' },
  rate: { value: 0.9, on: '2026-11-20', source: 'ecb' },
  value: 720,
  valueInCurrency: 800,
  share: 0.06,
  results: { ...results, gain: -12 },
};

export const fakeHoldings: HoldingList = {
  currency: 'EUR',
  on: '2026-11-20',
  value: 12_000.1,
  holdings: [fakeHolding, dollars],
  money: [{ account: 'Depot', currency: 'EUR', balance: '3260.10', rate: null, value: 3_260.1, share: 0.27, results }],
  former: [{ account: 'Depot', instrument: 'GONE', name: 'Gone AG', results: { ...results, gain: -5 } }],
};

const lot = {
  id: 'lot-1',
  account: 'Depot',
  side: 'long',
  acquiredOn: '2023-01-09',
  activity: 'a1',
  quantity: '40',
  cost: [{ currency: 'EUR', amount: '4000.00' }],
  costKnown: true,
} as const;

export const fakeHoldingDetail: HoldingDetail = {
  currency: 'EUR',
  on: '2026-11-20',
  instrument: 'SAP',
  name: 'SAP SE',
  assetClass: 'share',
  isin: 'DE0007164600',
  wkn: '716460',
  rows: [fakeHolding],
  lots: [{ ...lot, cost: [...lot.cost] }],
  releases: [
    {
      activity: 'a2',
      account: 'Depot',
      type: 'sell',
      date: '2025-09-15',
      quantity: '20',
      closing: { currency: 'EUR', gross: '3000.00', fee: '5.00' },
      result: [{ currency: 'EUR', amount: '995.00' }],
      resultByAverage: [{ currency: 'EUR', amount: '990.00' }],
      parts: [
        {
          ...lot,
          id: 'lot-0',
          acquiredOn: '2022-03-01',
          quantity: '20',
          cost: [{ currency: 'EUR', amount: '2000.00' }],
        },
      ],
      uncovered: null,
    },
  ],
  results,
  result,
  course: { days: [], value: [], units: [], price: [] },
  trades: [
    {
      id: 'a2',
      type: 'sell',
      account: 'Depot',
      date: '2025-09-15',
      quantity: '20',
      price: '150',
      gross: null,
      currency: 'EUR',
    },
  ],
};

export const fakePerformance: PortfolioPerformance = {
  currency: 'EUR',
  on: '2026-11-20',
  periods: [
    result,
    {
      ...result,
      period: '1m',
      moneyWeighted: { kind: 'none', reason: 'no-root' },
      timeWeighted: null,
      timeWeightedAnnual: null,
    },
  ],
  months: [{ year: 2026, months: [0.01, -0.02, ...Array<null>(10).fill(null)], total: -0.0102 }],
  figures: [],
  drawdown: { days: [20_453, 20_454], depth: [0, -0.1] },
  rolling: { window: 63, days: [], volatility: [], sharpe: [] },
  contributions: [{ key: 'SAP', name: 'SAP SE', results, contribution: 0.09 }],
  flows: [{ date: '2026-02-05', inflow: 1_500, outflow: 0 }],
};

export const fakeAllocation: Allocation = {
  currency: 'EUR',
  on: '2026-11-20',
  by: 'class',
  value: 12_000,
  nodes: [
    {
      category: 'share',
      name: 'share',
      value: 8_740,
      share: 0.728,
      targetShare: null,
      items: [{ subject: { kind: 'instrument', instrument: 'SAP' }, name: 'SAP SE', value: 8_020 }],
      children: [],
    },
    {
      category: 'money',
      name: 'money',
      value: 3_260,
      share: 0.272,
      targetShare: null,
      items: [{ subject: { kind: 'money', account: 'Depot', currency: 'EUR' }, name: 'EUR · Depot', value: 3_260 }],
      children: [],
    },
  ],
};

export const fakeIncome: IncomeView = {
  currency: 'EUR',
  on: '2026-11-20',
  payments: [
    {
      id: 'd1',
      date: '2026-05-16',
      account: 'Depot',
      instrument: 'SAP',
      name: 'SAP SE',
      type: 'dividend',
      gross: 94,
      tax: 24.79,
    },
  ],
  months: [{ month: '2026-05', gross: 94, tax: 24.79 }],
  forecast: [
    {
      date: '2027-05-16',
      instrument: 'SAP',
      name: 'SAP SE',
      amount: 94,
      inCurrency: 94,
      currency: 'EUR',
      repeats: { date: '2026-05-16', perUnit: 2.35 },
    },
  ],
};

const finding = { group: 'concentration', unit: 'share', bound: 'at-most', isOwnThreshold: false } as const;
export const fakeRisks: RiskList = {
  currency: 'EUR',
  on: '2026-11-20',
  findings: [
    {
      ...finding,
      rule: 'largest-share',
      threshold: 0.1,
      state: 'broken',
      measure: { kind: 'measured', value: 0.668, because: [{ name: 'SAP SE', value: 0.668 }] },
    },
    {
      ...finding,
      rule: 'largest-bond',
      threshold: 0.2,
      state: 'not-known',
      measure: { kind: 'not-known', reason: 'nothing-held' },
    },
  ],
};

export const fakePortfolioSettings: PortfolioSettingsFacts = {
  baseCurrency: 'EUR',
  homeCountry: 'DE',
  benchmark: null,
  risks: {},
};

/** A server's answers about a small portfolio. */
export const portfolioRoutes = {
  'GET /api/v1/portfolio': () => fakeOverview,
  'GET /api/v1/portfolio/holdings': () => fakeHoldings,
  'GET /api/v1/portfolio/holdings/SAP': () => fakeHoldingDetail,
  'GET /api/v1/portfolio/performance': () => fakePerformance,
  'GET /api/v1/portfolio/allocation': () => fakeAllocation,
  'GET /api/v1/portfolio/taxonomies': () => ({ taxonomies: [] }),
  'GET /api/v1/portfolio/income': () => fakeIncome,
  'GET /api/v1/portfolio/risks': () => fakeRisks,
  'GET /api/v1/portfolio/health': () => ({ issues: [] }),
  'GET /api/v1/portfolio/settings': () => fakePortfolioSettings,
  'PUT /api/v1/portfolio/settings': ({ body }: { readonly body: unknown }) => body,
  'GET /api/v1/activities/names': () => ({ accounts: ['Depot', 'Broker'], instruments: ['SAP', 'MSFT'] }),
};
