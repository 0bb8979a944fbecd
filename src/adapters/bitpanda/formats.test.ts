import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { bitpandaTransactions } from './transactions.ts';

activityFormatContract({
  format: bitpandaTransactions(),
  fixture: join(import.meta.dirname, 'fixtures', 'transactions.csv'),
  options: { timeZone: null, account: 'Bitpanda' },
  separator: ',',
});
