import { bitpandaTransactions } from '#adapters/bitpanda/transactions.ts';
import { coinbaseTransactions } from '#adapters/coinbase/transactions.ts';
import { degiroAccount } from '#adapters/degiro/account.ts';
import { degiroTransactions } from '#adapters/degiro/transactions.ts';
import { flexActivities } from '#adapters/interactive-brokers/flex-activities.ts';
import { statementActivities } from '#adapters/interactive-brokers/statement-activities.ts';
import { krakenLedgers } from '#adapters/kraken/ledgers.ts';
import { krakenTrades } from '#adapters/kraken/trades.ts';
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
];
