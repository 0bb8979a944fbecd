/** What is set of a tile: what it shows, of which period or account. */
export type TileSettings = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A widget in its place on a grid of twelve columns; `y` and `h` in rows. */
export type BoardTile = {
  readonly id: string;
  readonly widget: string;
  readonly settings: TileSettings;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Kept with its settings, not shown. */
  readonly hidden: boolean;
};

/** What the tiles of a board are computed from, by the names of a page's address. */
export type BoardFilter = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>;

export type Board = {
  readonly id: string;
  /** Empty: the name that the product gives it. */
  readonly name: string;
  /** Boards stand in the order of their places. */
  readonly place: number;
  readonly filter: BoardFilter;
  readonly tiles: readonly BoardTile[];
};

/** A board as it is kept; `version` counts its changes from 1. */
export type StoredBoard = Board & { readonly version: number };

/** Whose board it is: one person's in one ledger. */
export type BoardOwner = { readonly ledger: string; readonly person: string };

/** How people lay out their figures: notes of theirs, no facts of the ledger. */
export interface BoardStore {
  /** Those of one person, by their place, then their id. */
  list(owner: BoardOwner): Promise<readonly StoredBoard[]>;
  /**
   * Keeps a board that was made (`version` 0) or changed from the version given; returns what is kept now.
   *
   * @throws AppError `VERSION_CONFLICT` where another window has changed or removed it since
   */
  put(owner: BoardOwner, board: Board, version: number, at: number): Promise<StoredBoard>;
  /** Returns whether there was one. */
  remove(owner: BoardOwner, id: string): Promise<boolean>;
}
