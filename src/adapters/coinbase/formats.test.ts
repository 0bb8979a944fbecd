import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { coinbaseTransactions } from './transactions.ts';

activityFormatContract({
  format: coinbaseTransactions(),
  fixture: join(import.meta.dirname, 'fixtures', 'transactions.csv'),
  options: { timeZone: null, account: 'Coinbase' },
  separator: ',',
});
