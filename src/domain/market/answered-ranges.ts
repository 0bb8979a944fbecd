/** Half open, UTC milliseconds. */
type Span = { readonly from: number; readonly to: number };

/** A range that a source has answered `times` times, the last time at `at`; what is missing there it did not have. */
export type AnsweredRange = Span & { readonly at: number; readonly times: number };

const hourMs = 3_600_000;
const mostPauseMs = 30 * 24 * hourMs;

/** When it is worth asking again for what an answer left out: after an hour, then four, and so on up to thirty days. */
export const askAgainAt = ({ at, times }: AnsweredRange): number =>
  at + Math.min(mostPauseMs, hourMs * 4 ** Math.min(times - 1, 10));

/** Adds an answer; ranges stay in order and apart. */
export const recordAnswer = (answered: readonly AnsweredRange[], span: Span, at: number): readonly AnsweredRange[] => {
  const touched = answered.filter((range) => range.from < span.to && range.to > span.from);
  const times = 1 + Math.max(0, ...touched.map((range) => range.times));
  const ordered = [...forgetAnswer(answered, span), { from: span.from, to: span.to, at, times }].toSorted(
    (a, b) => a.from - b.from,
  );
  return ordered.reduce<AnsweredRange[]>((joined, range) => {
    const last = joined.at(-1);
    if (last !== undefined && last.to === range.from && last.at === range.at && last.times === range.times)
      joined[joined.length - 1] = { ...last, to: range.to };
    else joined.push(range);
    return joined;
  }, []);
};

/** Takes a span out of what was answered. */
export const forgetAnswer = (answered: readonly AnsweredRange[], span: Span): readonly AnsweredRange[] =>
  answered.flatMap((range) => without(range, [span]).map((part) => ({ ...range, ...part })));

/** Returns the parts of the ranges that are worth asking for now. */
export const worthAsking = (
  ranges: readonly Span[],
  answered: readonly AnsweredRange[],
  now: number,
): readonly Span[] => {
  const settled = answered.filter((range) => askAgainAt(range) > now);
  return ranges.flatMap((range) => without(range, settled));
};

/** Returns what is left of a span when others, in order, are cut out of it. */
export const without = ({ from, to }: Span, cut: readonly Span[]): readonly Span[] => {
  const left: Span[] = [];
  let start = from;
  for (const range of cut) {
    if (range.to <= start || range.from >= to) continue;
    if (range.from > start) left.push({ from: start, to: range.from });
    start = Math.max(start, range.to);
  }
  if (start < to) left.push({ from: start, to });
  return left;
};
