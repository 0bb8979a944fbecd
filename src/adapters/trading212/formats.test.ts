import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { trading212History } from './history.ts';

activityFormatContract({
  format: trading212History(),
  fixture: join(import.meta.dirname, 'fixtures', 'history.csv'),
  options: { timeZone: null, account: 'Trading 212' },
  separator: ',',
});
