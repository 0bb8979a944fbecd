import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a directory and those above it that are missing; true when it made the last one.
 *
 * One level at a time: Node's recursive `mkdir` tries for ever where a file system has no room for directories (`/proc`).
 */
export const makeDirectory = async (directory: string): Promise<boolean> => {
  try {
    return await makeOne(directory);
  } catch (error) {
    const parent = path.dirname(directory);
    if (codeOf(error) !== 'ENOENT' || parent === directory) throw error;
    await makeDirectory(parent);
    return makeOne(directory);
  }
};

/** Something that is there already and is no directory is for whoever uses it to refuse. */
const makeOne = async (directory: string): Promise<boolean> => {
  try {
    await mkdir(directory);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
