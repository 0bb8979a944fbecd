import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { activitiesSearch } from '#web/features/activities/activities-search.ts';
import { dashboardSearch } from '#web/features/dashboard/dashboard-search.ts';
import { batchSearch, importsSearch } from '#web/features/imports/imports-search.ts';
import { openingQuery } from '#web/features/instrument-chart/chart-choice.ts';
import { chartSearch } from '#web/features/instrument-chart/charts-search.ts';
import { instrumentsSearch } from '#web/features/instruments/instruments-search.ts';
import { calendarSearch, daySearch } from '#web/features/journal/journal-search.ts';
import { linksSearch } from '#web/features/links/links-search.ts';
import {
  allocationSearch,
  holdingsSearch,
  performanceSearch,
  portfolioSearch,
} from '#web/features/portfolio/portfolio-search.ts';
import { positionsSearch } from '#web/features/positions/positions-search.ts';
import { statisticsSearch } from '#web/features/statistics/statistics-search.ts';
import { taxSearch } from '#web/features/tax/tax-search.ts';
import { whatIfSearch } from '#web/features/what-if/what-if-search.ts';
import { boardsQuery } from '#web/shared/api/board-queries.ts';
import { overviewQuery } from '#web/shared/api/office-queries.ts';
import { sessionQuery, setupQuery } from '#web/shared/api/session-queries.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

/** Where to go after signing in; only ever a path of this app. */
const signInSearch = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('#web/features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context: { queries } }) => {
    const { ownerExists } = await queries.fetchQuery(setupQuery);
    if (ownerExists) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('#web/features/sign-in/setup-page.tsx'), 'SetupPage'),
});

/** Everything behind the sign-in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context: { queries }, location }) => {
    const session = await queries.ensureQueryData(sessionQuery);
    if (session) return { session };
    const { ownerExists } = await queries.fetchQuery(setupQuery);
    if (!ownerExists) throw redirect({ to: '/setup' });
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});

const page = () => shell;

const dashboard = createRoute({
  getParentRoute: page,
  path: '/',
  validateSearch: dashboardSearch,
  // What the tiles show is on its way while the code of the page is.
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(overviewQuery);
    void queries.prefetchQuery(boardsQuery);
  },
  component: lazyRouteComponent(() => import('#web/features/dashboard/dashboard-page.tsx'), 'DashboardPage'),
});

const positions = createRoute({
  getParentRoute: page,
  path: '/positions',
  validateSearch: positionsSearch,
  component: lazyRouteComponent(() => import('#web/features/positions/positions-page.tsx'), 'PositionsPage'),
});

const position = createRoute({
  getParentRoute: page,
  path: '/positions/$id',
  component: lazyRouteComponent(() => import('#web/features/positions/position-page.tsx'), 'PositionPage'),
});

const statistics = createRoute({
  getParentRoute: page,
  path: '/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('#web/features/statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const accounts = createRoute({
  getParentRoute: page,
  path: '/accounts',
  component: lazyRouteComponent(() => import('#web/features/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const account = createRoute({
  getParentRoute: page,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('#web/features/accounts/account-page.tsx'), 'AccountPage'),
});

const activities = createRoute({
  getParentRoute: page,
  path: '/activities',
  validateSearch: activitiesSearch,
  component: lazyRouteComponent(() => import('#web/features/activities/activities-page.tsx'), 'ActivitiesPage'),
});

const links = createRoute({
  getParentRoute: page,
  path: '/links',
  validateSearch: linksSearch,
  component: lazyRouteComponent(() => import('#web/features/links/links-page.tsx'), 'LinksPage'),
});

const imports = createRoute({
  getParentRoute: page,
  path: '/imports',
  validateSearch: importsSearch,
  component: lazyRouteComponent(() => import('#web/features/imports/imports-page.tsx'), 'ImportsPage'),
});

const importWizard = createRoute({
  getParentRoute: page,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('#web/features/imports/import-wizard-page.tsx'), 'ImportWizardPage'),
});

const batch = createRoute({
  getParentRoute: page,
  path: '/imports/$id',
  validateSearch: batchSearch,
  component: lazyRouteComponent(() => import('#web/features/imports/batch-page.tsx'), 'BatchPage'),
});

const instruments = createRoute({
  getParentRoute: page,
  path: '/instruments',
  /** A root that rows are held for opens the form with it filled in. */
  validateSearch: instrumentsSearch,
  component: lazyRouteComponent(() => import('#web/features/instruments/instruments-page.tsx'), 'InstrumentsPage'),
});

const instrument = createRoute({
  getParentRoute: page,
  path: '/instruments/$id',
  component: lazyRouteComponent(() => import('#web/features/instruments/instrument-page.tsx'), 'InstrumentPage'),
});

const rates = createRoute({
  getParentRoute: page,
  path: '/rates',
  component: lazyRouteComponent(() => import('#web/features/rates/rates-page.tsx'), 'RatesPage'),
});

const charts = createRoute({
  getParentRoute: page,
  path: '/charts',
  component: lazyRouteComponent(() => import('#web/features/instrument-chart/charts-page.tsx'), 'ChartsPage'),
});

const instrumentChart = createRoute({
  getParentRoute: page,
  path: '/charts/$instrument',
  validateSearch: chartSearch,
  loaderDeps: ({ search }) => search,
  // The bars are on their way while the code of the page is.
  loader: ({ context: { queries }, params, deps }) => void queries.prefetchQuery(openingQuery(params.instrument, deps)),
  component: lazyRouteComponent(
    () => import('#web/features/instrument-chart/instrument-chart-page.tsx'),
    'InstrumentChartPage',
  ),
});

