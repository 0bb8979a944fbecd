import type { LedgerContext } from '#application/ledger-context.ts';
import { catalogueOfLedger, productOfInstrument } from '#application/products/catalogue-of-ledger.ts';
import { type Adherence, adherenceOf } from '#domain/journal/adherence.ts';
import { type Annotation, isEmptyAnnotation } from '#domain/journal/annotation.ts';
import { annotationOf, setupOf } from '#domain/journal/entry-history.ts';
import { type PlannedRisk, plannedRisk } from '#domain/journal/planned-risk.ts';
import type { Position } from '#domain/ledger/position.ts';
import { type AnnotationTarget, annotatedThing } from './annotated-thing.ts';
import { readEntry } from './entry-of-stream.ts';
import type { JournalPorts } from './ports.ts';

export type StrayAnnotation = { readonly id: string; readonly openedAt: string; readonly annotation: Annotation };

/** Returns what was written on a position, a day or an execution, with what follows from it. @throws AppError `NOT_FOUND` */
export const annotationDetail = async (
  ports: Omit<JournalPorts, 'images' | 'ownEdits'>,
  { ledger }: LedgerContext,
  target: AnnotationTarget,
) => {
  const { entry, position } = await annotatedThing(ports, ledger, target);
  const history = await readEntry(ports, ledger, entry);
  const annotation = annotationOf(history);
  return {
    ...entry,
    annotation,
    edits: history.length,
    adherence: await adherence(ports, ledger, annotation),
    risk: position && (await riskOf(ports, ledger, position, annotation)),
    strays: position === null ? [] : [...(await straysOf(ports, ledger, position))],
    executions: position === null ? [] : [...(await annotatedExecutions(ports, ledger, position))],
  };
};

const adherence = async (
  ports: Pick<JournalPorts, 'events'>,
  ledger: string,
  { setup: id, rules }: Annotation,
): Promise<Adherence | null> => {
  const setup = id === null ? null : setupOf(await readEntry(ports, ledger, { kind: 'setup', id }));
  return setup && adherenceOf(setup.rules, rules);
};

const riskOf = async (
  { settings }: Pick<JournalPorts, 'settings'>,
  ledger: string,
  position: Position,
  annotation: Annotation,
): Promise<PlannedRisk> => {
  const { pointValue } = productOfInstrument(await catalogueOfLedger(settings, ledger), position.instrument);
  return plannedRisk(position, pointValue, annotation);
};

/**
 * Returns what was written on positions that are there no more and opened while this one was open: an earlier fill has
 * come that now opens it, so that it has another id. What was written stays where it was, and is offered here.
 */
const straysOf = async (
  { journal, positions }: Pick<JournalPorts, 'journal' | 'positions'>,
  ledger: string,
  position: Position,
): Promise<readonly StrayAnnotation[]> => {
  const candidates = (await journal.annotationsOfKey(ledger, 'position', position)).flatMap(
    ({ id, anchor, annotation }) =>
      anchor.kind === 'position' &&
      id !== position.id &&
      anchor.openedAt >= position.openedAt &&
      (position.closedAt === null || anchor.openedAt <= position.closedAt) &&
      !isEmptyAnnotation(annotation)
        ? [{ id, openedAt: anchor.openedAt, annotation }]
        : [],
  );
  if (candidates.length === 0) return [];
  const there = new Set(
    (
      await positions.byIds(
        ledger,
        candidates.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  return candidates.filter(({ id }) => !there.has(id));
};

/** Keys of the executions of a position that something was written on. */
const annotatedExecutions = async (
  { journal }: Pick<JournalPorts, 'journal'>,
  ledger: string,
  position: Position,
): Promise<readonly string[]> =>
  (await journal.annotationsOfKey(ledger, 'execution', position)).flatMap(({ anchor, annotation }) =>
    anchor.kind === 'execution' &&
    anchor.executedAt >= position.openedAt &&
    (position.closedAt === null || anchor.executedAt <= position.closedAt) &&
    !isEmptyAnnotation(annotation)
      ? [anchor.executionKey]
      : [],
  );
