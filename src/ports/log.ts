type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Lines for whoever operates the process: fields first, then what happened. Secrets are taken out by the adapter. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
