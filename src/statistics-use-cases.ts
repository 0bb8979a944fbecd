import type { UseCases } from '#api/dependencies.ts';
import { type StartCapitalPorts, startCapital } from '#application/accounts/start-capital.ts';
import { selectionDrawdowns } from '#application/equity/selection-drawdowns.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { LinksOf } from '#application/linking/ledger-links.ts';
import type { LoadPositionPorts } from '#application/positions/load-position.ts';
import { filterOf } from '#application/positions/position-filter-text.ts';
import type { PositionIndex } from '#application/positions/position-index.ts';
import { breaches } from '#application/statistics/breaches.ts';
import { breakdown } from '#application/statistics/breakdown.ts';
import { compareSelections } from '#application/statistics/compare-selections.ts';
import { correlationView } from '#application/statistics/correlations.ts';
import { countedTrades } from '#application/statistics/counted-trades.ts';
import { dailyCurve } from '#application/statistics/daily-curve.ts';
import { groupBy } from '#application/statistics/dimensions.ts';
import { distribution } from '#application/statistics/distribution.ts';
import { drawdownList } from '#application/statistics/drawdown-list.ts';
import { excursionPoints } from '#application/statistics/excursion-points.ts';
import { rulesKept } from '#application/statistics/rules-kept.ts';
import { type SelectedTrades, selectTrades } from '#application/statistics/selected-trades.ts';
import { statistics } from '#application/statistics/statistics.ts';
import type { AlternativesPorts } from '#application/what-if/alternatives.ts';
import { positionWhatIf } from '#application/what-if/position-what-if.ts';
import { whatIf } from '#application/what-if/what-if.ts';
import type { StatisticsFilter } from '#contract/statistics.ts';
import { toNumber } from '#domain/values/decimal.ts';
import type { JournalStore } from '#ports/journal-store.ts';

type Ports = StartCapitalPorts &
  LoadPositionPorts &
  AlternativesPorts & {
    readonly links: LinksOf;
    readonly index: PositionIndex;
    readonly journal: Pick<JournalStore, 'setups'>;
  };

type StatisticsUseCases = Pick<
  UseCases,
  | 'statistics'
  | 'breakdown'
  | 'breaches'
  | 'drawdowns'
  | 'rulesKept'
  | 'dailyCurve'
  | 'distribution'
  | 'excursionPoints'
  | 'correlations'
  | 'compareSelections'
  | 'whatIf'
  | 'positionWhatIf'
  | 'intradayDrawdowns'
>;

/** Binds the statistics to their ports, in the words of the contract. */
export const statisticsUseCases = (ports: Ports): StatisticsUseCases => {
  const selected = async ({ ledger }: LedgerContext, query: StatisticsFilter): Promise<SelectedTrades | null> => {
    const { currency, counting = 'apart' } = query;
    const selection = selectTrades(await ports.index.books(ledger), filterOf(query), currency);
    if (selection === null || counting === 'apart') return selection;
    return countedTrades(selection, (await ports.links(ledger)).links, counting);
  };
  const capitalOf = async ({ ledger }: LedgerContext, trades: SelectedTrades | null): Promise<number | null> => {
    if (trades === null) return null;
    const capital = await startCapital(ports, ledger, groupBy(trades, 'account').keys, trades.table.currency);
    return capital === null ? null : toNumber(capital);
  };
  return {
    statistics: async (context, { capital, riskFree, periods, ...query }) => {
      const trades = await selected(context, query);
      return statistics(trades, { capital: capital ?? (await capitalOf(context, trades)), riskFree, periods });
    },
    breakdown: async (context, { by, and, figure, ...query }) =>
      breakdown(await selected(context, query), {
        by: and === undefined ? [by] : [by, and],
        names: figure,
        clock: query.clock,
      }),
    breaches: async (context, { stopTicks, ...query }) => breaches(await selected(context, query), { stopTicks }),
    drawdowns: async (context, { step, ...query }) => drawdownList(await selected(context, query), step),
    rulesKept: async (context, query) =>
      rulesKept(await selected(context, query), await ports.journal.setups(context.ledger)),
    dailyCurve: async (context, query) => dailyCurve(await selected(context, query)),
    distribution: async (context, { of, ...query }) => distribution(await selected(context, query), of),
    excursionPoints: async (context, query) => excursionPoints(await selected(context, query)),
    // A link as one trade has the equity of all its positions.
    intradayDrawdowns: async (context, { counting, ...query }) =>
      selectionDrawdowns(
        ports,
        context.ledger,
        await selected(context, counting === 'leader' ? { ...query, counting } : query),
      ),
    correlations: async (context, { of, ...query }) => correlationView(await selected(context, query), of),
    compareSelections: async (context, { first, second }) =>
      compareSelections(await selected(context, first), await selected(context, second)),
    positionWhatIf: (context, id, scenarios) => positionWhatIf(ports, context, id, scenarios),
    whatIf: async (context, { filter, without = [], ...scenario }) => {
      const selection = await selected(context, filter);
      const dropped =
        selection === null
          ? []
          : without.flatMap(
              (some) => selectTrades(selection.table.books, filterOf(some), selection.table.currency) ?? [],
            );
      return whatIf(ports, context.ledger, { selection, without: dropped, scenario });
    },
  };
};
