import { useSyncExternalStore } from 'react';
import { z } from 'zod';

const language = z.enum(['de', 'en']);
export type Language = z.infer<typeof language>;

const stored = z.object({
  language: language.optional(),
  /** IANA zone in which times are shown; absent: the browser's. */
  timeZone: z.string().optional(),
  /** Amounts of money are hidden. */
  privacy: z.boolean().optional(),
  /** Columns of the positions table that the person chose. */
  positionColumns: z.array(z.string()).optional(),
  /** Columns of the portfolio's holdings that the person chose. */
  holdingColumns: z.array(z.string()).optional(),
  /** How charts draw bars. */
  barType: z.enum(['candles', 'bars', 'line']).optional(),
  /** Intervals of bars that the person entered, the newest first. */
  ownIntervals: z.array(z.string()).optional(),
  /** On a position's chart: what other accounts executed meanwhile. */
  accountFills: z.boolean().optional(),
  /** What is drawn with the bars of an instrument's chart. */
  instrumentChart: z
    .object({
      indicators: z.array(z.object({ kind: z.string(), values: z.array(z.number()), color: z.string() })),
      volume: z.boolean(),
      executions: z.boolean(),
      profile: z.boolean(),
      shading: z.boolean(),
      regularOnly: z.boolean(),
    })
    .optional(),
});
type Stored = z.infer<typeof stored>;

const key = 'kontor.preferences';
const listeners = new Set<() => void>();
let current: Stored = read();

function read(): Stored {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps what this person chose in this browser; a browser that refuses storage forgets it with the page. */
export function prefer(change: Stored): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // Private windows may refuse; the choice still holds for this page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const preferences = (): Stored => current;
export const usePreferences = (): Stored => useSyncExternalStore(subscribe, preferences);

/** The chosen language, else the first of the browser's that we have, else English. */
export function preferredLanguage(): Language {
  if (current.language) return current.language;
  const known = navigator.languages.map((tag) => language.safeParse(tag.slice(0, 2))).find((tag) => tag.success);
  return known?.data ?? 'en';
}

export const browserTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
export const preferredTimeZone = (): string => current.timeZone ?? browserTimeZone();
