import { accounts } from './en/accounts.ts';
import { activities } from './en/activities.ts';
import { allocation } from './en/allocation.ts';
import { app } from './en/app.ts';
import { chart } from './en/chart.ts';
import { charts } from './en/charts.ts';
import { check } from './en/check.ts';
import { commissions } from './en/commissions.ts';
import { dashboard } from './en/dashboard.ts';
import { errors } from './en/errors.ts';
import { explain } from './en/explain.ts';
import { filters } from './en/filters.ts';
import { goals } from './en/goals.ts';
import { health } from './en/health.ts';
import { holding } from './en/holding.ts';
import { holdings } from './en/holdings.ts';
import { imports } from './en/imports.ts';
import { income } from './en/income.ts';
import { instruments } from './en/instruments.ts';
import { journal } from './en/journal.ts';
import { limits } from './en/limits.ts';
import { links } from './en/links.ts';
import { mapping } from './en/mapping.ts';
import { markets } from './en/markets.ts';
import { overview } from './en/overview.ts';
import { palette } from './en/palette.ts';
import { performance } from './en/performance.ts';
import { portfolio } from './en/portfolio.ts';
import { positions } from './en/positions.ts';
import { rates } from './en/rates.ts';
import { risks } from './en/risks.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';
import { statistics } from './en/statistics.ts';
import { system } from './en/system.ts';
import { tax } from './en/tax.ts';
import { whatIf } from './en/what-if.ts';

export const en = {
  accounts,
  activities,
  app,
  chart,
  charts,
  check,
  commissions,
  dashboard,
  errors,
  explain,
  filters,
  imports,
  instruments,
  journal,
  limits,
  links,
  mapping,
  markets,
  overview,
  palette,
  positions,
  rates,
  settings,
  signIn,
  goals,
  statistics,
  system,
  portfolio,
  holdings,
  holding,
  performance,
  allocation,
  income,
  risks,
  health,
  tax,
  whatIf,
};
