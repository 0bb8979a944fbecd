import { z } from 'zod';
import { position } from './positions.ts';
import { decimalText, instantText, isoDate } from './values.ts';

export const annotationKind = z.enum(['position', 'day', 'execution']);
export type AnnotationKind = z.infer<typeof annotationKind>;
export const entryKind = z.enum(['position', 'day', 'execution', 'setup', 'field']);
export type EntryKind = z.infer<typeof entryKind>;

const id = z.string().regex(/^[\w-]{1,64}$/, 'an id');
const byIdOf = <T extends z.ZodType>(value: T) => z.record(id, value);

export const judgement = z.enum(['followed', 'broken']);
export type Judgement = z.infer<typeof judgement>;
export const validity = z.enum(['valid', 'invalid']);
export const imageFacts = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  /** As it is shown, in pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
});
export type ImageFacts = z.infer<typeof imageFacts>;
const fieldValue = z.union([z.string().max(2_000), z.boolean()]);
const checklistPoint = z.object({ text: z.string().min(1).max(300), done: z.boolean() });
const grade = z.number().int().min(1).max(5);

const plain = {
  /** Markdown. */
  note: z.string().max(50_000),
  tags: z.array(z.string()).max(40).readonly(),
  mistakes: z.array(z.string()).max(40).readonly(),
  rating: grade.nullable(),
  validity: validity.nullable(),
  setup: id.nullable(),
  plannedStop: decimalText.nullable(),
  plannedTarget: decimalText.nullable(),
  /** The most that was to be held at once. */
  plannedQuantity: decimalText.nullable(),
  mood: grade.nullable(),
  checklist: z.array(checklistPoint).max(60).readonly(),
};

export const annotation = z.object({
  ...plain,
  rules: byIdOf(judgement),
  fields: byIdOf(fieldValue),
  images: byIdOf(imageFacts),
});
export type Annotation = z.infer<typeof annotation>;

/** What an edit changes; of what is kept by id only the ids that change, null takes one away. */
export const annotationChange = z
  .object({
    ...plain,
    rules: byIdOf(judgement.nullable()),
    fields: byIdOf(fieldValue.nullable()),
    images: byIdOf(imageFacts.nullable()),
  })
  .partial();
export type AnnotationChange = z.infer<typeof annotationChange>;

/** One of: a position, a day of one account or of all, an execution of an account. */
export const annotationTarget = z
  .object({
    position: z.string().regex(/^[\w.:-]{1,128}$/, 'an id'),
    day: isoDate,
    account: z.string().min(1).max(128),
    execution: z.string().min(1).max(256),
  })
  .partial()
  .refine(
    ({ position, day, account, execution }) =>
      [position, day, execution].filter((part) => part !== undefined).length === 1 &&
      (execution === undefined || account !== undefined) &&
      (position === undefined || account === undefined),
    { path: ['position'], message: 'a position, a day (and an account), or an account and its execution' },
  );
export type AnnotationTarget = z.infer<typeof annotationTarget>;

export const setupRule = z.object({
  id,
  text: z.string().min(1).max(300),
  /** How much it counts against the others. */
  weight: z.number().int().min(1).max(100),
});
export type SetupRule = z.infer<typeof setupRule>;

const setupShape = {
  name: z.string().trim().min(1).max(80),
  /** Markdown. */
  description: z.string().max(20_000),
  rules: z.array(setupRule).max(50).readonly(),
  archived: z.boolean(),
};
export const setupChange = z.object(setupShape).partial();
export type SetupChange = z.infer<typeof setupChange>;
export const newSetup = setupChange.required({ name: true });
export const setup = z.object({ id, ...setupShape });
export type Setup = z.infer<typeof setup>;

