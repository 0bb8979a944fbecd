import type { LedgerContext } from '#application/ledger-context.ts';
import { type Annotation, isEmptyAnnotation } from '#domain/journal/annotation.ts';
import type { JournalPorts } from './ports.ts';

type Ports = {
  readonly journal: Pick<JournalPorts['journal'], 'allAnnotations' | 'setups' | 'fields'>;
  readonly images: Pick<JournalPorts['images'], 'facts' | 'read'>;
};

/**
 * Writes everything that was written in a ledger as JSON text, as it stands, with the pictures that it shows: a piece at a
 * time, with one chunk of annotations or one picture in memory. A picture that is no longer kept is left out of what
 * showed it.
 */
export async function* exportJournal({ journal, images }: Ports, { ledger }: LedgerContext): AsyncGenerator<string> {
  yield '{\n "format": "kontor-journal",\n "version": 1';
  yield* list('setups', of(await journal.setups(ledger)));
  yield* list('fields', of(await journal.fields(ledger)));
  const shown = new Set<string>();
  const annotations = async function* () {
    for await (const chunk of journal.allAnnotations(ledger)) {
      const entries = chunk.filter(({ annotation }) => !isEmptyAnnotation(annotation));
      const ids = new Set(entries.flatMap(({ annotation }) => Object.keys(annotation.images)));
      const kept = ids.size === 0 ? new Map() : await images.facts(ledger, [...ids]);
      for (const id of kept.keys()) shown.add(id);
      for (const { anchor, annotation } of entries) yield { anchor, annotation: withoutLost(annotation, kept) };
    }
  };
  yield* list('annotations', annotations());
  const pictures = async function* () {
    for (const id of [...shown].sort()) {
      const image = await images.read(ledger, id);
      if (image !== null) yield { id, data: Buffer.from(image.data).toString('base64') };
    }
  };
  yield* list('images', pictures());
  yield '\n}\n';
}

const withoutLost = (annotation: Annotation, kept: ReadonlyMap<string, unknown>): Annotation => ({
  ...annotation,
  images: Object.fromEntries(Object.entries(annotation.images).filter(([id]) => kept.has(id))),
});

async function* of<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** One part of the file, one item a line. */
async function* list(part: string, items: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `,\n "${part}": [`;
  let first = true;
  for await (const item of items) {
    yield `${first ? '' : ','}\n  ${JSON.stringify(item)}`;
    first = false;
  }
  yield first ? ']' : '\n ]';
}
