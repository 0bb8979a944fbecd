export type RoleSeen = {
  readonly role: string;
  readonly processes: number /** UTC milliseconds. */;
  readonly seenAt: number;
};

/** Which processes run which roles, known to all of them by a sign of life every few seconds. */
export interface ProcessRegistry {
  beat(id: string, roles: readonly string[]): Promise<void>;
  leave(id: string): Promise<void>;
  /** Of the processes that gave a sign since `since`. */
  seen(since: number): Promise<readonly RoleSeen[]>;
}
