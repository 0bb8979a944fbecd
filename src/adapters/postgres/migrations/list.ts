import type { Migration } from '#adapters/postgres/migrate.ts';
import { ledger } from './0001-ledger.ts';
import { signIn } from './0002-sign-in.ts';
import { fillOrder } from './0003-fill-order.ts';
import { candles } from './0004-candles.ts';
import { marketData } from './0005-market-data.ts';
import { instruments } from './0006-instruments.ts';
import { exchangeRates } from './0007-exchange-rates.ts';
import { secrets } from './0008-secrets.ts';
import { drawings } from './0009-drawings.ts';
import { journal } from './0010-journal.ts';
import { changes } from './0011-changes.ts';
import { excursions } from './0012-excursions.ts';
import { importMappings } from './0013-import-mappings.ts';
import { savedViews } from './0014-saved-views.ts';
import { boards } from './0015-boards.ts';
import { watchedFolders } from './0016-watched-folders.ts';
import { oneTableOfChanges } from './0018-one-table-of-changes.ts';
import { activities } from './0021-activities.ts';
import { activityChanges } from './0022-activity-changes.ts';

/** Every migration, in order of numbers that are never given twice. What was released is never edited. */
export const migrations: readonly Migration[] = [
  ledger,
  signIn,
  fillOrder,
  candles,
  marketData,
  instruments,
  exchangeRates,
  secrets,
  drawings,
  journal,
  changes,
  excursions,
  importMappings,
  savedViews,
  boards,
  watchedFolders,
  oneTableOfChanges,
  activities,
  activityChanges,
];
