import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { LedgerContext } from '#application/ledger-context.ts';
import type {
  AnnotationChange,
  AnnotationTarget,
  AnnotationView,
  CalendarMonth,
  CustomField,
  CustomFieldChange,
  calendarQuery,
  dayQuery,
  EntryQuery,
  JournalEdit,
  JournalFile,
  JournalImported,
  OrphanedAnnotations,
  Playbook,
  Setup,
  SetupChange,
  StoredImage,
  SwitchedEdit,
  TradingDay,
} from '#contract/journal.ts';
import type { Download } from './dependencies.ts';

/** What the routes of the journal ask for. */
export interface JournalUseCases {
  annotation(context: LedgerContext, target: AnnotationTarget): Promise<AnnotationView>;
  editAnnotation(context: LedgerContext, target: AnnotationTarget, change: AnnotationChange): Promise<AnnotationView>;
  journalHistory(context: LedgerContext, entry: EntryQuery): Promise<readonly JournalEdit[]>;
  switchJournalEdit(
    context: LedgerContext,
    way: 'undo' | 'redo',
    edit: EntryQuery & { readonly edit: number },
  ): Promise<void>;
  /** The last edit of the one who asks. */
  switchOwnEdit(context: LedgerContext, way: 'undo' | 'redo'): Promise<SwitchedEdit['edit']>;

  orphanedAnnotations(context: LedgerContext): Promise<OrphanedAnnotations>;

  playbook(context: LedgerContext): Promise<Playbook>;
  /** `new`: it is to be made. */
  editSetup(context: LedgerContext, id: string | 'new', change: SetupChange): Promise<Setup>;
  editCustomField(context: LedgerContext, id: string | 'new', change: CustomFieldChange): Promise<CustomField>;

  keepImage(context: LedgerContext, content: Readable): Promise<StoredImage>;
  image(context: LedgerContext, id: string): Promise<{ readonly mediaType: string; readonly data: Uint8Array }>;

  calendarMonth(context: LedgerContext, query: z.infer<typeof calendarQuery>): Promise<CalendarMonth>;
  tradingDay(context: LedgerContext, query: z.infer<typeof dayQuery>): Promise<TradingDay>;

  exportJournal(context: LedgerContext): Promise<Download>;
  importJournal(context: LedgerContext, file: JournalFile): Promise<JournalImported>;
}
