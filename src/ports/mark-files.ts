import type { FileSource } from './execution-format.ts';

/** What a trader has said of a position in a platform of theirs. */
export type TradeMark = {
  readonly account: string;
  /** The platform's id of an execution of the position, its last one then. */
  readonly executionId: string;
  /** null: taken back. */
  readonly validity: 'valid' | 'invalid' | null;
  /** UTC milliseconds. */
  readonly at: number;
};

/** Files of marks, which platforms write beside those of executions. */
export interface MarkFiles {
  /** The marks of a file in its order, rows that are none left out; null for a file of anything else. */
  read(file: FileSource): Promise<readonly TradeMark[] | null>;
}
