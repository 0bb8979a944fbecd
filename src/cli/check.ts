/** What `kontor doctor` says of one thing: `warn` works, but will not for ever. */
export type Check = {
  readonly name: string;
  readonly status: 'ok' | 'warn' | 'fail';
  readonly found: string;
  /** What to do about it; null where it is fine. */
  readonly mend: string | null;
};

export const ok = (name: string, found: string): Check => ({ name, status: 'ok', found, mend: null });
export const warn = (name: string, found: string, mend: string): Check => ({ name, status: 'warn', found, mend });
export const fail = (name: string, found: string, mend: string): Check => ({ name, status: 'fail', found, mend });
