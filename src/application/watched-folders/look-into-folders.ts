import { isAppError } from '#domain/errors.ts';
import type { FolderFile } from '#ports/folder-files.ts';
import type { FileRead, WatchedFolder } from '#ports/watched-folder-store.ts';
import { answersText } from './answers.ts';
import type { CommitUpload, FolderPorts } from './ports.ts';
import { steadyFiles } from './steady-files.ts';
import { takeInFile } from './take-in-file.ts';

export type LookOptions = {
  readonly ledger: string;
  /** For how long a file has to stand still before it is read. */
  readonly settleMs: number;
  /** After how long what could not be read is tried again. */
  readonly retryMs: number;
  readonly goesOn: () => boolean;
  readonly failed: (error: unknown) => void;
};

/** What a look found: whether some file is to be looked at again soon. */
export type Looked = { readonly waiting: boolean };

/**
 * Returns a look into the folders of a ledger: imports what is new, has changed or has been answered, the oldest file first.
 *
 * What became of each file is stored, so that a look after a restart goes on where the last one ended. A look that is cut off
 * between an import and its note finds the same rows in the ledger and makes no second batch. One process looks at a time.
 */
export const lookIntoFolders = (ports: FolderPorts, commit: CommitUpload, options: LookOptions) => {
  const stillFor = steadyFiles(ports.clock.now);
  const { ledger, settleMs, retryMs, goesOn, failed } = options;

  const lookInto = async (folder: WatchedFolder, answers: string): Promise<boolean> => {
    const files = await filesOf(ports, ledger, folder);
    const last = new Map((await ports.folders.lastReads(ledger, folder.id)).map((read) => [read.name, read]));
    let waiting = false;
    for (const file of files.toSorted(byTime)) {
      if (!goesOn()) return false;
      const due = dueAs(file, last.get(file.name), answers, ports.clock.now() - retryMs);
      if (due === 'no') continue;
      const stillMs = stillFor(folder.id, file);
      if (due === 'changed' && stillMs < settleMs) {
        waiting = true;
        continue;
      }
      const context = { ledger, actor: `folder:${folder.path}`, role: 'owner', correlation: ports.newId() } as const;
      const read = await takeInFile(ports, commit, context, { folder, file, answers, stillMs, failed });
      if (read === null) waiting = true;
      else {
        await ports.folders.record(ledger, read);
        ports.foldersChanged(ledger);
      }
    }
    return waiting;
  };

  return async (): Promise<Looked> => {
    let waiting = false;
    await ports.turns.take(`folders of ${ledger}`, async () => {
      const watched = (await ports.folders.list(ledger)).filter(({ removed }) => !removed);
      if (watched.length === 0) return;
      for (const folder of watched) {
        // Asked anew for each: an import may have answered what the next file needs.
        const answers = (await answersText(ports, ledger))(folder);
        if (await lookInto(folder, answers)) waiting = true;
      }
    });
    return { waiting };
  };
};

/** The files of a folder; none where it cannot be looked into, which is noted. */
const filesOf = async (ports: FolderPorts, ledger: string, folder: WatchedFolder): Promise<readonly FolderFile[]> => {
  const note = async (problem: WatchedFolder['problem']) => {
    if (problem?.message === folder.problem?.message) return;
    await ports.folders.setProblem(ledger, folder.id, problem);
    ports.foldersChanged(ledger);
  };
  try {
    const files = await ports.folderFiles.list(folder.path);
    await note(null);
    return files;
  } catch (error) {
    if (!isAppError(error)) throw error;
    await note({ code: error.code, message: error.message });
    return [];
  }
};

const collator = new Intl.Collator('en', { numeric: true });
const byTime = (a: FolderFile, b: FolderFile): number =>
  a.modifiedAt - b.modifiedAt || collator.compare(a.name, b.name);

const dueAs = (
  file: FolderFile,
  last: FileRead | undefined,
  answers: string,
  retryBefore: number,
): 'changed' | 'again' | 'no' => {
  if (last === undefined || last.bytes !== file.bytes || last.modifiedAt !== file.modifiedAt) return 'changed';
  if (last.outcome === 'question') return last.answers === answers ? 'no' : 'again';
  if (last.outcome === 'unreadable' || last.outcome === 'failed') return last.readAt <= retryBefore ? 'again' : 'no';
  return 'no';
};
