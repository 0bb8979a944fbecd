import { activitiesPage } from './activities-page.ts';
import { cliPage } from './cli-page.ts';
import { configPage, envExample } from './config-page.ts';
import { errorsPage } from './errors-page.ts';
import { eventsPage } from './events-page.ts';
import { figuresPage } from './figures-page.ts';
import { ledgerFilePage, ledgerFileSchema } from './ledger-file-page.ts';
import { metricsPage } from './metrics-page.ts';
import { routesPage } from './routes-page.ts';
import { taxYearPage } from './tax-year-page.ts';

/** What is generated: each file by its path from the root, made from the code as it is now. */
export const referencePages: Readonly<Record<string, () => string>> = {
  '.env.example': envExample,
  'docs/reference/activities.md': activitiesPage,
  'docs/reference/cli.md': cliPage,
  'docs/reference/config.md': configPage,
  'docs/reference/errors.md': errorsPage,
  'docs/reference/events.md': eventsPage,
  'docs/reference/figures.md': figuresPage,
  'docs/reference/ledger-file.md': ledgerFilePage,
  'docs/reference/ledger-file.schema.json': ledgerFileSchema,
  'docs/reference/metrics.md': metricsPage,
  'docs/reference/routes.md': routesPage,
  'docs/reference/tax-year.md': taxYearPage,
};
