import type { Io } from './io.ts';
import { withKontor } from './session.ts';
import { printBatch, type SwitchOptions } from './switch-batch.ts';

export const redo = (id: string, options: SwitchOptions, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) =>
    printBatch(io, await useCases.redoImport(context, id), options.json),
  );
