import { accounts } from './de/accounts.ts';
import { activities } from './de/activities.ts';
import { allocation } from './de/allocation.ts';
import { app } from './de/app.ts';
import { chart } from './de/chart.ts';
import { charts } from './de/charts.ts';
import { check } from './de/check.ts';
import { commissions } from './de/commissions.ts';
import { dashboard } from './de/dashboard.ts';
import { errors } from './de/errors.ts';
import { explain } from './de/explain.ts';
import { filters } from './de/filters.ts';
import { goals } from './de/goals.ts';
import { health } from './de/health.ts';
import { holding } from './de/holding.ts';
import { holdings } from './de/holdings.ts';
import { imports } from './de/imports.ts';
import { income } from './de/income.ts';
import { instruments } from './de/instruments.ts';
import { journal } from './de/journal.ts';
import { limits } from './de/limits.ts';
import { links } from './de/links.ts';
import { mapping } from './de/mapping.ts';
import { markets } from './de/markets.ts';
import { overview } from './de/overview.ts';
import { palette } from './de/palette.ts';
import { performance } from './de/performance.ts';
import { portfolio } from './de/portfolio.ts';
import { positions } from './de/positions.ts';
import { rates } from './de/rates.ts';
import { risks } from './de/risks.ts';
import { settings } from './de/settings.ts';
import { signIn } from './de/sign-in.ts';
import { statistics } from './de/statistics.ts';
import { system } from './de/system.ts';
import { tax } from './de/tax.ts';
import { whatIf } from './de/what-if.ts';
import type { en } from './en.ts';
import type { Translated } from './translated.ts';

export const de: Translated<typeof en> = {
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
