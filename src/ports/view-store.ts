/** What a view selects, by the names of a page's address; text, numbers and lists of them. */
export type ViewFilter = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>;

export type SavedView = { readonly id: string; readonly name: string; readonly filter: ViewFilter };

/** A view as it is kept; `version` counts its changes from 1. */
export type StoredView = SavedView & { readonly version: number };

/** Whose view it is: one person's in one ledger. */
export type ViewOwner = { readonly ledger: string; readonly person: string };

/** Filters that a person saved under a name: notes of theirs, no facts of the ledger. */
export interface ViewStore {
  /** Those of one person, by name without regard to capitals. */
  list(owner: ViewOwner): Promise<readonly StoredView[]>;
  /**
   * Keeps a view that was made (`version` 0) or changed from the version given; returns what is kept now.
   *
   * @throws AppError `VERSION_CONFLICT` where another window has changed or removed it since
   */
  put(owner: ViewOwner, view: SavedView, version: number, at: number): Promise<StoredView>;
  /** Returns whether there was one. */
  remove(owner: ViewOwner, id: string): Promise<boolean>;
}
