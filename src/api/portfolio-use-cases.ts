import type { LedgerContext } from '#application/ledger-context.ts';
import type {
  Allocation,
  AllocationQuery,
  RebalancePlan,
  RebalanceRequest,
  TaxonomyFacts,
} from '#contract/allocation.ts';
import type { HoldingDetail, HoldingList } from '#contract/holdings.ts';
import type {
  IncomeView,
  PerformanceQuery,
  PortfolioOverview,
  PortfolioPerformance,
  PortfolioQuery,
} from '#contract/portfolio.ts';
import type {
  PortfolioHealth,
  PortfolioSettingsFacts,
  RiskList,
  Statement,
  StatementCheck,
} from '#contract/portfolio-checks.ts';

type Way = 'undo' | 'redo';
type Taxonomies = { taxonomies: TaxonomyFacts[] };

/** What the routes ask of the portfolio. */
export interface PortfolioUseCases {
  portfolioOverview(context: LedgerContext, query: PortfolioQuery): Promise<PortfolioOverview>;
  listHoldings(context: LedgerContext, query: PortfolioQuery): Promise<HoldingList>;
  holdingDetail(context: LedgerContext, instrument: string, query: PortfolioQuery): Promise<HoldingDetail>;
  portfolioPerformance(context: LedgerContext, query: PerformanceQuery): Promise<PortfolioPerformance>;
  allocation(context: LedgerContext, query: AllocationQuery): Promise<Allocation>;
  rebalance(context: LedgerContext, request: RebalanceRequest): Promise<RebalancePlan>;
  portfolioIncome(context: LedgerContext, query: PortfolioQuery): Promise<IncomeView>;
  portfolioRisks(context: LedgerContext, query: PortfolioQuery): Promise<RiskList>;
  portfolioHealth(context: LedgerContext, query: PortfolioQuery): Promise<PortfolioHealth>;
  checkStatement(context: LedgerContext, statement: Statement): Promise<StatementCheck>;
  taxonomies(context: LedgerContext): Promise<Taxonomies>;
  setTaxonomy(context: LedgerContext, taxonomy: TaxonomyFacts): Promise<Taxonomies>;
  removeTaxonomy(context: LedgerContext, id: string): Promise<Taxonomies>;
  switchTaxonomy(context: LedgerContext, id: string, way: Way): Promise<Taxonomies>;
  portfolioSettings(context: LedgerContext): Promise<PortfolioSettingsFacts>;
  sayPortfolioSettings(context: LedgerContext, settings: PortfolioSettingsFacts): Promise<PortfolioSettingsFacts>;
  switchPortfolioSettings(context: LedgerContext, way: Way): Promise<PortfolioSettingsFacts>;
}
