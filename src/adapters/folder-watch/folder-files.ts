import { constants } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { watch } from 'chokidar';
import { AppError } from '#domain/errors.ts';
import type { FolderFile, FolderFiles, OpenedFile } from '#ports/folder-files.ts';
import { fileEnd } from './last-row.ts';

const pollMs = 2_000;
/** What editors, browsers and office programs write before a file has its name. */
const onTheWay = /^\.|^~\$|~$|\.(?:tmp|temp|part|partial|crdownload|download|lock|swp)$/i;
/** Links and pipes are no files; nobody is waited for. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

/** The folders of this machine. */
export const folderFiles = (): FolderFiles => ({
  async resolve(path) {
    const refused = (found: string, cause?: unknown) =>
      new AppError(
        'FOLDER_REFUSED',
        `folder: expected the absolute path of a directory that is there, found ${found}`,
        {
          details: { expected: 'the absolute path of a directory', found: path },
          cause,
        },
      );
    if (!isAbsolute(path)) throw refused(`"${path}"`);
    const resolved = await realpath(path).catch((error: unknown) => {
      throw refused(`"${path}" (${codeOf(error)})`, error);
    });
    if (!(await lstat(resolved)).isDirectory()) throw refused(`the file "${path}"`);
    return resolved;
  },

  async list(path) {
    try {
      // A folder that has become a link would lead elsewhere.
      if ((await realpath(path)) !== path) throw new AppError('FOLDER_UNREADABLE', `${path} leads elsewhere by now.`);
      const entries = await readdir(path, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile() && !onTheWay.test(entry.name)).map(({ name }) => name);
      const files = await Promise.all(names.map((name) => statOf(path, name)));
      return files.filter((file) => file !== null);
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError('FOLDER_UNREADABLE', `${path} cannot be read (${codeOf(error)}).`, { cause: error });
    }
  },

  async open(path, name) {
    const file = join(path, name);
    const unreadable = (error: unknown) =>
      new AppError('FILE_UNREADABLE', `${name} cannot be read (${codeOf(error)}).`, { cause: error });
    const handle = await open(file, flags).catch((error: unknown) => {
      if (isGone(error)) return null;
      throw unreadable(error);
    });
    if (handle === null) return null;
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        await handle.close();
        return null;
      }
      const opened: FolderFile = { name, bytes: stat.size, modifiedAt: Math.trunc(stat.mtimeMs) };
      const { lastRow, bytes } = await fileEnd(handle, stat.size);
      return {
        ...opened,
        lastRow,
        content: partOf(handle, bytes, unreadable),
        unchanged: async () => {
          const now = await statOf(path, name).catch(() => null);
          return now !== null && now.bytes === opened.bytes && now.modifiedAt === opened.modifiedAt;
        },
        close: () => handle.close(),
      } satisfies OpenedFile;
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw unreadable(error);
    }
  },

  watch(path, { polling, changed }) {
    const watcher = watch(path, {
      depth: 0,
      followSymlinks: false,
      ignoreInitial: true,
      usePolling: polling,
      interval: pollMs,
    });
    // Where nothing is told, the next look finds it.
    watcher.on('all', changed).on('error', () => undefined);
    return () => watcher.close();
  },
});

const statOf = async (path: string, name: string): Promise<FolderFile | null> => {
  try {
    const stat = await lstat(join(path, name));
    return stat.isFile() ? { name, bytes: stat.size, modifiedAt: Math.trunc(stat.mtimeMs) } : null;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
};

const partOf = async function* (
  handle: Awaited<ReturnType<typeof open>>,
  bytes: number,
  unreadable: (error: unknown) => AppError,
): AsyncIterable<Uint8Array> {
  const chunkBytes = 262_144;
  for (let at = 0; at < bytes; ) {
    const chunk = Buffer.alloc(Math.min(chunkBytes, bytes - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at).catch((error: unknown) => {
      throw unreadable(error);
    });
    if (bytesRead === 0) return;
    at += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
};
