/** What people are called, for whoever shows who did something. */
export interface People {
  /** By id; ids that are nobody's are left out. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
