import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { scalableTransactions } from './transactions.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({
  format: scalableTransactions(),
  fixture: fixture('transactions.csv'),
  separator: ';',
  anyLocale: true,
});
