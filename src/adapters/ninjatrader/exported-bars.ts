import { unknownTo, unreachable, unreadableFolder } from '#adapters/http/failures.ts';
import { isAppError } from '#domain/errors.ts';
import { type BarRow, barsOfRows } from '#domain/market/bar-rows.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { BarSource, BarsRequest } from '#ports/bar-source.ts';
import { type ExportFile, exportName, findExports, unreadableExport } from './export-file.ts';
import type { ExportLayout } from './export-line.ts';
import { readExport } from './read-export.ts';

export type ExportOptions = {
  /** The folder that NinjaTrader exports historical data to; folders below it are looked through too. */
  readonly folder: string;
  /** IANA zone of the times in the files. */
  readonly timeZone: string;
};

const name = 'ninjatrader';
const unlimited = { spanMs: null, backMs: null };
type SoundFile = ExportFile & { readonly layout: ExportLayout };

/**
 * Returns NinjaTrader's own exports ("Historical data", Export) in a folder as a source: a text file for each instrument
 * and series, `MNQ 03-25.Last.txt`. The symbol names the instrument in any spelling, and the series where it is not the
 * last price: `MNQ 03-25.Bid`.
 *
 * Bars of a minute come from exports of minutes and, for minutes that these have not, from those of ticks. Where two files
 * have the same bar, the one written later counts.
 */
export const ninjatraderBars = ({ folder, timeZone }: ExportOptions): BarSource => ({
  name,
  classes: ['future', 'share', 'fund', 'index', 'fx', 'crypto'],
  reach: { '1m': unlimited, '1d': unlimited },
  budget: { perMinute: null, perDay: null, zone: 'UTC' },
  needsKey: false,
  knowsIds: true,
  async fetchBars(request) {
    const { signal } = request;
    signal?.throwIfAborted();
    const files = await soundFiles(folder, request);
    try {
      const options = { source: name, zone: zoneOf(timeZone), from: request.from, to: request.to, signal };
      const bars = new Map<number, BarRow>();
      for (const file of files) for (const [time, bar] of await readExport(file, options)) bars.set(time, bar);
      const rows = [...bars.values()].toSorted((a, b) => a.time - b.time);
      return { bars: barsOfRows(rows), currency: null, actions: [] };
    } catch (error) {
      signal?.throwIfAborted();
      throw readable(folder, error);
    }
  },
});

/** The files that have bars of the interval, in the order in which a later one counts. */
const soundFiles = async (folder: string, { symbol, interval, from }: BarsRequest): Promise<readonly SoundFile[]> => {
  const wanted = exportName(symbol, from);
  if (wanted === null) throw unknownTo(name, `${symbol} is no instrument`, { symbol });
  const found = await findExports(folder, wanted, from).catch((error: unknown) => {
    throw readable(folder, error);
  });
  if (found.length === 0) throw unknownTo(name, `there is no export of ${symbol} in ${folder}`, { symbol });
  const files = found.map((file): SoundFile => {
    if (file.layout !== null) return { ...file, layout: file.layout };
    throw unreadableExport(name, `${file.path} is no export of historical data`);
  });
  const of = (kind: ExportLayout['kind']) => files.filter(({ layout }) => layout.kind === kind);
  const fitting = interval === '1d' ? of('day') : interval === '1m' ? [...of('tick'), ...of('minute')] : [];
  if (fitting.length === 0)
    throw unknownTo(name, `there is no export of ${symbol} with bars of ${interval}`, { symbol, interval });
  return fitting;
};

const readable = (folder: string, error: unknown): Error =>
  isAppError(error)
    ? error
    : unreachable(name, unreadableFolder(folder, error instanceof Error ? error.message : String(error)), error);