export const fieldKind = z.enum(['text', 'number', 'date', 'boolean', 'select']);
export type FieldKind = z.infer<typeof fieldKind>;
const fieldShape = {
  name: z.string().trim().min(1).max(60),
  kind: fieldKind,
  /** Of a `select`: what can be chosen. */
  choices: z.array(z.string().trim().min(1).max(100)).max(100).readonly(),
  on: z.array(annotationKind).min(1).readonly(),
  archived: z.boolean(),
};
export const customFieldChange = z.object(fieldShape).partial();
export type CustomFieldChange = z.infer<typeof customFieldChange>;
export const newCustomField = customFieldChange.required({ name: true, kind: true });
export const customField = z.object({ id, ...fieldShape });
export type CustomField = z.infer<typeof customField>;

/** `score`: weight of the rules followed ÷ weight of those judged, 0.75 = 75 %; null while none is judged. */
export const adherence = z.object({
  score: z.number().nullable(),
  followedWeight: z.number(),
  judgedWeight: z.number(),
  judged: z.number().int(),
  rules: z.number().int(),
});
export type Adherence = z.infer<typeof adherence>;

/** What a position put at risk by its planned stop, and what it made of it. */
export const plannedRisk = z.object({
  risk: decimalText.nullable(),
  /** Net result ÷ risk. */
  multiple: decimalText.nullable(),
  none: z.enum(['no-stop', 'stop-not-behind-entry', 'open']).nullable(),
  plannedMultiple: decimalText.nullable(),
  riskCalculation: z.string().nullable(),
  multipleCalculation: z.string().nullable(),
});
export type PlannedRisk = z.infer<typeof plannedRisk>;

/** What was written on a position that is cut otherwise now: an earlier fill has come, or the import was undone. */
export const strayAnnotation = z.object({ id, openedAt: instantText, annotation });
export type StrayAnnotation = z.infer<typeof strayAnnotation>;

export const annotationView = z.object({
  kind: annotationKind,
  id,
  annotation,
  /** Edits so far, those that were undone too. */
  edits: z.number().int(),
  adherence: adherence.nullable(),
  risk: plannedRisk.nullable(),
  strays: z.array(strayAnnotation),
  /** Of a position: keys of its executions that something was written on. */
  executions: z.array(z.string()),
});
export type AnnotationView = z.infer<typeof annotationView>;

const record = z.record(z.string(), z.unknown());
export const journalEdit = z.object({
  number: z.number().int(),
  at: instantText,
  by: z.string(),
  changed: record,
  previous: record,
  undone: z.object({ at: instantText, by: z.string() }).nullable(),
});
export type JournalEdit = z.infer<typeof journalEdit>;
export const journalHistory = z.object({ edits: z.array(journalEdit) });
export const entryQuery = z.object({ kind: entryKind, id: z.string().regex(/^[\w.:-]{1,128}$/, 'an id') });
export type EntryQuery = z.infer<typeof entryQuery>;
export const switchEdit = entryQuery.extend({ edit: z.number().int().positive() });

/** What was taken back or put back; null: there was nothing. */
export const switchedEdit = z.object({
  edit: z
    .object({
      kind: entryKind,
      id: z.string(),
      /** The parts that it had changed. */
      parts: z.array(z.string()),
      /** What it is about, in words: an instrument, a date, the name of a setup. */
      about: z.string(),
      account: z.string().nullable(),
    })
    .nullable(),
});
export type SwitchedEdit = z.infer<typeof switchedEdit>;

export const playbook = z.object({
  setups: z.array(
    setup.extend({
      positions: z.number().int(),
      /** Positions with at least one rule judged, and the mean of their scores. */
      judged: z.number().int(),
      adherence: z.number().nullable(),
    }),
  ),
  fields: z.array(customField),
  tags: z.array(z.string()),
  mistakes: z.array(z.string()),
});
export type Playbook = z.infer<typeof playbook>;

export const storedImage = imageFacts.extend({ id });
export type StoredImage = z.infer<typeof storedImage>;

/** Money of positions closed, per currency: amounts of different currencies are never added. */
export const dayTotals = z.object({
  currency: z.string(),
  positions: z.number().int(),
  wins: z.number().int(),
  losses: z.number().int(),
  grossPnl: decimalText,
  commission: decimalText,
  netPnl: decimalText,
});
export type DayTotals = z.infer<typeof dayTotals>;

