import type { z } from 'zod';
import type { LedgerContext } from '#application/ledger-context.ts';
import type {
  ActivityDetail,
  activityEntry,
  activityNames,
  activityPage,
  activityQuery,
  EntryPreview,
} from '#contract/activities.ts';
import type { Download } from './dependencies.ts';

type Entry = z.output<typeof activityEntry>;

/** What the routes ask of the movements of the portfolio. */
export interface ActivityUseCases {
  listActivities(context: LedgerContext, query: z.output<typeof activityQuery>): Promise<z.infer<typeof activityPage>>;
  activityNames(context: LedgerContext): Promise<z.infer<typeof activityNames>>;
  activity(context: LedgerContext, id: string): Promise<ActivityDetail>;
  previewActivity(context: LedgerContext, entry: Entry, instead?: string): Promise<EntryPreview>;
  enterActivity(context: LedgerContext, entry: Entry): Promise<ActivityDetail>;
  correctActivity(context: LedgerContext, id: string, entry: Entry): Promise<ActivityDetail>;
  withdrawActivity(context: LedgerContext, id: string): Promise<ActivityDetail>;
  switchActivity(
    context: LedgerContext,
    id: string,
    way: 'undo' | 'redo',
    change?: number | undefined,
  ): Promise<ActivityDetail>;
  /** The ledger's own file of activities and all that a tax year needs. */
  exportLedger(context: LedgerContext): Promise<Download>;
}
