import { readFile } from 'node:fs/promises';
import { type TableMapping, tableMapping } from '#contract/import-mappings.ts';
import { AppError } from '#domain/errors.ts';
import { assertReadableFile } from './readable-file.ts';

/**
 * Reads a mapping of a table's columns from a JSON file.
 *
 * @throws AppError `NOT_FOUND`; `INVALID_INPUT` naming the first member that is wrong
 */
export const readMapping = async (path: string): Promise<TableMapping> => {
  await assertReadableFile(path);
  const invalid = (field: string, expected: string, cause?: unknown): AppError =>
    new AppError('INVALID_INPUT', `${field} in ${path}: ${expected}`, { details: { field, expected }, cause });
  let said: unknown;
  try {
    said = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw invalid('mapping', 'expected JSON', cause);
  }
  const read = tableMapping.safeParse(said);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(['mapping', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'expected a mapping');
};
