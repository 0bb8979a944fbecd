/** One thing that attempts to sign in are counted for, with the longest wait that it may bring. */
export type AttemptKey = { readonly key: string; readonly maxDelayMs: number };

/** What signing in keeps in the database, beside the people and their sessions. */
export interface SignInStore {
  /** The secret that cookies are signed with: made at the first call, from then on the same in every process. */
  secret(): Promise<string>;

  /**
   * Counts an attempt as failed for every key before it is made, so that attempts side by side cannot share one chance.
   *
   * Each failure doubles the wait, from one second to the key's longest; a key that rested for a quarter of an hour
   * starts again. While any key waits nothing is counted.
   *
   * @returns null when the attempt may be made, else the instant (UTC ms) until which to wait.
   */
  beginAttempt(keys: readonly AttemptKey[], now: number): Promise<number | null>;

  /** The attempt was right: its keys start again. */
  clearAttempts(keys: readonly AttemptKey[]): Promise<void>;

  /** Forgets sessions that ended before `now` (UTC ms); returns how many. */
  purgeSessions(now: number): Promise<number>;

  /** Runs `work` while no other process does: the first owner is made once. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}
