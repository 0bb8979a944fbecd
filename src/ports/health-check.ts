/** One thing that a part says of itself, as a code and what belongs to it; how it is said is another's. */
export type HealthSaying = {
  readonly code:
    | 'version'
    | 'connecting'
    | 'listening'
    | 'in-process'
    | 'on-database'
    | 'jobs'
    | 'up-to-date'
    | 'behind'
    | 'free'
    | 'processes'
    | 'silent'
    | 'no-answer';
  readonly params: Readonly<Record<string, string | number>>;
};

export type Health = {
  readonly up: boolean;
  /** Without secrets. */
  readonly detail: string;
  /** The same in codes; absent where it is somebody else's words. */
  readonly says?: readonly HealthSaying[];
};

/** One thing that has to work for the process to be ready; `name` says which, for instance `database`. */
export interface HealthCheck {
  readonly name: string;
  /** Never throws: what is wrong is in `detail`. */
  check(): Promise<Health>;
}
