import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { parqetActivities } from './activities.ts';

activityFormatContract({
  format: parqetActivities(),
  fixture: join(import.meta.dirname, 'fixtures', 'activities.csv'),
  separator: ';',
  anyLocale: true,
});
