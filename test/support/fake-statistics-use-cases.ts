import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { breaches } from '#application/statistics/breaches.ts';
import { breakdown } from '#application/statistics/breakdown.ts';
import { dailyCurve } from '#application/statistics/daily-curve.ts';
import { distribution } from '#application/statistics/distribution.ts';
import { drawdownList } from '#application/statistics/drawdown-list.ts';
import { excursionPoints } from '#application/statistics/excursion-points.ts';
import { rulesKept } from '#application/statistics/rules-kept.ts';
import { selectionView } from '#application/statistics/selection-view.ts';

type Statistics = Pick<
  UseCases,
  | 'statistics'
  | 'breakdown'
  | 'breaches'
  | 'drawdowns'
  | 'rulesKept'
  | 'goals'
  | 'setGoal'
  | 'dropGoal'
  | 'switchGoal'
  | 'dailyCurve'
  | 'distribution'
  | 'excursionPoints'
  | 'correlations'
  | 'compareSelections'
  | 'whatIf'
  | 'positionWhatIf'
>;

/** Those of a ledger without trades; `note` writes down who asked and returns the ledger's mark. */
export const fakeStatisticsUseCases = (
  note: (name: string, context: LedgerContext, id?: string) => string,
): Statistics => ({
  statistics: async (context, { riskFree, periods }) => {
    note('statistics', context);
    return { selection: selectionView(null), capital: null, riskFree, periods, figures: [] };
  },
  breakdown: async (context, { by }) => ({ ...breakdown(null, { by: [by] }), keys: [[note('breakdown', context)]] }),
  breaches: async (context, { stopTicks }) => {
    note('breaches', context);
    return breaches(null, { stopTicks });
  },
  goals: async (context) => {
    note('goals', context);
    return { goals: [], changes: [] };
  },
  setGoal: async (context, id) => void note('setGoal', context, id ?? undefined),
  dropGoal: async (context, id) => void note('dropGoal', context, id),
  switchGoal: async (context) => void note('switchGoal', context),
  rulesKept: async (context) => {
    note('rulesKept', context);
    return rulesKept(null, []);
  },
  drawdowns: async (context, { step }) => {
    note('drawdowns', context);
    return drawdownList(null, step);
  },
  dailyCurve: async (context) => {
    note('dailyCurve', context);
    return dailyCurve(null);
  },
  distribution: async (context) => {
    note('distribution', context);
    return distribution(null);
  },
  excursionPoints: async (context) => {
    note('excursionPoints', context);
    return excursionPoints(null);
  },
  correlations: async (context) => ({
    selection: selectionView(null),
    keys: [note('correlations', context)],
    figures: [],
    leftOut: 0,
  }),
  compareSelections: async (context) => {
    note('compareSelections', context);
    const side = { selection: selectionView(null), figures: [] };
    const silent = { kind: 'undefined', reason: 'no-data', unit: 'money', sample: 0, of: 'trades' } as const;
    const nothing = { difference: silent, probability: silent };
    return { first: side, second: side, averageTrade: nothing, winRate: nothing };
  },
  positionWhatIf: async (context, id) => {
    note('positionWhatIf', context, id);
    return {
      currency: 'USD',
      interval: null,
      source: null,
      plan: { plannedStop: null, plannedTarget: null },
      before: { gross: '0.00', net: '0.00' },
      scenarios: [],
    };
  },
  whatIf: async (context) => {
    note('whatIf', context);
    return {
      selection: selectionView(null),
      considered: 0,
      dropped: 0,
      unknown: [],
      exits: [],
      uncertain: 0,
      figures: [],
      before: [],
      worst: [],
      best: [],
    };
  },
});
