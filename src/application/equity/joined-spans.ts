import type { Span } from '#application/candles/chart-window.ts';

/** Returns what spans cover, in order, those that overlap or touch as one: positions held at once miss the same bars. */
export const joinedSpans = (spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push(span);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
};
