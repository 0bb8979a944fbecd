import { bitpandaTransactions } from '#adapters/bitpanda/transactions.ts';
import { coinbaseTransactions } from '#adapters/coinbase/transactions.ts';
import { comdirectAccount } from '#adapters/comdirect/account.ts';
import { degiroAccount } from '#adapters/degiro/account.ts';
import { degiroTransactions } from '#adapters/degiro/transactions.ts';
import { dkbAccount } from '#adapters/dkb/account.ts';
import { ghostfolioCsv, ghostfolioJson } from '#adapters/ghostfolio/formats.ts';
import { ingAccount } from '#adapters/ing/account.ts';
import { flexActivities } from '#adapters/interactive-brokers/flex-activities.ts';
import { statementActivities } from '#adapters/interactive-brokers/statement-activities.ts';
import { krakenLedgers } from '#adapters/kraken/ledgers.ts';
import { krakenTrades } from '#adapters/kraken/trades.ts';
import { mappedActivityRows } from '#adapters/mapped-table/mapped-activities.ts';
import { parqetActivities } from '#adapters/parqet/activities.ts';
import { allTransactions, bookingTable, pytr } from '#adapters/portfolio-performance/csv.ts';
import { portfolioPerformanceXml } from '#adapters/portfolio-performance/xml.ts';
import { scalableTransactions } from '#adapters/scalable-capital/transactions.ts';
import { tradeRepublicExport } from '#adapters/trade-republic/export.ts';
import { trading212History } from '#adapters/trading212/history.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { ledgerFileFormat } from './ledger-file-format.ts';

/** Every format that activities are recognised in, the surest to tell from others first. */
export const activityFormats = (): readonly ActivityFormat[] => [
  ledgerFileFormat(),
  flexActivities(),
  statementActivities(),
  degiroAccount(),
  degiroTransactions(),
  trading212History(),
  krakenLedgers(),
  krakenTrades(),
  coinbaseTransactions(),
  bitpandaTransactions(),
  tradeRepublicExport(),
  scalableTransactions(),
  portfolioPerformanceXml(),
  allTransactions(),
  bookingTable(),
  pytr(),
  ghostfolioJson(),
  ghostfolioCsv(),
  parqetActivities(),
  comdirectAccount(),
  dkbAccount(),
  ingAccount(),
  mappedActivityRows(),
];
