import { Readable } from 'node:stream';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { ImportResult, Preview } from '#contract/imports.ts';
import { type Position, positionQuery } from '#contract/positions.ts';
import { isAppError } from '#domain/errors.ts';
import type { ProductFacts } from '#domain/instruments/product.ts';
import type { Kontor } from '#root/kontor.ts';
import { ledgerContext } from './kontor.ts';
import { readModelsCaughtUp } from './read-models.ts';

export type Books = {
  readonly context: LedgerContext;
  take(content: string): Promise<ImportResult>;
  preview(content: string): Promise<Preview>;
  undo(batch: string): Promise<void>;
  redo(batch: string): Promise<void>;
  /** And takes in what was held for want of it. */
  addProduct(facts: ProductFacts): Promise<void>;
  /** As the positions page has them, the newest first; at most 500. */
  positions(): Promise<readonly Position[]>;
  /** How many positions that page says there are. */
  total(): Promise<number>;
};

/** One ledger of a Kontor, empty where its name is new; files are read in the zone of New York. */
export const booksOf = (kontor: Kontor, ledger: string): Books => {
  const { useCases } = kontor;
  const context = ledgerContext(ledger);
  const answers = { timeZone: 'America/New_York' };
  const upload = async (content: string): Promise<string> => {
    const file = { fileName: 'test.csv', content: Readable.from([Buffer.from(content)]) };
    return (await useCases.upload(context, file)).upload;
  };
  const readable = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    await readModelsCaughtUp(kontor);
    return result;
  };
  const page = () => useCases.listPositions(context, positionQuery.parse({ offset: 0, limit: 500 }));
  return {
    context,
    take: async (content) => readable(useCases.commitImport(context, await upload(content), answers)),
    preview: async (content) => useCases.previewImport(context, await upload(content), answers),
    undo: async (batch) => {
      await readable(useCases.undoImport(context, batch));
    },
    redo: async (batch) => {
      await readable(useCases.redoImport(context, batch));
    },
    async addProduct(facts) {
      await useCases.addProduct(context, facts).catch((error: unknown) => {
        if (!isAppError(error, 'PROJECTION_BEHIND')) throw error;
      });
      await readModelsCaughtUp(kontor);
      await readable(kontor.takeInKnownRows(context));
    },
    positions: async () => (await page()).rows,
    total: async () => (await page()).total,
  };
};
