import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { dkbAccount } from './account.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({ format: dkbAccount(), fixture: fixture('account.csv'), separator: ';', anyLocale: true });
activityFormatContract({ format: dkbAccount(), fixture: fixture('account-old.csv'), separator: ';', anyLocale: true });
