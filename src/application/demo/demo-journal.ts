import { appendEdit } from '#application/journal/append-edit.ts';
import { writeOn } from '#application/journal/edit-annotation.ts';
import type { JournalPorts } from '#application/journal/ports.ts';
import { ownEditsOf, switchEdit } from '#application/journal/switch-edit.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { catalogueOfLedger, productOfInstrument } from '#application/products/catalogue-of-ledger.ts';
import { isAppError } from '#domain/errors.ts';
import type { Product } from '#domain/instruments/product.ts';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import type { AnnotationChange } from '#domain/journal/annotation.ts';
import { decideCustomField, decideSetup } from '#domain/journal/decide-entry.ts';
import { dayEntryId } from '#domain/journal/journal-entry.ts';
import type { Position } from '#domain/ledger/position.ts';
import { decimalOf, formatDecimal, multiply, parseDecimal, trim } from '#domain/values/decimal.ts';
import { demoChecklist, demoField, demoMistakes, demoNotes, demoSetups } from './demo-playbook.ts';
import { type Random, randomOf } from './random.ts';

export type DemoJournalPorts = Pick<
  JournalPorts,
  'events' | 'images' | 'ownEdits' | 'positions' | 'settings' | 'clock' | 'catchUp'
>;

/** Whose edits they are: so that they can be told from a person's, and taken out again. */
const writer = 'demo';
const leader = 'DEMO-LEAD';
/** How much of the demo's trading is annotated. */
const mostPositions = 160;
const mostDays = 25;

/** Writes the made-up trader's playbook, and notes on the newest positions of the leading account and on its days. */
export const writeDemoJournal = async (ports: DemoJournalPorts, context: LedgerContext): Promise<void> => {
  const demo: LedgerContext = { ...context, actor: writer };
  await writePlaybook(ports, demo);
  const catalogue = await catalogueOfLedger(ports.settings, context.ledger);
  const days = new Map<string, number>();
  for (const position of await newestPositions(ports, context.ledger)) {
    const product = productOfInstrument(catalogue, position.instrument);
    const { account, instrument, firstKey, openedAt } = position;
    await writeOn(
      ports,
      demo,
      {
        entry: { kind: 'position', id: position.id },
        anchor: { kind: 'position', account, instrument, firstKey, openedAt },
      },
      written(position, product),
    );
    const day = sessionDate(product.calendar, Date.parse(position.closedAt ?? openedAt));
    days.set(day, (days.get(day) ?? 0) + Number(position.netPnl));
  }
  for (const [date, net] of [...days].slice(0, mostDays)) {
    const anchor = { kind: 'day', date, account: null } as const;
    await writeOn(ports, demo, { entry: { kind: 'day', id: dayEntryId(date, null) }, anchor }, writtenOnDay(date, net));
  }
  await ports.catchUp('journal');
};

/** Takes out what `writeDemoJournal` has written; what people have written on the same things stays. */
export const removeDemoJournal = async (ports: DemoJournalPorts, context: LedgerContext): Promise<void> => {
  const { undo } = ownEditsOf(await ports.ownEdits.of(context.ledger, writer, 2_000));
  for (const edit of undo) {
    try {
      await switchEdit({ ...ports, catchUp: async () => {} }, { ...context, actor: writer }, 'undo', edit);
    } catch (error) {
      // Somebody has taken it back already.
      if (!isAppError(error, 'CHANGE_STATE')) throw error;
    }
  }
  await ports.catchUp('journal');
};

const writePlaybook = async (ports: DemoJournalPorts, demo: LedgerContext): Promise<void> => {
  for (const { id, tags: _, ...setup } of demoSetups)
    await appendEdit(ports, demo, { kind: 'setup', id }, (history) => decideSetup(id, history, setup, []));
  const { id, ...field } = demoField;
  await appendEdit(ports, demo, { kind: 'field', id }, (history) => decideCustomField(id, history, field, []));
};

const newestPositions = async (
  { positions }: Pick<DemoJournalPorts, 'positions'>,
  ledger: string,
): Promise<readonly Position[]> => {
  const ids: { readonly id: string; readonly openedAt: number }[] = [];
  for (const key of await positions.keys(ledger)) {
    if (key.account !== leader) continue;
    for await (const chunk of positions.facts(ledger, key)) ids.push(...chunk);
  }
  const newest = ids.toSorted((a, b) => b.openedAt - a.openedAt).slice(0, mostPositions);
  return positions.byIds(
    ledger,
    newest.map(({ id }) => id),
  );
};

const written = (position: Position, product: Product): AnnotationChange => {
  const random = randomOf(`journal ${position.id}`);
  const setup = random.chance(0.75) ? random.pick(demoSetups) : null;
  const won = !position.netPnl.startsWith('-');
  const careful = won ? 0.9 : 0.65;
  const { stop, target } = planOf(position, product, random);
  return {
    plannedStop: stop,
    plannedTarget: target,
    plannedQuantity: plannedQuantityOf(position),
    rating: random.between(won ? 3 : 1, won ? 5 : 3),
    validity: setup === null ? 'invalid' : 'valid',
    tags: setup === null ? [] : random.chance(0.5) ? setup.tags : setup.tags.slice(0, 1),
    fields: { [demoField.id]: random.pick(demoField.choices) },
    ...(setup !== null && {
      setup: setup.id,
      rules: Object.fromEntries(
        setup.rules.map(({ id }) => [id, random.chance(careful) ? ('followed' as const) : ('broken' as const)]),
      ),
    }),
    ...(random.chance(0.45) && { note: random.pick(won ? demoNotes.win : demoNotes.loss) }),
    ...(!won && random.chance(0.4) && { mistakes: [random.pick(demoMistakes)] }),
  };
};

/** What was held, or a little less: now and then somebody holds more than planned. */
const plannedQuantityOf = ({ id, maxQuantity }: Position): string => {
  const held = Number(maxQuantity);
  return held > 1 && randomOf(`size ${id}`).chance(0.15) ? String(held - 1) : maxQuantity;
};

/** A stop at about a tenth of a percent behind the entry and a target two or three times as far, in whole ticks. */
const planOf = ({ side, averageEntry }: Position, { tickSize }: Product, random: Random) => {
  const entry = Math.round(Number(averageEntry) / Number(tickSize));
  const distance = Math.max(4, Math.round(entry * 0.001 * (0.7 + random.next() * 0.8)));
  const sign = side === 'long' ? 1 : -1;
  const price = (ticks: number): string => formatDecimal(trim(multiply(parseDecimal(tickSize), decimalOf(ticks, 0))));
  return {
    stop: price(entry - sign * distance),
    target: price(entry + sign * Math.round(distance * random.pick([1.5, 2, 3]))),
  };
};

const writtenOnDay = (date: string, net: number): AnnotationChange => {
  const random = randomOf(`journal ${date}`);
  return {
    mood: net > 0 ? random.between(3, 5) : random.between(1, 3),
    checklist: demoChecklist.map((text) => ({ text, done: random.chance(net > 0 ? 0.9 : 0.6) })),
    ...(random.chance(0.6) && { note: random.pick(demoNotes.day) }),
  };
};
