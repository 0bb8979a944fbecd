import type { DateOrder } from '#domain/ledger/events.ts';

/** What is answered for every file of a folder that does not say it itself; null: as known for its source, else asked. */
export type FolderAnswers = {
  readonly timeZone: string | null;
  readonly account: string | null;
  readonly dateOrder: Exclude<DateOrder, 'iso'> | null;
};

export type FolderSettings = FolderAnswers & {
  /** Absolute, without links. */
  readonly path: string;
  /** Looked at again and again instead of waiting to be told: network drives tell nothing. */
  readonly polling: boolean;
};

export type FolderProblem = { readonly code: string; readonly message: string };

export type WatchedFolder = FolderSettings & {
  readonly id: string;
  /** UTC milliseconds. */
  readonly addedAt: number;
  readonly removed: boolean;
  /** Why it could not be looked into. */
  readonly problem: FolderProblem | null;
};

/**
 * `imported`: a batch has it, or the journal where it has marks. `known`: the very same bytes were taken in before. `question`: something has to be said first.
 * `refused`: it is nothing to import. `unreadable` and `failed`: tried again.
 */
export type ReadOutcome = 'imported' | 'known' | 'question' | 'refused' | 'unreadable' | 'failed';

export type ReadCounts = {
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
};

/** What became of a file as it was at one moment. */
export type FileRead = {
  readonly folder: string;
  readonly name: string;
  readonly bytes: number;
  /** UTC milliseconds. */
  readonly modifiedAt: number;
  /** SHA-256 of what was read; null where nothing was. */
  readonly hash: string | null;
  readonly outcome: ReadOutcome;
  readonly batch: string | null;
  readonly counts: ReadCounts;
  /** The last row is cut off; it waits for its end. */
  readonly cut: boolean;
  readonly problem: FolderProblem | null;
  /** Stands for all that was answered when it was read. */
  readonly answers: string;
  /** UTC milliseconds. */
  readonly readAt: number;
};

/** Folders whose files are imported by themselves, and what became of each file. */
export interface WatchedFolderStore {
  /** By path, those that were removed too. */
  list(ledger: string): Promise<readonly WatchedFolder[]>;
  /** A path that was watched before is watched again, with what is known of its files. */
  put(ledger: string, id: string, settings: FolderSettings, at: number, by: string): Promise<WatchedFolder>;
  setRemoved(ledger: string, id: string, removed: boolean, by: string): Promise<void>;
  setProblem(ledger: string, id: string, problem: FolderProblem | null): Promise<void>;
  /** The last read of each file. */
  lastReads(ledger: string, folder: string): Promise<readonly FileRead[]>;
  /** The last import of these bytes from any folder. */
  importOf(ledger: string, hash: string): Promise<string | null>;
  /** Trying the same again in vain makes no further row. */
  record(ledger: string, read: FileRead): Promise<void>;
  /** The newest first. */
  reads(
    ledger: string,
    folder: string,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly rows: readonly FileRead[]; readonly total: number }>;
}
