import { z } from 'zod';
import { openApi } from './openapi.ts';
import { type Route, route } from './route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { activityRoutes } from './routes/activities.ts';
import { boardRoutes } from './routes/boards.ts';
import { candleRoutes } from './routes/candles.ts';
import { commissionRoutes } from './routes/commissions.ts';
import { demoRoutes } from './routes/demo.ts';
import { drawingRoutes } from './routes/drawings.ts';
import { executionRoutes } from './routes/executions.ts';
import { goalRoutes } from './routes/goals.ts';
import { importMappingRoutes } from './routes/import-mappings.ts';
import { importRoutes } from './routes/imports.ts';
import { instrumentChartRoutes } from './routes/instrument-charts.ts';
import { instrumentRoutes } from './routes/instruments.ts';
import { journalRoutes } from './routes/journal.ts';
import { journalFileRoutes } from './routes/journal-files.ts';
import { playbookRoutes } from './routes/journal-playbook.ts';
import { limitRoutes } from './routes/limits.ts';
import { linkRoutes } from './routes/links.ts';
import { marketDataRoutes } from './routes/market-data.ts';
import { portfolioRoutes } from './routes/portfolio.ts';
import { positionRoutes } from './routes/positions.ts';
import { productRoutes } from './routes/products.ts';
import { rateRoutes } from './routes/rates.ts';
import { savedViewRoutes } from './routes/saved-views.ts';
import { sessionRoutes } from './routes/session.ts';
import { setupRoutes } from './routes/setup.ts';
import { sourceKeyRoutes } from './routes/source-keys.ts';
import { sourceRoutes } from './routes/sources.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { systemRoutes } from './routes/system.ts';
import { taxRoutes } from './routes/tax.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { watchedFolderRoutes } from './routes/watched-folders.ts';

const openApiRoute = route({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This interface, as OpenAPI 3.1.',
  access: 'viewer',
  schemas: { reply: z.looseObject({ openapi: z.string() }) },
  handle: async ({ settings }) => openApi(routeTable, settings.version),
});

/** Every route below /api/v1; server, OpenAPI and reference page are made from it. */
export const routeTable: readonly Route[] = [
  ...setupRoutes,
  ...sessionRoutes,
  ...positionRoutes,
  ...statisticsRoutes,
  ...goalRoutes,
  ...savedViewRoutes,
  ...boardRoutes,
  ...executionRoutes,
  ...candleRoutes,
  ...instrumentChartRoutes,
  ...drawingRoutes,
  ...journalRoutes,
  ...playbookRoutes,
  ...journalFileRoutes,
  ...activityRoutes,
  ...portfolioRoutes,
  ...taxRoutes,
  ...uploadRoutes,
  ...importRoutes,
  ...importMappingRoutes,
  ...watchedFolderRoutes,
  ...productRoutes,
  ...instrumentRoutes,
  ...accountRoutes,
  ...commissionRoutes,
  ...limitRoutes,
  ...linkRoutes,
  ...rateRoutes,
  ...sourceRoutes,
  ...sourceKeyRoutes,
  ...marketDataRoutes,
  ...demoRoutes,
  ...systemRoutes,
  openApiRoute,
];
