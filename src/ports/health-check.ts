/** One thing that has to work for the process to be ready; `name` says which, for instance `database`. */
export interface HealthCheck {
  readonly name: string;
  /** Never throws: what is wrong is in `detail`, without secrets. */
  check(): Promise<{ readonly up: boolean; readonly detail: string }>;
}
