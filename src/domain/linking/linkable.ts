/** What linking has to know of a position; instants in UTC milliseconds. */
export type Linkable = {
  /** Its deterministic id. */
  readonly id: string;
  readonly account: string;
  readonly instrument: string;
  /** `productFamily` of its root. */
  readonly family: string;
  readonly side: 'long' | 'short';
  readonly openedAt: number;
  /** null: it is open. */
  readonly closedAt: number | null;
  /** The largest quantity times the point value: money per point, to compare sizes over a family. */
  readonly exposure: number;
};

/** Whether two positions were held at the same time, if only for an instant. */
export const overlaps = (a: Linkable, b: Linkable): boolean =>
  a.openedAt <= (b.closedAt ?? Number.POSITIVE_INFINITY) && b.openedAt <= (a.closedAt ?? Number.POSITIVE_INFINITY);

/** Whether two positions may be one trade, whenever they were opened: all that can be said of them alone. */
export const comparable = (a: Linkable, b: Linkable): boolean =>
  a.account !== b.account && a.family === b.family && a.side === b.side && overlaps(a, b);

/** The key of a pair of positions, whichever leads. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
