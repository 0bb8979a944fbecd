import type { EntryKey } from '#domain/journal/journal-entry.ts';

/** Names of the ledger's streams. */
export const importStream = (batch: string): string => `import-${batch}`;
export const batchOfStream = (stream: string): string => stream.slice('import-'.length);
export const productStream = (root: string): string => `product-${root}`;
export const sourceStream = (source: string): string => `source-${source}`;
export const instrumentStreams = 'instrument-';
export const instrumentStream = (id: string): string => `${instrumentStreams}${id}`;
export const accountStreams = 'account-';
export const accountStream = (account: string): string => `${accountStreams}${account}`;
export const activityStreams = 'activity-';
export const activityStream = (id: string): string => `${activityStreams}${id}`;
/** One for all that a ledger's persons say of their taxation. */
export const taxProfileStream = 'tax-profile';
export const taxonomyStreams = 'taxonomy-';
export const taxonomyStream = (id: string): string => `${taxonomyStreams}${id}`;
export const portfolioStream = 'portfolio';
export const groupStreams = 'group-';
export const groupStream = (group: string): string => `${groupStreams}${group}`;
/** One for all goals of a ledger: the last change is one of all of them. */
export const goalsStream = 'goals';
/** One for all links of a ledger: a position is in one of them, which no two streams could hold. */
export const linksStream = 'links';
export const journalStream = ({ kind, id }: EntryKey): string =>
  kind === 'setup' || kind === 'field' ? `${kind}-${id}` : `annotations-${kind}-${id}`;

/** Returns the entry of the journal that a stream is of; null for a stream of anything else. */
export const entryOfStream = (stream: string): EntryKey | null => {
  const [, kind, id] =
    /^(?:annotations-(?=position-|day-|execution-)|(?=setup-|field-))([a-z]+)-(.+)$/s.exec(stream) ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as EntryKey['kind'], id };
};
