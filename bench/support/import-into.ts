import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { ImportResult } from '#contract/imports.ts';
import type { Kontor } from '#root/kontor.ts';

export const benchContext: LedgerContext = { ledger: 'main', actor: 'bench', role: 'owner', correlation: 'bench' };

/** Takes a file in as a person's import does, from the upload to the read models. */
export const importInto = async ({ useCases }: Kontor, file: string): Promise<ImportResult> => {
  const content = createReadStream(file);
  const { upload } = await useCases.upload(benchContext, { fileName: path.basename(file), content });
  return useCases.commitImport(benchContext, upload, {});
};
