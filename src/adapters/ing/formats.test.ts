import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { ingAccount } from './account.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({ format: ingAccount(), fixture: fixture('account.csv'), separator: ';', anyLocale: true });
activityFormatContract({
  format: ingAccount(),
  fixture: fixture('account-short.csv'),
  separator: ';',
  anyLocale: true,
});
