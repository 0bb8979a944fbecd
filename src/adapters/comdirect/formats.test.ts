import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { comdirectAccount } from './account.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({ format: comdirectAccount(), fixture: fixture('account.csv'), separator: ';' });
