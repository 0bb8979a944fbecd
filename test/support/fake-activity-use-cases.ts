import type { ActivityUseCases } from '#api/activity-use-cases.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { ActivityDetail, ActivityRow } from '#contract/activities.ts';
import { purchase } from './activity.ts';

/** Those of activities; `note` writes down who asked, refuses foreign ids and returns the ledger's mark. */
export const fakeActivityUseCases = (
  note: (name: string, context: LedgerContext, id?: string) => string,
): ActivityUseCases => ({
  listActivities: async (context) => ({ rows: [rowOf(note('listActivities', context), 'a')], total: 1 }),
  activityNames: async (context) => ({ accounts: [note('activityNames', context)], instruments: [] }),
  activity: async (context, id) => detailOf(note('activity', context, id), id),
  previewActivity: async (context) => {
    note('previewActivity', context);
    return { problems: [], effect: null, holdings: null };
  },
  enterActivity: async (context) => detailOf(note('enterActivity', context), 'a'),
  correctActivity: async (context, id) => detailOf(note('correctActivity', context, id), id),
  withdrawActivity: async (context, id) => detailOf(note('withdrawActivity', context, id), id),
  switchActivity: async (context, id) => detailOf(note('switchActivity', context, id), id),
  exportLedger: async (context) => {
    const mark = note('exportLedger', context);
    const content = async function* () {
      yield mark;
    };
    return { fileName: 'ledger.json', mediaType: 'application/json', content: content() };
  },
});

const rowOf = (account: string, id: string): ActivityRow => ({
  id,
  activity: { ...purchase({ account }), lots: [] },
  name: 'SAP',
  cash: [],
  batch: null,
  corrected: false,
  standing: true,
  demo: false,
});

const detailOf = (account: string, id: string): ActivityDetail => {
  const row = rowOf(account, id);
  const effect = { cash: [], units: [], worth: null, cost: 'adds', flow: 'none', tax: 'none' } as const;
  return { row, stated: row.activity, effect: { ...effect, cash: [], units: [] }, line: null, changes: [] };
};
