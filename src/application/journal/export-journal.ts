import type { LedgerContext } from '#application/ledger-context.ts';
import { isEmptyAnnotation } from '#domain/journal/annotation.ts';
import type { AnnotationEntry } from '#ports/journal-store.ts';
import type { JournalPorts } from './ports.ts';

/** Returns everything that was written in a ledger, as it stands, with the pictures that it shows. */
export const exportJournal = async (
  { journal, images }: Pick<JournalPorts, 'journal' | 'images'>,
  { ledger }: LedgerContext,
) => {
  const entries: AnnotationEntry[] = [];
  for await (const chunk of journal.allAnnotations(ledger)) {
    entries.push(...chunk.filter(({ annotation }) => !isEmptyAnnotation(annotation)));
  }
  const shown = [...new Set(entries.flatMap(({ annotation }) => Object.keys(annotation.images)))].sort();
  const pictures: { id: string; data: string }[] = [];
  for (const id of shown) {
    const image = await images.read(ledger, id);
    if (image !== null) pictures.push({ id, data: Buffer.from(image.data).toString('base64') });
  }
  return {
    format: 'kontor-journal' as const,
    version: 1 as const,
    setups: [...(await journal.setups(ledger))],
    fields: [...(await journal.fields(ledger))],
    annotations: entries.map(({ anchor, annotation }) => ({ anchor, annotation })),
    images: pictures,
  };
};
