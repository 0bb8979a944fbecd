import { type Bars, emptyBars } from '#domain/market/bars.ts';
import {
  type BarMark,
  type BarRefusal,
  type BarsExpected,
  type CheckedBars,
  checkBars,
} from '#domain/market/check-bars.ts';
import { concatBars, firstAtLeast, sliceBars } from '#domain/market/merge-bars.ts';

/**
 * Checks the pieces of a file one after the other: each against the last bar of the one before, so that a bar that comes twice or
 * late is found across their bounds. What strays far, and runs of another interval, are judged within their piece. Rows count within
 * the piece.
 */
export const pieceChecker = (expected: BarsExpected | null = null): ((piece: Bars) => CheckedBars) => {
  let before: Bars = emptyBars(0);
  return (piece) => {
    const checked = checkNext(before, piece, expected);
    if (checked.bars.count > 0) before = ends(checked.bars);
    return checked;
  };
};

const checkNext = (before: Bars, piece: Bars, expected: BarsExpected | null): CheckedBars => {
  if (before.count === 0 || piece.count === 0) return checkBars(piece, expected);
  const first = sliceBars(before, 0, 1);
  // Pieces of a file whose newest rows come first.
  if (piece.time[piece.count - 1]! <= first.time[0]!) return checkAgainst(first, piece, piece.count, expected);
  return checkAgainst(sliceBars(before, 1, 2), piece, 0, expected);
};

/** Checks a piece with a bar of another, put at row `at`: that bar stands, whatever comes twice with it or too soon after it. */
const checkAgainst = (other: Bars, piece: Bars, at: number, expected: BarsExpected | null): CheckedBars => {
  const { bars, refused, marked, ...found } = checkBars(
    concatBars(at === 0 ? [other, piece] : [piece, other]),
    expected,
  );
  const shift = at === 0 ? 1 : 0;
  const time = other.time[0]!;
  const index = firstAtLeast(bars.time, bars.count, time);
  const next = bars.time[index] === time ? index + 1 : index;
  const counts = { ...found.counts };
  for (const { row, reason } of [...marked, ...refused]) if (row === at && !isRepeat(reason)) counts[reason] -= 1;
  return {
    bars: concatBars([sliceBars(bars, 0, index), sliceBars(bars, next, bars.count)]),
    counts,
    refused: refused
      .filter(({ row, reason }) => row !== at || isRepeat(reason))
      .map((finding) => ({
        ...finding,
        row: finding.row === at ? piece.time.lastIndexOf(time) : finding.row - shift,
      })),
    marked: marked.filter(({ row }) => row !== at).map((finding) => ({ ...finding, row: finding.row - shift })),
  };
};

/** The bar of the other piece was refused in place of the one that repeats it. */
const isRepeat = (reason: BarRefusal | BarMark): boolean =>
  reason === 'duplicate' || reason === 'conflicting-duplicate';

/** The first bar and the last, on their own: the piece itself can be let go. */
const ends = (bars: Bars): Bars => concatBars([sliceBars(bars, 0, 1), sliceBars(bars, bars.count - 1, bars.count)]);
