import type { EquityUseCases } from '#api/equity-use-cases.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { selectionView } from '#application/statistics/selection-view.ts';
import type { AccountLimits } from '#contract/prop-rules.ts';

/** Those of limits and courses; `note` writes down who asked, refuses foreign ids and returns the ledger's mark. */
export const fakeEquityUseCases = (
  note: (name: string, context: LedgerContext, id?: string) => string,
): EquityUseCases => ({
  accountLimits: async (context, id) => limitsOf(note('accountLimits', context, id)),
  limits: async (context) => ({ accounts: [limitsOf(note('limits', context))] }),
  propPresets: async (context) => {
    note('propPresets', context);
    return { presets: [] };
  },
  dayEquity: async (context, { date }) => ({
    date,
    courses: [],
    unknown: [{ instrument: note('dayEquity', context), from: '2026-01-05T00:00:00Z', to: '2026-01-05T01:00:00Z' }],
  }),
  intradayDrawdowns: async (context) => {
    note('intradayDrawdowns', context);
    return {
      selection: selectionView(null),
      considered: 0,
      known: 0,
      days: 0,
      coveredDays: 0,
      drawdowns: [],
      count: 0,
    };
  },
});

const limitsOf = (account: string): AccountLimits => ({
  account,
  name: null,
  currency: null,
  rules: null,
  rulesNote: null,
  gaps: ['start-balance'],
  state: 'open',
  start: null,
  equity: null,
  profit: null,
  asOf: null,
  day: null,
  limits: [],
  breaches: [],
  moreBreaches: 0,
  unknown: [],
  moreUnknown: 0,
  unknownMs: 0,
});
