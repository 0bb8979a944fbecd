import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { type CheckedBars, checkBars } from '#domain/market/check-bars.ts';
import { concatBars, firstAtLeast, sliceBars } from '#domain/market/merge-bars.ts';

/**
 * Checks the pieces of a file one after the other: each against the last bar of the one before, so that a bar that comes twice or
 * late is found across their bounds. What strays far is judged within its piece. Rows count within the piece.
 */
export const pieceChecker = (): ((piece: Bars) => CheckedBars) => {
  let before: Bars = emptyBars(0);
  return (piece) => {
    const checked = checkNext(before, piece);
    if (checked.bars.count > 0) before = ends(checked.bars);
    return checked;
  };
};

const checkNext = (before: Bars, piece: Bars): CheckedBars => {
  if (before.count === 0 || piece.count === 0) return checkBars(piece);
  const first = sliceBars(before, 0, 1);
  // Pieces of a file whose newest rows come first.
  if (piece.time[piece.count - 1]! <= first.time[0]!) return checkAgainst(first, piece, piece.count);
  return checkAgainst(sliceBars(before, 1, 2), piece, 0);
};

/** Checks a piece with a bar of another, put at row `at`: that bar stands, whatever comes twice with it. */
const checkAgainst = (other: Bars, piece: Bars, at: number): CheckedBars => {
  const { bars, refused, marked, ...found } = checkBars(concatBars(at === 0 ? [other, piece] : [piece, other]));
  const shift = at === 0 ? 1 : 0;
  const time = other.time[0]!;
  const index = firstAtLeast(bars.time, bars.count, time);
  const counts = { ...found.counts };
  for (const { row, reason } of marked) if (row === at) counts[reason] -= 1;
  return {
    bars: concatBars([sliceBars(bars, 0, index), sliceBars(bars, index + 1, bars.count)]),
    counts,
    refused: refused.map((finding) => ({
      ...finding,
      row: finding.row === at ? piece.time.lastIndexOf(time) : finding.row - shift,
    })),
    marked: marked.filter(({ row }) => row !== at).map((finding) => ({ ...finding, row: finding.row - shift })),
  };
};

/** The first bar and the last, on their own: the piece itself can be let go. */
const ends = (bars: Bars): Bars => concatBars([sliceBars(bars, 0, 1), sliceBars(bars, bars.count - 1, bars.count)]);
