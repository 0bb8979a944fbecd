import type { Pool } from 'pg';
import { postgresActivityEdits } from './activity-edits.ts';
import { postgresActivityStage } from './activity-stage.ts';
import { postgresActivityStore } from './activity-store.ts';
import type { Appended } from './appended.ts';

/** What reads activities and what writes them, by file and by hand. */
export const postgresActivities = (pool: Pool, appended: Appended) => ({
  activities: postgresActivityStore(pool),
  activityStage: postgresActivityStage(pool, appended),
  activityEdits: postgresActivityEdits(pool, appended),
});
