import type { LedgerContext } from '#application/ledger-context.ts';
import { isEmptyAnnotation } from '#domain/journal/annotation.ts';
import type { Anchor } from '#domain/journal/journal-entry.ts';
import type { AnnotationEntry } from '#ports/journal-store.ts';
import type { JournalPorts } from './ports.ts';

type Ports = {
  readonly journal: Pick<JournalPorts['journal'], 'allAnnotations'>;
  readonly positions: Pick<JournalPorts['positions'], 'byIds' | 'openWithin'>;
  readonly executions: Pick<JournalPorts['executions'], 'byKey'>;
};

type Gone = AnnotationEntry & { readonly anchor: Exclude<Anchor, { readonly kind: 'day' }> };

const mostShown = 500;

/**
 * Returns what was written on positions and executions that are there no more (an import was undone, or an earlier fill
 * opens the position now), the latest first, each with the position that was open at that time, if there is one; the
 * first 500 of them.
 */
export const orphanedAnnotations = async (ports: Ports, { ledger }: LedgerContext) => {
  const gone: Gone[] = [];
  for await (const chunk of ports.journal.allAnnotations(ledger)) {
    const written = chunk.filter(
      (entry): entry is Gone => entry.anchor.kind !== 'day' && !isEmptyAnnotation(entry.annotation),
    );
    const ids = written.flatMap(({ id, anchor }) => (anchor.kind === 'position' ? [id] : []));
    const there = new Set(ids.length === 0 ? [] : (await ports.positions.byIds(ledger, ids)).map(({ id }) => id));
    for (const entry of written)
      if (!there.has(entry.id) && !(await hasExecution(ports, ledger, entry))) gone.push(entry);
  }
  const latest = gone.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  return {
    orphans: await Promise.all(
      latest.slice(0, mostShown).map(async ({ id, anchor, annotation }) => ({
        kind: anchor.kind,
        id,
        anchor,
        annotation,
        coveredBy: await coveredBy(ports, ledger, anchor),
      })),
    ),
    more: Math.max(0, latest.length - mostShown),
  };
};

const timeOf = ({ anchor }: Gone): string => (anchor.kind === 'position' ? anchor.openedAt : anchor.executedAt);

const hasExecution = async ({ executions }: Ports, ledger: string, { anchor }: Gone): Promise<boolean> =>
  anchor.kind === 'execution' && (await executions.byKey(ledger, anchor.account, anchor.executionKey)) !== null;

/** The position of the same account and instrument that was open then, if there is one. */
const coveredBy = async ({ positions }: Ports, ledger: string, anchor: Gone['anchor']): Promise<string | null> => {
  const at = Date.parse(anchor.kind === 'position' ? anchor.openedAt : anchor.executedAt);
  const [covering] = await positions.openWithin(ledger, anchor, { from: at, to: at + 1, limit: 1 });
  return covering?.id ?? null;
};
