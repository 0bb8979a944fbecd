import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { degiroAccount } from './account.ts';
import { degiroTransactions } from './transactions.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const options = { timeZone: null, account: 'DEGIRO' };

for (const language of ['de', 'nl', 'en'])
  activityFormatContract({
    format: degiroTransactions(),
    fixture: fixture(`transactions-${language}.csv`),
    options,
    separator: ',',
  });
activityFormatContract({ format: degiroAccount(), fixture: fixture('account-de.csv'), options, separator: ',' });
