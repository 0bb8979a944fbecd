import type { JournalUseCases } from '#api/journal-use-cases.ts';
import { annotationDetail } from '#application/journal/annotation-detail.ts';
import { calendarMonth } from '#application/journal/calendar-month.ts';
import { editAnnotation } from '#application/journal/edit-annotation.ts';
import { editCustomField, editSetup } from '#application/journal/edit-playbook.ts';
import { entryChanges } from '#application/journal/entry-changes.ts';
import { exportJournal } from '#application/journal/export-journal.ts';
import { importJournal } from '#application/journal/import-journal.ts';
import { keepImage } from '#application/journal/keep-image.ts';
import { orphanedAnnotations } from '#application/journal/orphaned-annotations.ts';
import { playbook } from '#application/journal/playbook.ts';
import type { JournalPorts } from '#application/journal/ports.ts';
import { switchEdit, switchOwnEdit } from '#application/journal/switch-edit.ts';
import { tradingDay } from '#application/journal/trading-day.ts';
import type { PositionIndex } from '#application/positions/position-index.ts';
import type { AnnotationView, CustomField, Playbook, Setup, TradingDay } from '#contract/journal.ts';
import { AppError } from '#domain/errors.ts';
import type { AnnotationChange } from '#domain/journal/annotation.ts';
import type { CustomField as FieldFacts } from '#domain/journal/custom-field.ts';
import type { Setup as SetupFacts } from '#domain/journal/setup.ts';
import type { People } from '#ports/people.ts';

type Ports = JournalPorts & { readonly index: PositionIndex; readonly people: People };

/** Binds the use cases of the journal to their ports, in the words of the contract. */
export const journalUseCases = (ports: Ports): JournalUseCases => ({
  annotation: async (context, target) => (await annotationDetail(ports, context, target)) as AnnotationView,
  editAnnotation: async (context, target, change) => {
    await editAnnotation(ports, context, target, change as AnnotationChange);
    return (await annotationDetail(ports, context, target)) as AnnotationView;
  },
  journalHistory: (context, entry) => entryChanges(ports, context, entry),
  switchJournalEdit: (context, way, edit) => switchEdit(ports, context, way, edit),
  switchOwnEdit: (context, way) => switchOwnEdit(ports, context, way),

  playbook: async (context) => (await playbook(ports, context)) as Playbook,
  editSetup: async (context, id, change) =>
    (await editSetup(ports, context, id, change as Partial<SetupFacts>)) as Setup,
  editCustomField: async (context, id, change) =>
    (await editCustomField(ports, context, id, change as Partial<FieldFacts>)) as CustomField,

  orphanedAnnotations: (context) => orphanedAnnotations(ports, context),

  keepImage: (context, content) => keepImage(ports, context, content),
  image: async ({ ledger }, id) => {
    const image = await ports.images.read(ledger, id);
    if (image === null) throw new AppError('NOT_FOUND', 'There is no such picture.', { details: { image: id } });
    return image;
  },

  calendarMonth: (context, query) => calendarMonth(ports, context, query),
  tradingDay: async (context, query) => (await tradingDay(ports, context, query)) as TradingDay,

  exportJournal: async (context) => ({
    fileName: 'kontor-journal.json',
    mediaType: 'application/json; charset=utf-8',
    content: exportJournal(ports, context),
  }),
  importJournal: (context, file) => importJournal(ports, context, file),
});
