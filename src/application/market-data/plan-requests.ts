/** Half open, UTC milliseconds. */
type Span = { readonly from: number; readonly to: number };

/**
 * Returns as few requests as ask for all of the ranges, the oldest first: that is what the source forgets first. `ranges` are
 * in order; no request is longer than `spanMs`, null for any length.
 */
export const planRequests = (ranges: readonly Span[], spanMs: number | null): readonly Span[] => {
  const longest = spanMs ?? Number.POSITIVE_INFINITY;
  const requests: Span[] = [];
  for (const { from, to } of ranges) {
    const last = requests.at(-1);
    let start = from;
    if (last !== undefined && from - last.from < longest) {
      const end = Math.min(to, last.from + longest);
      requests[requests.length - 1] = { from: last.from, to: end };
      start = end;
    }
    for (; start < to; start += longest) requests.push({ from: start, to: Math.min(to, start + longest) });
  }
  return requests;
};

/** Returns the parts of the ranges from an instant on. */
export const cutBefore = (ranges: readonly Span[], at: number): readonly Span[] =>
  ranges.filter(({ to }) => to > at).map(({ from, to }) => ({ from: Math.max(from, at), to }));
