import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import type { ProductCatalogue } from '#domain/instruments/product.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { Classified, OpenStage } from '#ports/import-stage.ts';
import type { ImportPorts } from './ports.ts';
import { type RecognisedFile, requireAnswers } from './read-file.ts';
import { stageFile } from './stage-file.ts';

export type StagedFile = {
  readonly stage: OpenStage;
  readonly classified: Classified;
  readonly catalogue: ProductCatalogue;
};

/** Stages a recognised file for `work`, and leaves nothing behind unless `work` commits. */
export const withStagedFile = async <T>(
  ports: Pick<ImportPorts, 'stage' | 'settings'>,
  ledger: string,
  file: FileSource,
  recognised: RecognisedFile,
  work: (staged: StagedFile) => Promise<T>,
): Promise<T> => {
  requireAnswers(recognised);
  const catalogue = await catalogueOfLedger(ports.settings, ledger);
  const stage = await ports.stage.open(ledger, { newestFirst: recognised.scan.newestFirst });
  try {
    await stageFile(stage, { format: recognised.format, file, options: recognised.options, catalogue });
    return await work({ stage, classified: await stage.classify(), catalogue });
  } finally {
    await stage.close();
  }
};
