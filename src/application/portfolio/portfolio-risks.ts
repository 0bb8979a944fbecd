import type { LedgerContext } from '#application/ledger-context.ts';
import { wealthCurve } from '#domain/performance/compound.ts';
import { underwaterCurve } from '#domain/performance/drawdowns.ts';
import { momentsOf } from '#domain/performance/moments.ts';
import { allocate } from '#domain/portfolio/allocation.ts';
import { weekdaySeries } from '#domain/portfolio/performance-of-lines.ts';
import { checkRisks, type RiskHolding, type RiskView, type RiskYear } from '#domain/portfolio/risk-rules.ts';
import type { Taxonomy } from '#domain/portfolio/taxonomy.ts';
import { allocatedItems } from './allocations.ts';
import { nameOf } from './list-holdings.ts';
import {
  courseOf,
  type PortfolioAsked,
  type PortfolioView,
  type PortfolioViewPorts,
  viewPortfolio,
} from './portfolio-view.ts';
import { taxonomiesOf } from './taxonomies.ts';
import { unvaluedLines } from './unvalued-lines.ts';

const yearDays = 365;
/** Fewer weekdays say nothing of a year. */
const leastWeekdays = 60;
/** The id of the taxonomy that sectors are taken from, where somebody keeps one. */
export const sectorTaxonomy = 'sectors';

/** Holds the portfolio to the rules of risk. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const portfolioRisks = async (ports: PortfolioViewPorts, context: LedgerContext, query: PortfolioAsked) => {
  const view = await viewPortfolio(ports, context, query);
  const taxonomies = await taxonomiesOf(ports, context.ledger);
  const findings = checkRisks(riskView(view, taxonomies), view.settings.risks);
  return {
    currency: view.portfolio.baseCurrency,
    on: view.portfolio.on,
    findings: findings.map(({ measure, ...finding }) => ({
      ...finding,
      measure:
        measure.kind === 'not-known' ? measure : { ...measure, because: measure.because.map((part) => ({ ...part })) },
    })),
  };
};

const riskView = (view: PortfolioView, taxonomies: readonly Taxonomy[]): RiskView => {
  const { portfolio, chosen, settings } = view;
  const { input, values } = portfolio.valuation;
  const { first, count } = input;
  const last = count - 1;
  const { returns } = courseOf(portfolio, chosen);
  const series = weekdaySeries(first, returns, 0, count);
  const lastYear = weekdaySeries(first, returns, Math.max(0, count - yearDays), count).returns;
  const under = underwaterCurve(wealthCurve(series.returns));
  const holdings: RiskHolding[] = [];
  const money: RiskView['money'][number][] = [];
  input.lines.forEach(({ account, instrument, currency, multiplier, held }, line) => {
    const value = values[line]!.value[last];
    if (chosen[line] !== 1 || value === undefined || Number.isNaN(value)) return;
    const units = held.units.at(-1) ?? 0;
    if (instrument === null) {
      if (value !== 0) money.push({ account, bank: bankOf(portfolio, account), currency, value });
      return;
    }
    if (units === 0) return;
    const known = portfolio.facts.directory.find(instrument);
    holdings.push({
      instrument: nameOf(portfolio, instrument),
      assetClass: known?.assetClass ?? 'share',
      currency,
      country: known?.country ?? null,
      sector: sectorOf(taxonomies, instrument),
      value,
      exposure: units * multiplier * input.prices[line]!.values[last]! * input.rates[line]!.values[last]!,
    });
  });
  return {
    holdings,
    money,
    baseCurrency: portfolio.baseCurrency,
    homeCountry: settings.homeCountry,
    year: yearOf(view),
    drawdown: under.length === 0 ? null : 0 - under.at(-1)!,
    volatility: lastYear.length < leastWeekdays ? null : momentsOf(lastYear).deviation * Math.sqrt(252),
    targetDistance: targetDistance(view, taxonomies),
    unvalued: unvaluedLines(portfolio, chosen).map(({ instrument, currency }) =>
      instrument === null ? currency : nameOf(portfolio, instrument),
    ),
  };
};

/** Whose bank an account lies at, as it was said. */
const bankOf = ({ facts }: PortfolioView['portfolio'], account: string): string | null =>
  facts.accounts.get(account)?.state.facts.broker ?? null;

const sectorOf = (taxonomies: readonly Taxonomy[], instrument: string): string | null => {
  const sectors = taxonomies.find(({ id }) => id === sectorTaxonomy);
  const [most] = (sectors?.assignments ?? [])
    .filter(({ subject }) => subject.kind === 'instrument' && subject.instrument === instrument)
    .toSorted((a, b) => b.share - a.share);
  return sectors?.categories.find(({ id }) => id === most?.category)?.name ?? null;
};

/** What a year cost and moved; null before there is one. */
const yearOf = ({ portfolio, chosen }: PortfolioView): RiskYear | null => {
  const { input } = portfolio.valuation;
  const from = input.count - yearDays;
  if (from < 0) return null;
  const { value } = courseOf(portfolio, chosen).course;
  const year = { fees: 0, bought: 0, sold: 0, tradeFees: 0 };
  const { movements } = input;
  for (let index = 0; index < movements.day.length; index += 1) {
    const line = movements.line[index]!;
    if (movements.day[index]! - input.first < from || chosen[line] !== 1) continue;
    const fee = movements.fee[index]!;
    year.fees += fee;
    const { instrument, held } = input.lines[line]!;
    // What is traded within a day has fees, and its worth is not in the books.
    if (instrument === null || held.days.length === 0) continue;
    year.tradeFees += fee;
    const worth = movements.worth[index]!;
    if (worth > 0) year.bought += worth;
    else year.sold -= worth;
  }
  const mean = value.subarray(from).reduce((sum, one) => sum + one, 0) / yearDays;
  return {
    meanValue: mean,
    fees: year.fees,
    turnover: Math.min(year.bought, year.sold),
    traded: year.bought + year.sold,
    tradeFees: year.tradeFees,
  };
};

/** The greatest distance over all taxonomies with targets. */
const targetDistance = (view: PortfolioView, taxonomies: readonly Taxonomy[]): number | null => {
  const items = allocatedItems(view).map(({ subject, value }) => ({ subject, value }));
  const distances = taxonomies.flatMap((taxonomy) =>
    allocate(taxonomy, items).flatMap(({ share, targetShare }) =>
      share === null || targetShare === null ? [] : [Math.abs(share - targetShare)],
    ),
  );
  return distances.length === 0 ? null : Math.max(...distances);
};
