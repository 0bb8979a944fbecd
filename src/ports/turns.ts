/** Lets one process at a time do a work. */
export interface Turns {
  /** Does the work unless another process is at it; returns whether it did. */
  take(name: string, work: () => Promise<void>): Promise<boolean>;
}
