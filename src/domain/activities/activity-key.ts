import { isDecimal, plainDecimal } from '#domain/values/decimal-text.ts';
import { deterministicId } from '#domain/values/ids.ts';
import type { Activity } from './activity.ts';

/**
 * Returns the name of an activity's content: equal for two that say the same, however many zeros their numbers have.
 *
 * What a person adds beside the facts (judgement, note) is no content: the same row again must be found.
 */
export const contentHash = ({ judgement: _, note: __, sourceId: ___, ...facts }: Activity): string =>
  deterministicId('content', stableText(facts));

/**
 * Returns the keys of activities within their accounts, in their order: the source's own id, else the content and its
 * count among equal rows. Two real rows may be equal in every column, and the same file again gives the same keys.
 */
export const activityKeys = (activities: readonly Activity[]): readonly string[] => {
  const counts = new Map<string, number>();
  return activities.map((activity) => {
    if (activity.sourceId !== null) return activity.sourceId;
    const hash = contentHash(activity);
    const of = JSON.stringify([activity.account, hash]);
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    return `row-${hash}-${count}`;
  });
};

/** Returns the id by which an activity is known everywhere: it follows from the account and the key that it was recorded under. */
export const activityId = (account: string, key: string): string => deterministicId('activity', account, key);

/** Whether two activities state the same facts; numbers are compared by value. A person's note and judgement are none. */
export const statesTheSame = (a: Activity, b: Activity): boolean =>
  a === b || (a.sourceId === b.sourceId && contentHash(a) === contentHash(b));

/** What was not stated is no part of the text: a fact that a later program knows changes no name. */
const stableText = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(isDecimal(value) ? plainDecimal(value) : value);
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, one]) => [name, stableText(one)] as const)
    .filter(([, text]) => !['null', '[]', '{}'].includes(text))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${name}:${text}`)
    .join()}}`;
};
