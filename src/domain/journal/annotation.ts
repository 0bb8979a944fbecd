import type { AnnotationKind } from './journal-entry.ts';
import { sameValue } from './same-value.ts';

export type Judgement = 'followed' | 'broken';

/** Of a picture that is stored under its id; `width` and `height` as it is shown. */
export type ImageFacts = {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

/** A number as exact decimal text, a day as ISO date, a choice as its words. */
export type FieldValue = string | boolean;

/** What a person has written on a position, a day or an execution. Prices and quantities are decimal text. */
export type Annotation = {
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly mistakes: readonly string[];
  /** 1 to 5. */
  readonly rating: number | null;
  /** As a trader marks a trade: taken by the plan, or not. */
  readonly validity: 'valid' | 'invalid' | null;
  /** Id of the setup in the playbook. */
  readonly setup: string | null;
  /** By id of the setup's rule. */
  readonly rules: Readonly<Record<string, Judgement>>;
  readonly plannedStop: string | null;
  readonly plannedTarget: string | null;
  /** The most that was to be held at once. */
  readonly plannedQuantity: string | null;
  /** 1 to 5. */
  readonly mood: number | null;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  /** By id of the custom field. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** By id, in the order in which they were added. */
  readonly images: Readonly<Record<string, ImageFacts>>;
};

type Mapped = 'rules' | 'fields' | 'images';

/** What an edit changes. Of what is kept by id only the ids that change; null: taken away. */
export type AnnotationChange = Partial<Omit<Annotation, Mapped>> & {
  readonly [Part in Mapped]?: { readonly [id: string]: Annotation[Part][string] | null };
};

export const emptyAnnotation: Annotation = {
  note: '',
  tags: [],
  mistakes: [],
  rating: null,
  validity: null,
  setup: null,
  rules: {},
  plannedStop: null,
  plannedTarget: null,
  plannedQuantity: null,
  mood: null,
  checklist: [],
  fields: {},
  images: {},
};

const everywhere = ['note', 'tags', 'mistakes', 'rating', 'fields', 'images'] as const;

/** What can be written on each kind of thing. */
export const annotationParts: Readonly<Record<AnnotationKind, readonly (keyof Annotation)[]>> = {
  position: [...everywhere, 'validity', 'setup', 'rules', 'plannedStop', 'plannedTarget', 'plannedQuantity'],
  day: [...everywhere, 'mood', 'checklist'],
  execution: [...everywhere, 'validity'],
};

const mapped: readonly string[] = ['rules', 'fields', 'images'] satisfies Mapped[];
type Parts = Readonly<Record<string, unknown>>;

/** Returns the annotation after a change. */
export const annotated = (annotation: Annotation, change: AnnotationChange): Annotation => {
  const next: Record<string, unknown> = { ...annotation };
  for (const [part, value] of Object.entries(change)) {
    next[part] = mapped.includes(part) ? withIds(next[part] as Parts, value as Parts) : value;
  }
  return next as Annotation;
};

const withIds = (before: Parts, change: Parts): Parts =>
  Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null));

/** Returns the part of a change that changes anything, and what was there before. */
export const annotationDifference = (
  annotation: Annotation,
  wanted: AnnotationChange,
): { readonly changed: AnnotationChange; readonly previous: AnnotationChange } => {
  const changed: Record<string, unknown> = {};
  const previous: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(wanted)) {
    const before = annotation[part as keyof Annotation];
    if (!mapped.includes(part)) {
      if (sameValue(before, value)) continue;
      changed[part] = value;
      previous[part] = before;
      continue;
    }
    const known = before as Parts;
    const ids = Object.entries(value as Parts).filter(([id, one]) => !sameValue(known[id] ?? null, one));
    if (ids.length === 0) continue;
    changed[part] = Object.fromEntries(ids);
    previous[part] = Object.fromEntries(ids.map(([id]) => [id, known[id] ?? null]));
  }
  return { changed, previous };
};

export const isEmptyAnnotation = (annotation: Annotation): boolean =>
  Object.keys(annotationDifference(emptyAnnotation, annotation).changed).length === 0;
