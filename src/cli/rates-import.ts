import { readFile } from 'node:fs/promises';
import { type Io, printJson } from './io.ts';
import { unreadable } from './readable-file.ts';
import { withKontor } from './session.ts';

type Options = { readonly data?: string; readonly json?: boolean };

export const ratesImport = async (path: string, options: Options, io: Io): Promise<void> => {
  const content = await readFile(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  await withKontor(options, async ({ useCases }, context) => {
    const imported = await useCases.importRates(context, content);
    if (options.json) return printJson(io, imported);
    const { publications, first, last, added, same, corrected } = imported;
    await io.print(
      `${publications} days from ${first} to ${last}: ${added} added, ${same} known already, ${corrected} corrected.\n`,
    );
  });
};