export const calendarQuery = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2025-03'),
  account: z.string().min(1).max(128).optional(),
});
export const calendarMonth = z.object({
  month: z.string(),
  days: z.array(
    z.object({
      date: isoDate,
      totals: z.array(dayTotals),
      /** Something was written on the day. */
      note: z.boolean(),
      mood: grade.nullable(),
    }),
  ),
  /** From Monday on; the days of the neighbouring months that a week has are in its totals. */
  weeks: z.array(z.object({ monday: isoDate, totals: z.array(dayTotals) })),
  totals: z.array(dayTotals),
  accounts: z.array(z.string()),
  /** The first and the last session date that a position was closed on. */
  first: isoDate.nullable(),
  last: isoDate.nullable(),
});
export type CalendarMonth = z.infer<typeof calendarMonth>;

export const dayQuery = z.object({ date: isoDate, account: z.string().min(1).max(128).optional() });
const writtenOnPosition = z.object({
  tags: z.array(z.string()),
  setup: z.string().nullable(),
  validity: validity.nullable(),
  rating: grade.nullable(),
  /** The first words of the note. */
  note: z.string(),
  images: z.number().int(),
  multiple: decimalText.nullable(),
});

export const tradingDay = z.object({
  date: isoDate,
  totals: z.array(dayTotals),
  /** Closed on this session date, by the closing. */
  positions: z.array(z.object({ position, written: writtenOnPosition.nullable() })),
  /** That many more were closed than are listed. */
  more: z.number().int(),
  /**
   * What any account opened or closed a position of on this session date, and when that day is: half open, from its start
   * to that of the next. In the order of the first opening or closing.
   */
  sessions: z.array(
    z.object({
      instrument: z.string(),
      from: instantText,
      to: instantText,
      /** The first and the last opening or closing. */
      first: instantText,
      last: instantText,
    }),
  ),
  accounts: z.array(z.string()),
  previous: isoDate.nullable(),
  next: isoDate.nullable(),
});
export type TradingDay = z.infer<typeof tradingDay>;

/** What an annotation is about, where its position or execution may be gone. */
const positionAnchor = z.object({
  kind: z.literal('position'),
  account: z.string(),
  instrument: z.string(),
  firstKey: z.string(),
  openedAt: instantText,
});
const executionAnchor = z.object({
  kind: z.literal('execution'),
  account: z.string(),
  instrument: z.string(),
  executionKey: z.string(),
  executedAt: instantText,
});

/** What was written on positions and executions that are there no more. */
export const orphanedAnnotations = z.object({
  orphans: z.array(
    z.object({
      kind: z.enum(['position', 'execution']),
      id,
      anchor: z.discriminatedUnion('kind', [positionAnchor, executionAnchor]),
      annotation,
      /** The position of the same account and instrument that was open at that time. */
      coveredBy: id.nullable(),
    }),
  ),
  /** How many there are beside those that are listed. */
  more: z.number().int(),
});
export type OrphanedAnnotations = z.infer<typeof orphanedAnnotations>;

/** The journal of a ledger as a file: everything that was written, as it stands; pictures in base64. */
export const journalFile = z.object({
  format: z.literal('kontor-journal'),
  version: z.literal(1),
  setups: z.array(setup),
  fields: z.array(customField),
  annotations: z.array(
    z.object({
      anchor: z.discriminatedUnion('kind', [
        positionAnchor,
        executionAnchor,
        z.object({ kind: z.literal('day'), date: isoDate, account: z.string().nullable() }),
      ]),
      annotation: annotation.extend({ plannedQuantity: plain.plannedQuantity.default(null) }),
    }),
  ),
  images: z.array(z.object({ id, data: z.base64() })),
});
export type JournalFile = z.infer<typeof journalFile>;

/** How many were taken in; `same`: they said already what the file says. */
export const journalImported = z.object({
  setups: z.number().int(),
  fields: z.number().int(),
  annotations: z.number().int(),
  images: z.number().int(),
  same: z.number().int(),
});
export type JournalImported = z.infer<typeof journalImported>;
