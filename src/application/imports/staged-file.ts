import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { Classified, OpenStage } from '#ports/import-stage.ts';
import type { OffTick } from './off-tick.ts';
import type { ImportPorts } from './ports.ts';
import { type RecognisedFile, requireAnswers } from './read-file.ts';
import { stageFile } from './stage-file.ts';

export type StagedFile = {
  readonly stage: OpenStage;
  readonly classified: Classified;
  readonly offTick: readonly OffTick[];
};

/** Stages a recognised file for `work`, and leaves nothing behind unless `work` commits. */
export const withStagedFile = async <T>(
  ports: Pick<ImportPorts, 'stage' | 'settings' | 'directory'>,
  ledger: string,
  file: FileSource,
  recognised: RecognisedFile,
  work: (staged: StagedFile) => Promise<T>,
): Promise<T> => {
  requireAnswers(recognised);
  const known = {
    catalogue: await catalogueOfLedger(ports.settings, ledger),
    directory: await ports.directory(ledger),
  };
  const stage = await ports.stage.open(ledger, { newestFirst: recognised.scan.newestFirst });
  try {
    const offTick = await stageFile(stage, { format: recognised.format, file, options: recognised.options, known });
    return await work({ stage, classified: await stage.classify(), offTick });
  } finally {
    await stage.close();
  }
};