const calendar = createRoute({
  getParentRoute: page,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('#web/features/journal/calendar-page.tsx'), 'CalendarPage'),
});

const orphans = createRoute({
  getParentRoute: page,
  path: '/calendar/orphans',
  component: lazyRouteComponent(() => import('#web/features/journal/orphans-page.tsx'), 'OrphansPage'),
});

const day = createRoute({
  getParentRoute: page,
  path: '/days/$date',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('#web/features/journal/day-page.tsx'), 'DayPage'),
});

const playbook = createRoute({
  getParentRoute: page,
  path: '/playbook',
  component: lazyRouteComponent(() => import('#web/features/journal/playbook-page.tsx'), 'PlaybookPage'),
});

const whatIf = createRoute({
  getParentRoute: page,
  path: '/what-if',
  validateSearch: whatIfSearch,
  component: lazyRouteComponent(() => import('#web/features/what-if/what-if-page.tsx'), 'WhatIfPage'),
});

const portfolio = createRoute({
  getParentRoute: page,
  path: '/portfolio',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(
    () => import('#web/features/portfolio/overview/overview-page.tsx'),
    'PortfolioOverviewPage',
  ),
});

const holdings = createRoute({
  getParentRoute: page,
  path: '/portfolio/holdings',
  validateSearch: holdingsSearch,
  component: lazyRouteComponent(() => import('#web/features/portfolio/holdings/holdings-page.tsx'), 'HoldingsPage'),
});

const holding = createRoute({
  getParentRoute: page,
  path: '/portfolio/holdings/$id',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(() => import('#web/features/portfolio/holding/holding-page.tsx'), 'HoldingPage'),
});

const performance = createRoute({
  getParentRoute: page,
  path: '/portfolio/performance',
  validateSearch: performanceSearch,
  component: lazyRouteComponent(
    () => import('#web/features/portfolio/performance/performance-page.tsx'),
    'PerformancePage',
  ),
});

const allocation = createRoute({
  getParentRoute: page,
  path: '/portfolio/allocation',
  validateSearch: allocationSearch,
  component: lazyRouteComponent(
    () => import('#web/features/portfolio/allocation/allocation-page.tsx'),
    'AllocationPage',
  ),
});

const income = createRoute({
  getParentRoute: page,
  path: '/portfolio/income',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(() => import('#web/features/portfolio/income/income-page.tsx'), 'IncomePage'),
});

const risks = createRoute({
  getParentRoute: page,
  path: '/portfolio/risks',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(() => import('#web/features/portfolio/checks/risks-page.tsx'), 'RisksPage'),
});

const portfolioHealth = createRoute({
  getParentRoute: page,
  path: '/portfolio/health',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(() => import('#web/features/portfolio/checks/health-page.tsx'), 'PortfolioHealthPage'),
});

const portfolioSettings = createRoute({
  getParentRoute: page,
  path: '/portfolio/settings',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(
    () => import('#web/features/portfolio/settings/portfolio-settings-page.tsx'),
    'PortfolioSettingsPage',
  ),
});

const tax = createRoute({
  getParentRoute: page,
  path: '/tax',
  component: lazyRouteComponent(() => import('#web/features/tax/tax-home-page.tsx'), 'TaxHomePage'),
});

const taxYear = createRoute({
  getParentRoute: page,
  path: '/tax/$year',
  validateSearch: taxSearch,
  component: lazyRouteComponent(() => import('#web/features/tax/tax-year-page.tsx'), 'TaxYearPage'),
});

const taxSale = createRoute({
  getParentRoute: page,
  path: '/tax/sale',
  component: lazyRouteComponent(() => import('#web/features/tax/sale-page.tsx'), 'SalePage'),
});

const taxRoom = createRoute({
  getParentRoute: page,
  path: '/tax/room',
  component: lazyRouteComponent(() => import('#web/features/tax/room-page.tsx'), 'RoomPage'),
});

const taxProfile = createRoute({
  getParentRoute: page,
  path: '/tax/profile',
  component: lazyRouteComponent(() => import('#web/features/tax/profile-page.tsx'), 'ProfilePage'),
});

const settings = createRoute({
  getParentRoute: page,
  path: '/settings',
  component: lazyRouteComponent(() => import('#web/features/settings/settings-page.tsx'), 'SettingsPage'),
});

const system = createRoute({
  getParentRoute: page,
  path: '/system',
  component: lazyRouteComponent(() => import('#web/features/system/system-page.tsx'), 'SystemPage'),
});

export const routeTree = root.addChildren([
  signIn,
  setup,
  shell.addChildren([
    dashboard,
    positions,
    position,
    statistics,
    accounts,
    account,
    links,
    imports,
    importWizard,
    batch,
    activities,
    instruments,
    instrument,
    rates,
    calendar,
    orphans,
    day,
    playbook,
    whatIf,
    portfolio,
    holdings,
    holding,
    performance,
    allocation,
    income,
    risks,
    portfolioHealth,
    portfolioSettings,
    tax,
    taxYear,
    taxSale,
    taxRoom,
    taxProfile,
    settings,
    system,
    charts,
    instrumentChart,
  ]),
]);
