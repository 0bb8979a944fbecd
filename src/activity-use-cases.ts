import type { ActivityUseCases } from '#api/activity-use-cases.ts';
import {
  correctActivity,
  enterActivity,
  previewActivity,
  switchActivity,
  type TypedActivity,
} from '#application/activities/change-activity.ts';
import { ledgerContent } from '#application/activities/export-ledger.ts';
import { activityDetail, listActivities } from '#application/activities/list-activities.ts';
import type { ActivityPorts } from '#application/activities/ports.ts';
import type { ActivityDetail } from '#contract/activities.ts';
import { ledgerFileText } from './ledger-file-text.ts';

/** Binds the movements of the portfolio to their ports, in the words of the contract. */
export const activityUseCases = (ports: ActivityPorts): ActivityUseCases => {
  const detail = async (...[context, id]: Parameters<ActivityUseCases['activity']>): Promise<ActivityDetail> =>
    (await activityDetail(ports, context, id)) as ActivityDetail;
  return {
    listActivities: async (context, { withdrawn, ...query }) =>
      (await listActivities(ports, context, { ...query, standing: !withdrawn })) as Awaited<
        ReturnType<ActivityUseCases['listActivities']>
      >,
    activityNames: async ({ ledger }) => {
      const { accounts, instruments } = await ports.activities.names(ledger);
      return { accounts: [...accounts], instruments: [...instruments] };
    },
    activity: detail,
    previewActivity: async (context, entry, instead) =>
      (await previewActivity(ports, context, entry as TypedActivity, instead)) as Awaited<
        ReturnType<ActivityUseCases['previewActivity']>
      >,
    enterActivity: async (context, entry) =>
      detail(context, await enterActivity(ports, context, entry as TypedActivity)),
    correctActivity: async (context, id, entry) => {
      await correctActivity(ports, context, id, entry as TypedActivity);
      return detail(context, id);
    },
    withdrawActivity: async (context, id) => {
      await switchActivity(ports, context, id, { kind: 'withdraw' });
      return detail(context, id);
    },
    switchActivity: async (context, id, kind, change) => {
      await switchActivity(ports, context, id, { kind, change });
      return detail(context, id);
    },
    exportLedger: async (context) => {
      const content = async function* () {
        yield ledgerFileText(await ledgerContent(ports, context));
      };
      return {
        fileName: `kontor-ledger-${new Date(ports.clock.now()).toISOString().slice(0, 10)}.json`,
        mediaType: 'application/json; charset=utf-8',
        content: content(),
      };
    },
  };
};
