import type { PortfolioUseCases } from '#api/portfolio-use-cases.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { allocationOf } from '#application/portfolio/allocations.ts';
import { checkStatement } from '#application/portfolio/check-statement.ts';
import { holdingDetail } from '#application/portfolio/holding-detail.ts';
import { listHoldings } from '#application/portfolio/list-holdings.ts';
import { portfolioHealth } from '#application/portfolio/portfolio-health.ts';
import { portfolioIncome } from '#application/portfolio/portfolio-income.ts';
import { keepPortfolios, type PortfolioPorts } from '#application/portfolio/portfolio-of-ledger.ts';
import { portfolioOverview } from '#application/portfolio/portfolio-overview.ts';
import { portfolioPerformance } from '#application/portfolio/portfolio-performance.ts';
import { portfolioRisks } from '#application/portfolio/portfolio-risks.ts';
import {
  portfolioSettingsOf,
  type SettingsPorts,
  sayPortfolioSettings,
  switchPortfolioSettings,
} from '#application/portfolio/portfolio-settings.ts';
import { proposeRebalancing, type RebalancePorts } from '#application/portfolio/propose-rebalancing.ts';
import {
  removeTaxonomy,
  setTaxonomy,
  switchTaxonomy,
  type TaxonomyPorts,
  taxonomiesOf,
} from '#application/portfolio/taxonomies.ts';

type Ports = PortfolioPorts & SettingsPorts & TaxonomyPorts & Pick<RebalancePorts, 'taxOfSale'>;

/** Binds the portfolio to its ports, in the words of the contract. */
export const portfolioUseCases = (given: Ports): PortfolioUseCases => {
  const ports = { ...given, ...keepPortfolios(given) };
  const taxonomies = async ({ ledger }: LedgerContext) => ({
    taxonomies: structuredClone(await taxonomiesOf(ports, ledger)) as Awaited<
      ReturnType<PortfolioUseCases['taxonomies']>
    >['taxonomies'],
  });
  const settings = async ({ ledger }: LedgerContext) => structuredClone(await portfolioSettingsOf(ports, ledger));
  return {
    portfolioOverview: (context, query) => portfolioOverview(ports, context, query),
    listHoldings: (context, query) => listHoldings(ports, context, query),
    holdingDetail: (context, instrument, query) => holdingDetail(ports, context, instrument, query),
    portfolioPerformance: (context, query) => portfolioPerformance(ports, context, query),
    allocation: (context, query) => allocationOf(ports, context, query),
    rebalance: (context, request) => proposeRebalancing(ports, context, request),
    portfolioIncome: (context, query) => portfolioIncome(ports, context, query),
    portfolioRisks: (context, query) => portfolioRisks(ports, context, query),
    portfolioHealth: (context, query) => portfolioHealth(ports, context, query),
    checkStatement: (context, statement) => checkStatement(ports, context, statement),
    taxonomies,
    setTaxonomy: async (context, taxonomy) => {
      await setTaxonomy(ports, context, taxonomy);
      return taxonomies(context);
    },
    removeTaxonomy: async (context, id) => {
      await removeTaxonomy(ports, context, id);
      return taxonomies(context);
    },
    switchTaxonomy: async (context, id, way) => {
      await switchTaxonomy(ports, context, id, way);
      return taxonomies(context);
    },
    portfolioSettings: settings,
    sayPortfolioSettings: async (context, said) => {
      await sayPortfolioSettings(ports, context, said);
      return settings(context);
    },
    switchPortfolioSettings: async (context, way) => {
      await switchPortfolioSettings(ports, context, way);
      return settings(context);
    },
  };
};
