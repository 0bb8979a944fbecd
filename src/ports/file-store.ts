import type { FileSource } from './execution-format.ts';

export type StoredFile = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly batch: string | null;
};

/** Files that people gave us, kept in the database: what was imported can be downloaded as it was. */
export interface FileStore {
  /** @throws AppError `FILE_TOO_LARGE`; nothing stays. */
  save(
    ledger: string,
    file: {
      readonly fileName: string;
      readonly content: AsyncIterable<Uint8Array>;
      readonly limitBytes: number;
      readonly by: string;
    },
  ): Promise<StoredFile>;
  find(ledger: string, id: string): Promise<StoredFile | null>;
  ofBatch(ledger: string, batch: string): Promise<StoredFile | null>;
  open(ledger: string, id: string): FileSource;
  /** Kept beside the file until it is attached or purged: what the preview noted, as JSON text. */
  saveNotes(ledger: string, id: string, notes: string): Promise<void>;
  notes(ledger: string, id: string): Promise<string | null>;
  remove(ledger: string, id: string): Promise<void>;
  /** Removes what was never imported and is older; returns how many. */
  purge(olderThan: number): Promise<number>;
}
