import type { ActivityPorts } from '#application/activities/ports.ts';
import { takeInActivities } from '#application/activities/take-in-activities.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { isKnown, type KnownInstruments } from './name-instrument.ts';
import type { ImportPorts } from './ports.ts';
import { rowSorter } from './stage-file.ts';

export type TakeInPorts = ImportPorts & Pick<ActivityPorts, 'activityFormats' | 'activityStage'>;

/** Takes in, batch by batch, the rows that were held for want of a product or an instrument; returns how many became executions or activities. */
export const takeInHeldRows = async (ports: TakeInPorts, context: LedgerContext, root: string): Promise<number> => {
  const { ledger, actor, correlation } = context;
  const known = await knownInstruments(ports, ledger);
  let takenIn = 0;
  for (const { batch, newestFirst, held } of await ports.heldRows.ofRoot(ledger, root)) {
    const facts = await ports.batches.byId(ledger, batch);
    if (facts?.content === 'activities') takenIn += await takeInActivities(ports, context, facts, held);
    const format = ports.formats.find((known) => known.format === facts?.format);
    if (facts === null || facts.content === 'activities' || format === undefined) continue;
    const sort = rowSorter(known, format);
    const options = { timeZone: facts.timeZone, dateOrder: facts.dateOrder };
    const { staged } = sort(held.flatMap(({ row, cells }) => format.readCells(row, cells, options)));
    if (staged.length === 0) continue;
    const stage = await ports.stage.open(ledger, { newestFirst });
    try {
      await stage.add(staged);
      await stage.classify();
      takenIn += (await stage.takeIn(batch, ports.clock.now(), { actor, correlation })).added;
    } finally {
      await stage.close();
    }
  }
  if (takenIn > 0) await ports.catchUp('imports', 'positions');
  return takenIn;
};

const knownInstruments = async (ports: ImportPorts, ledger: string): Promise<KnownInstruments> => ({
  catalogue: await catalogueOfLedger(ports.settings, ledger),
  directory: await ports.directory(ledger),
});

/**
 * Takes in every held row whose product is known by now: those of a batch that comes back, and those that a crash left
 * between a product and its rows.
 */
export const takeInKnownRows = async (ports: TakeInPorts, context: LedgerContext): Promise<void> => {
  const known = await knownInstruments(ports, context.ledger);
  for (const { root } of await ports.heldRows.roots(context.ledger)) {
    if (isKnown(known, root)) await takeInHeldRows(ports, context, root);
  }
};
