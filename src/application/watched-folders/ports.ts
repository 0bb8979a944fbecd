import type { ImportOutcome } from '#application/imports/commit-import.ts';
import type { ImportPorts } from '#application/imports/ports.ts';
import type { ImportAnswers } from '#application/imports/read-file.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { FolderFiles } from '#ports/folder-files.ts';
import type { Turns } from '#ports/turns.ts';
import type { WatchedFolderStore } from '#ports/watched-folder-store.ts';

/** What watching folders works with. */
export type FolderPorts = Pick<ImportPorts, 'files' | 'settings' | 'mappings' | 'formats' | 'clock' | 'newId'> & {
  readonly folders: WatchedFolderStore;
  readonly folderFiles: FolderFiles;
  readonly turns: Turns;
  readonly uploadLimitBytes: number;
  readonly foldersChanged: (ledger: string) => void;
};

/** Takes an upload in, with all that follows; a batch has its executions, where it has any. */
export type CommitUpload = (
  context: LedgerContext,
  upload: string,
  answers: Pick<ImportAnswers, 'timeZone' | 'account' | 'dateOrder'>,
) => Promise<Pick<ImportOutcome, 'added' | 'duplicate' | 'conflicting' | 'held'> & { readonly batch: string | null }>;
