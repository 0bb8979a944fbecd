import type { Batch } from '#contract/imports.ts';
import { type Io, printJson } from './io.ts';

export type SwitchOptions = { readonly data?: string; readonly json?: boolean };

/** Prints where an import stands after an undo or a redo. */
export const printBatch = async (io: Io, batch: Batch, json: boolean | undefined): Promise<void> => {
  if (json) await printJson(io, batch);
  else await io.print(`${batch.id}  ${batch.status}  ${batch.added} executions  ${batch.fileName}\n`);
};
