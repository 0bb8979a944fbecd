import { randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError, isAppError } from '#domain/errors.ts';
import { makeDirectory } from './make-directory.ts';

export type DataDirectory = {
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  /** The PostgreSQL cluster; 0700 and owned by the user that PostgreSQL runs under. */
  readonly cluster: string;
  readonly logs: string;
};

const markerName = 'kontor.json';
const layoutVersion = 1;

/** What file systems, desktops and version control put into a directory that a person would call empty. */
const harmless = new Set(['lost+found', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep', '.gitignore']);

/**
 * Makes `directory` ours, or finds that it is already.
 *
 * @throws AppError `DATA_DIRECTORY_FOREIGN` when it holds something else, was made by another layout, or cannot be written.
 */
export const openDataDirectory = async (directory: string): Promise<DataDirectory> => {
  try {
    await makeRoot(path.resolve(directory));
    const root = await realpath(directory);
    await claim(root);
    const logs = path.join(root, 'logs');
    await makeDirectory(logs);
    return { root, cluster: path.join(root, 'postgres'), logs };
  } catch (error) {
    if (isAppError(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw foreign(directory, `cannot be used as the data directory: ${reason}`, error);
  }
};

const makeRoot = async (directory: string): Promise<void> => {
  // Started as root, the database runs as somebody else, who has to pass through here but need not look around.
  if ((await makeDirectory(directory)) && process.platform !== 'win32')
    await chmod(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
};

const claim = async (root: string): Promise<void> => {
  const names = await readdir(root);
  if (names.includes(markerName)) return checkMarker(root);
  const found = names.filter((name) => !harmless.has(name) && !name.startsWith(`${markerName}.`));
  if (found.length > 0) {
    throw foreign(
      root,
      `is not empty and was not made by Kontor (it holds ${found.slice(0, 3).join(', ')}); choose another with --data`,
    );
  }
  const draft = path.join(root, `${markerName}.${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify({ kontor: layoutVersion })}\n`);
  await rename(draft, path.join(root, markerName));
};

const checkMarker = async (root: string): Promise<void> => {
  const text = await readFile(path.join(root, markerName), 'utf8');
  if (markedVersion(text) === layoutVersion) return;
  throw foreign(root, `was made by another version of Kontor (${markerName} says ${text.trim().slice(0, 60)})`);
};

const markedVersion = (text: string): unknown => {
  try {
    return (JSON.parse(text) as { kontor?: unknown }).kontor;
  } catch {
    return undefined;
  }
};

const foreign = (directory: string, what: string, cause?: unknown): AppError =>
  new AppError('DATA_DIRECTORY_FOREIGN', `${directory} ${what}`, { details: { directory }, cause });
