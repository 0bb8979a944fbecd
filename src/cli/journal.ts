import { readFile } from 'node:fs/promises';
import { readJournal } from '#api/read-journal.ts';
import { type Io, printJson } from './io.ts';
import { unreadable } from './readable-file.ts';
import { withKontor } from './session.ts';
import { writeDownload } from './write-download.ts';

type Options = { readonly data?: string; readonly out?: string; readonly json?: boolean };

export const exportJournal = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    await writeDownload(io, await useCases.exportJournal(context), options.out);
  });

export const importJournal = async (path: string, options: Options, io: Io): Promise<void> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  const file = readJournal(text);
  await withKontor(options, async ({ useCases }, context) => {
    const taken = await useCases.importJournal(context, file);
    if (options.json) return printJson(io, taken);
    const { annotations, setups, fields, images, same } = taken;
    await io.print(
      `${annotations} annotations, ${setups} setups, ${fields} own fields and ${images} pictures taken in; ${same} were there already.\n`,
    );
  });
};
