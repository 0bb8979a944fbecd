import type { EventType } from './events.ts';

/**
 * Types of event that are no longer written, and the one that each is read as. Their upcasters and fixtures stay: the last
 * step leads to the shape of what they are read as.
 */
export const retiredTypes = {
  InstrumentChangeUndone: 'ChangeUndone',
  JournalEditUndone: 'ChangeUndone',
  JournalEditRedone: 'ChangeRedone',
} as const satisfies Readonly<Record<string, EventType>>;

export type RetiredType = keyof typeof retiredTypes;

/** Returns the type that a stored event is read as; one that is not retired, as itself. */
export const typeReadAs = (stored: string): string =>
  Object.hasOwn(retiredTypes, stored) ? retiredTypes[stored as RetiredType] : stored;

/** Returns every type under which events of these types may be stored. */
export const typesStoredAs = (types: readonly EventType[]): readonly string[] => [
  ...types,
  ...Object.keys(retiredTypes).filter((retired) => types.includes(retiredTypes[retired as RetiredType])),
];
