import type { AnnotationView } from '#contract/journal.ts';

type Annotation = AnnotationView['annotation'];

/** Returns the parts of an annotation that say something. */
export const saidParts = (annotation: Partial<Annotation>): Partial<Annotation> =>
  Object.fromEntries(Object.entries(annotation).filter(([, value]) => !isEmpty(value)));

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
