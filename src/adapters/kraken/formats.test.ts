import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { krakenLedgers } from './ledgers.ts';
import { krakenTrades } from './trades.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const options = { timeZone: null, account: 'Kraken' };

activityFormatContract({ format: krakenLedgers(), fixture: fixture('ledgers.csv'), options, separator: ',' });
activityFormatContract({ format: krakenTrades(), fixture: fixture('trades.csv'), options, separator: ',' });
