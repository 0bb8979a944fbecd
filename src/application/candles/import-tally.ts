import { type BarMark, type BarRefusal, barMarks, barRefusals, type CheckedBars } from '#domain/market/check-bars.ts';
import type { BarTime, CandleFileContent, CandleFileFormat } from '#ports/candle-files.ts';
import type { Upserted } from '#ports/candle-store.ts';

/** A row that was refused, or taken in with a remark. `row` is the line of a text file. */
export type CandleRowFinding = { readonly row: number; readonly reason: string; readonly found: string };
export type ReasonCount = { readonly reason: string; readonly count: number };

/** What the pieces of a file came to. Instants in UTC milliseconds; `rows` = added + same + corrected + refused. */
export type ImportSum = {
  readonly format: CandleFileFormat;
  readonly rows: number;
  readonly added: number;
  readonly same: number;
  readonly corrected: number;
  readonly refused: number;
  readonly refusedReasons: readonly ReasonCount[];
  readonly markedReasons: readonly ReasonCount[];
  readonly findings: readonly CandleRowFinding[];
  readonly barTime: BarTime;
  readonly timeZone: string | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};

export type StoredBars = Pick<ImportSum, 'added' | 'same' | 'corrected' | 'firstAt' | 'lastAt'>;

const shownPerReason = 5;
const finite = (at: number): number | null => (Number.isFinite(at) ? at : null);

/** Adds up what was done with the pieces of a file; of the findings the first of each reason are kept. */
export const importTally = () => {
  let last: CandleFileContent | null = null;
  let timeZone: string | null = null;
  const sums = { rows: 0, added: 0, same: 0, corrected: 0, refused: 0 };
  const counts = new Map<string, number>();
  const findings = new Map<string, CandleRowFinding[]>();
  let [firstAt, lastAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const count = (reason: string, by: number) => counts.set(reason, (counts.get(reason) ?? 0) + by);
  const reasons = (of: readonly string[]): readonly ReasonCount[] =>
    of.map((reason) => ({ reason, count: counts.get(reason) ?? 0 })).filter((reason) => reason.count > 0);

  return {
    add(piece: CandleFileContent, checked: CheckedBars, { added, same, corrected }: Upserted): void {
      last = piece;
      timeZone ??= piece.timeZone;
      sums.rows += piece.rows;
      sums.added += added;
      sums.same += same;
      sums.corrected += corrected;
      sums.refused += piece.rows - checked.bars.count;
      for (const { reason } of piece.unreadable) count(reason, 1);
      for (const reason of [...barRefusals, ...barMarks]) count(reason, checked.counts[reason]);
      for (const finding of found(piece, checked)) {
        const kept = findings.get(finding.reason) ?? [];
        if (kept.length < shownPerReason) kept.push(finding);
        findings.set(finding.reason, kept);
      }
      const { bars } = checked;
      if (bars.count === 0) return;
      firstAt = Math.min(firstAt, bars.time[0]!);
      lastAt = Math.max(lastAt, bars.time[bars.count - 1]!);
    },

    /** What is stored by now. */
    stored: (): StoredBars => ({ ...sums, firstAt: finite(firstAt), lastAt: finite(lastAt) }),

    sum(): ImportSum {
      const { format, barTime } = last!;
      const known: readonly string[] = [...barRefusals, ...barMarks];
      const unreadable = [...counts.keys()].filter((reason) => !known.includes(reason));
      return {
        format,
        ...sums,
        refusedReasons: reasons([...unreadable, ...barRefusals]),
        markedReasons: reasons(barMarks),
        findings: [...findings.values()].flat(),
        barTime,
        timeZone,
        firstAt: finite(firstAt),
        lastAt: finite(lastAt),
      };
    },
  };
};

const found = (piece: CandleFileContent, { refused, marked }: CheckedBars): readonly CandleRowFinding[] => [
  ...piece.unreadable,
  ...[...refused, ...marked].map(
    ({ row, reason, time }: { row: number; reason: BarRefusal | BarMark; time: number }) => ({
      row: piece.rowOf[row]!,
      reason,
      found: `${new Date(time).toISOString()} ${barText(piece, row)}`,
    }),
  ),
];

const barText = ({ bars }: CandleFileContent, row: number): string =>
  `open ${bars.open[row]} high ${bars.high[row]} low ${bars.low[row]} close ${bars.close[row]} volume ${bars.volume[row]}`;
