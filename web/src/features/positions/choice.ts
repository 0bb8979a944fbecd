import type { ListedPosition } from '#contract/positions.ts';

/** Positions that are being chosen, by id, whether they are in sight or not. */
export type Choice = {
  readonly chosen: ReadonlyMap<string, ListedPosition>;
  /** Chooses one, or no longer. */
  readonly onChoose: (position: ListedPosition) => void;
};
