import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { unknownTo, unreachable, unreadableFolder } from '#adapters/http/failures.ts';
import { isAppError } from '#domain/errors.ts';
import { type BarRow, barsOfRows } from '#domain/market/bar-rows.ts';
import { type Bars, type Interval, intervals } from '#domain/market/bars.ts';
import type { BarSource, BarsRequest } from '#ports/bar-source.ts';
import type { CandleFiles } from '#ports/candle-files.ts';
import { barFileName, instrumentKey } from './file-name.ts';
import { folderSidecar, sidecarAnswers } from './sidecar.ts';
import { unreadable } from './unreadable.ts';

export type FolderOptions = {
  readonly folder: string;
  readonly files: Pick<CandleFiles, 'read'>;
};

const name = 'folder';
const unlimited = { spanMs: null, backMs: null };

/**
 * Returns a folder with files of bars, and the folders below it, as a source. A file is called after its instrument, in any
 * spelling, and its interval: `MNQH25.1m.csv` or `MNQH25/1m.csv`. What a file leaves open, its zone above all, stands in a
 * JSON file beside it.
 *
 * Rows that are no bar are passed over, as an import does. Where two files have the same bar, the one written later counts.
 */
export const folderBars = ({ folder, files }: FolderOptions): BarSource => ({
  name,
  classes: ['future', 'share', 'fund', 'index', 'fx', 'crypto'],
  reach: Object.fromEntries(intervals.map((interval) => [interval, unlimited])),
  budget: { perMinute: null, perDay: null, zone: 'UTC' },
  needsKey: false,
  knowsIds: true,
  async fetchBars(request) {
    const { interval, signal } = request;
    signal?.throwIfAborted();
    const rows = new Map<number, BarRow>();
    for (const file of await filesOf(folder, request)) {
      for await (const { time, open, high, low, close, volume } of readBars(files, folder, file, interval)) {
        signal?.throwIfAborted();
        time.forEach((start, at) => {
          if (start < request.from || start >= request.to) return;
          const prices = { open: open[at]!, high: high[at]!, low: low[at]!, close: close[at]! };
          rows.set(start, { time: start, ...prices, volume: volume[at]! });
        });
      }
    }
    const sorted = [...rows.values()].toSorted((a, b) => a.time - b.time);
    return { bars: barsOfRows(sorted), currency: null, actions: [] };
  },
});

/** The files of an instrument and interval, the oldest first. */
const filesOf = async (folder: string, { symbol, interval, from }: BarsRequest): Promise<readonly string[]> => {
  const wanted = instrumentKey(symbol, from);
  if (wanted === null) throw unknownTo(name, `${symbol} is no instrument`, { symbol });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: Error) => {
    throw unreachable(name, unreadableFolder(folder, error.message), error);
  });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  const found = paths.filter((file) => {
    const named = barFileName(path.relative(folder, file), from);
    return named?.instrument === wanted && named.interval === interval;
  });
  if (found.length === 0)
    throw unknownTo(name, `there is no file with bars of ${interval} of ${symbol} in ${folder}`, { symbol, interval });
  const written = await Promise.all(found.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  return written.toSorted((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1)).map(({ file }) => file);
};

/** Reads a file piece by piece. @throws AppError `SOURCE_UNKNOWN` with the file and the reason */
async function* readBars(
  files: Pick<CandleFiles, 'read'>,
  folder: string,
  file: string,
  interval: Interval,
): AsyncGenerator<Bars> {
  try {
    const answers = await sidecarAnswers(name, folder, file);
    const pieces = files.read({ open: () => createReadStream(file) }, { ...answers, interval });
    for await (const { bars } of pieces) yield bars;
  } catch (error) {
    if (isAppError(error, 'SOURCE_UNKNOWN')) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw unreadable(name, `${file}: ${said}${remedy(error)}`, error);
  }
}

/** What is asked for at an import has its place in the JSON file. */
const remedy = (error: unknown): string => {
  const fields = { TIMEZONE_REQUIRED: 'timeZone', TIMEZONE_UNKNOWN: 'timeZone', DATE_ORDER_REQUIRED: 'dateOrder' };
  const field = isAppError(error) ? (fields as Readonly<Record<string, string>>)[error.code] : undefined;
  return field === undefined ? '' : ` Say "${field}" in ${folderSidecar} beside it.`;
};
