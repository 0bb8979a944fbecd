import type { BarColumns } from '#contract/candles.ts';

const columns = ['time', 'open', 'high', 'low', 'close', 'volume'] as const;

const slice = (bars: BarColumns, from: number, to: number): BarColumns => ({
  time: bars.time.slice(from, to),
  open: bars.open.slice(from, to),
  high: bars.high.slice(from, to),
  low: bars.low.slice(from, to),
  close: bars.close.slice(from, to),
  volume: bars.volume.slice(from, to),
});

/**
 * Puts bars of one series together that were asked for in pieces, in any order, into one ascending run without repeats.
 * Where pieces overlap, the bars of the piece that stands first in the list are kept.
 */
export function joinBars(pieces: readonly BarColumns[]): BarColumns {
  let joined: BarColumns = { time: [], open: [], high: [], low: [], close: [], volume: [] };
  for (const piece of pieces) {
    const first = joined.time[0];
    const last = joined.time.at(-1);
    if (first === undefined || last === undefined) {
      joined = piece;
      continue;
    }
    const before = slice(piece, 0, beginningAt(piece.time, first));
    const after = slice(piece, beginningAt(piece.time, last + 1), piece.time.length);
    if (before.time.length + after.time.length === 0) continue;
    const parts = [before, joined, after];
    joined = Object.fromEntries(
      columns.map((column) => [column, parts.flatMap((part) => part[column])]),
    ) as unknown as BarColumns;
  }
  return joined;
}

/** How many of ascending times lie before an instant. */
const beginningAt = (time: readonly number[], at: number): number => {
  const index = time.findIndex((one) => one >= at);
  return index < 0 ? time.length : index;
};
