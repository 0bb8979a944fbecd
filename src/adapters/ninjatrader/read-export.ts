import { createReadStream } from 'node:fs';
import { decodeText } from '#adapters/text-files/encoding.ts';
import type { BarRow } from '#domain/market/bar-rows.ts';
import type { Zone } from '#domain/values/zone.ts';
import { barsOnClock } from './bars-on-clock.ts';
import { type ExportFile, unreadableExport } from './export-file.ts';
import { type ExportLayout, exportReader } from './export-line.ts';
import { joinedBars, minutesOfTicks } from './minutes-of-ticks.ts';

const minuteMs = 60_000;

/** `from` and `to` in UTC milliseconds, as in `BarsRequest`. */
export type ReadOptions = {
  readonly source: string;
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Reads the bars of an export that start in the span asked for, by their start. The file is streamed: what is held is the
 * span and no more. A last line that is cut off is one that is being written, and a last minute of ticks that had not
 * ended when the file was written is none.
 *
 * @throws AppError `SOURCE_UNKNOWN` with the file and the line that is not of its layout
 */
export const readExport = async (
  file: ExportFile & { readonly layout: ExportLayout },
  { source, zone, from, to, signal }: ReadOptions,
): Promise<Map<number, BarRow>> => {
  const { layout, writtenAt } = file;
  const bars = new Map<number, BarRow>();
  const keep = (bar: BarRow): void => {
    if (bar.time < from || bar.time >= to) return;
    if (layout.kind === 'tick' && bar.time + minuteMs > writtenAt) return;
    const known = bars.get(bar.time);
    bars.set(bar.time, known === undefined || layout.kind !== 'tick' ? bar : joinedBars(known, bar));
  };
  const clock =
    layout.kind === 'minute'
      ? // Their times are the ends of the bars.
        barsOnClock(zone, (bar) => keep({ ...bar, time: bar.time - minuteMs }))
      : barsOnClock(zone, keep);
  const ticks = minutesOfTicks();
  const read = exportReader(layout);
  const take = (text: string): boolean => {
    const row = read(text);
    if (row === null || (layout.kind === 'minute' && !row.isWhole)) return false;
    if (layout.kind === 'tick') {
      const ended = ticks.push({ time: row.minute, price: row.close, volume: row.volume });
      if (ended !== null) clock.push(ended);
      return true;
    }
    const bar = { ...row, time: row.minute };
    // A day is named by its date, whatever the zone.
    if (layout.kind === 'day') keep(bar);
    else clock.push(bar);
    return true;
  };
  for await (const { first, lines, isCutOff } of linesOf(file.path, signal)) {
    for (const [index, text] of lines.entries()) {
      if (text === '' || take(text) || isCutOff) continue;
      const found = `line ${first + index} is no ${layout.kind} of the export: ${text.slice(0, 100)}`;
      throw unreadableExport(source, `${file.path}, ${found}`);
    }
  }
  const last = ticks.end();
  if (last !== null) clock.push(last);
  clock.end();
  return bars;
};

/** Some lines in a row. `first`: the number of the first of them; `isCutOff`: the file ends within them. */
type Lines = { readonly first: number; readonly lines: readonly string[]; readonly isCutOff: boolean };

async function* linesOf(file: string, signal: AbortSignal | undefined): AsyncGenerator<Lines> {
  let rest = '';
  let first = 1;
  for await (const piece of decodeText(() => createReadStream(file, { highWaterMark: 1 << 18 }), 'utf-8')) {
    signal?.throwIfAborted();
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop()!;
    yield { first, lines, isCutOff: false };
    first += lines.length;
  }
  if (rest !== '') yield { first, lines: [rest.trim()], isCutOff: true };
}
