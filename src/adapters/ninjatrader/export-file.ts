import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#domain/errors.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import { type ExportLayout, exportLayout } from './export-line.ts';

export const variants = ['last', 'bid', 'ask'] as const;
/** Which of its three series an export is of. */
export type Variant = (typeof variants)[number];

export type ExportName = { readonly instrument: string; readonly variant: Variant };

export type ExportFile = ExportName & {
  readonly path: string;
  /** UTC milliseconds at which it was last written. */
  readonly writtenAt: number;
  readonly layout: ExportLayout | null;
};

/**
 * Reads what an export is called: `MNQ 03-25.Last`, `MNQ 03-25.Bid`, or `ES 12-06` of older versions, which is Last; in
 * any spelling of the instrument, whose one id is returned. Null for what names none, such as `NQ ##-##`.
 *
 * @param reference UTC milliseconds of the bars that are looked for; decides the decade of `MNQH5`
 */
export const exportName = (name: string, reference: number): ExportName | null => {
  const [, spelled, ending] = /^(.+?)(?:\.(last|bid|ask))?$/i.exec(name.trim()) ?? [];
  if (spelled === undefined) return null;
  try {
    const instrument = instrumentId(parseInstrument(spelled, { reference })).replaceAll('/', '');
    return { instrument, variant: (ending?.toLowerCase() as Variant | undefined) ?? 'last' };
  } catch {
    return null;
  }
};

/** A file by itself is no use; other instruments have files of their own. */
export const unreadableExport = (source: string, said: string): AppError =>
  new AppError('SOURCE_UNKNOWN', `${source} has a file that cannot be read: ${said}`, { details: { source } });

/** Finds the exports of one series in a folder and those below it, the oldest first. */
export const findExports = async (
  folder: string,
  wanted: ExportName,
  reference: number,
): Promise<readonly ExportFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: ExportFile[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() || !/\.txt$/i.test(entry.name)) continue;
    const name = exportName(entry.name.slice(0, -4), reference);
    if (name?.instrument !== wanted.instrument || name.variant !== wanted.variant) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(file);
    found.push({ ...name, path: file, writtenAt: mtimeMs, layout: exportLayout(await firstLine(file), name.variant) });
  }
  return found.toSorted((a, b) => a.writtenAt - b.writtenAt || (a.path < b.path ? -1 : 1));
};

const firstLine = async (file: string): Promise<string> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/, 1)[0]!;
  } finally {
    await handle.close();
  }
};
