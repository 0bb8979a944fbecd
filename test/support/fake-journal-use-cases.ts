import { Readable } from 'node:stream';
import type { JournalUseCases } from '#api/journal-use-cases.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { emptyAnnotation } from '#domain/journal/annotation.ts';

/** Those of the journal; `note` writes down who asked and returns the ledger's mark. */
export const fakeJournalUseCases = (
  note: (name: string, context: LedgerContext, id?: string) => string,
): JournalUseCases => {
  const annotation = (mark: string) => ({
    kind: 'position' as const,
    id: 'id-x',
    annotation: { ...emptyAnnotation, note: mark },
    edits: 1,
    adherence: null,
    risk: null,
    strays: [],
    executions: [],
  });
  const setup = { description: '', rules: [], archived: false };
  const field = { kind: 'text' as const, choices: [], on: ['position' as const], archived: false };
  return {
    annotation: async (context) => annotation(note('annotation', context)),
    editAnnotation: async (context) => annotation(note('editAnnotation', context)),
    journalHistory: async (context) => [
      {
        number: 1,
        at: '2026-01-05T00:00:00Z',
        by: note('journalHistory', context),
        changed: {},
        previous: {},
        undone: null,
      },
    ],
    switchJournalEdit: async (context) => {
      note('switchJournalEdit', context);
    },
    switchOwnEdit: async (context) => ({
      kind: 'position',
      id: 'id-x',
      parts: [],
      about: note('switchOwnEdit', context),
      account: null,
    }),
    playbook: async (context) => ({ setups: [], fields: [], tags: [note('playbook', context)], mistakes: [] }),
    editSetup: async (context, id) => ({
      ...setup,
      id: 's1',
      name: note('editSetup', context, id === 'new' ? undefined : id),
    }),
    editCustomField: async (context, id) => ({
      ...field,
      id: 'f1',
      name: note('editCustomField', context, id === 'new' ? undefined : id),
    }),
    keepImage: async (context) => {
      note('keepImage', context);
      return { id: 'i1', mediaType: 'image/png', width: 1, height: 1, bytes: 70 };
    },
    image: async (context, id) => ({
      mediaType: 'image/png',
      data: new TextEncoder().encode(note('image', context, id)),
    }),
    calendarMonth: async (context, { month }) => ({
      month,
      days: [],
      weeks: [],
      totals: [],
      accounts: [note('calendarMonth', context)],
      first: null,
      last: null,
    }),
    tradingDay: async (context, { date }) => ({
      date,
      totals: [],
      positions: [],
      more: 0,
      accounts: [note('tradingDay', context)],
      sessions: [],
      previous: null,
      next: null,
    }),
    orphanedAnnotations: async (context) => ({
      orphans: [
        {
          kind: 'position',
          id: 'id-x',
          anchor: {
            kind: 'position',
            account: note('orphanedAnnotations', context),
            instrument: 'MNQ MAR25',
            firstKey: 'f1',
            openedAt: '2026-01-05T00:00:00Z',
          },
          annotation: emptyAnnotation,
          coveredBy: null,
        },
      ],
      more: 0,
    }),
    exportJournal: async (context) => ({
      fileName: 'journal.json',
      mediaType: 'application/json',
      content: Readable.from([note('exportJournal', context)]),
    }),
    importJournal: async (context) => {
      note('importJournal', context);
      return { setups: 0, fields: 0, annotations: 0, images: 0, same: 0 };
    },
  };
};
