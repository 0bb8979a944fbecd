export type FolderFile = {
  readonly name: string;
  readonly bytes: number;
  /** UTC milliseconds, whole. */
  readonly modifiedAt: number;
};

/**
 * How the last row of a file ends. `open`: without a line end, yet with as many columns as the one before; nobody can tell
 * whether it is whole. `cut`: with fewer.
 */
export type LastRow = 'ended' | 'open' | 'cut';

export type OpenedFile = FolderFile & {
  readonly lastRow: LastRow;
  /** Without a last row that is cut. To be read once. */
  readonly content: AsyncIterable<Uint8Array>;
  /** Whether it is still what was opened. */
  unchanged(): Promise<boolean>;
  close(): Promise<void>;
};

/** Folders of this machine. Neither folders below them nor links are followed. */
export interface FolderFiles {
  /**
   * Returns the path of a directory, links resolved.
   *
   * @throws AppError `FOLDER_REFUSED` where it is not absolute, not there or no directory
   */
  resolve(path: string): Promise<string>;
  /** The files, without those that programs write on the way. @throws AppError `FOLDER_UNREADABLE` */
  list(path: string): Promise<readonly FolderFile[]>;
  /** null: it is gone. @throws AppError `FILE_UNREADABLE` */
  open(path: string, name: string): Promise<OpenedFile | null>;
  /** Calls `changed` when something moved in the folder; a hint, nothing to rely on. Returns what ends it. */
  watch(path: string, options: { readonly polling: boolean; readonly changed: () => void }): () => Promise<void>;
}
