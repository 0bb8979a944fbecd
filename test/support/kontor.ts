import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { ImportResult, Preview, PreviewAnswers } from '#contract/imports.ts';
import { type Position, positionQuery } from '#contract/positions.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import type { Kontor } from '#root/kontor.ts';
import { testDatabase } from './database.ts';

export type TestKontor = Kontor & {
  readonly context: LedgerContext;
  take(content: string, answers?: PreviewAnswers): Promise<ImportResult>;
  preview(content: string, answers?: PreviewAnswers): Promise<Preview>;
  allPositions(): Promise<readonly Position[]>;
  exported(): Promise<string>;
};

export const ledgerContext = (ledger: string): LedgerContext => ({
  ledger,
  actor: 'test',
  role: 'owner',
  correlation: 'test',
});

/** A Kontor on a fresh database, without a server, for the whole test file; closed when the file is over. To be called outside hooks. */
export const testKontor = async (
  ledger = 'main',
  environment: Readonly<Record<string, string>> = {},
): Promise<TestKontor> => {
  let opened: Kontor | null = null;
  // Registered before the database's own, so that it runs before.
  after(() => opened?.close());
  const database = await testDatabase();
  const kontor = await openKontor(
    readConfig({
      KONTOR_DATABASE_URL: database.url,
      KONTOR_DATA: tmpdir(),
      KONTOR_SOURCES: 'none',
      KONTOR_SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...environment,
    }),
  );
  opened = kontor;
  const context = ledgerContext(ledger);
  const { useCases } = kontor;
  const upload = async (content: string): Promise<string> =>
    (await useCases.upload(context, { fileName: 'test.csv', content: Readable.from([Buffer.from(content)]) })).upload;
  return {
    ...kontor,
    context,
    take: async (content, answers = {}) => useCases.commitImport(context, await upload(content), answers),
    preview: async (content, answers = {}) => useCases.previewImport(context, await upload(content), answers),
    async allPositions() {
      const rows: Position[] = [];
      for (;;) {
        const page = await useCases.listPositions(
          context,
          positionQuery.parse({ offset: rows.length, limit: 500, sort: 'openedAt', direction: 'asc' }),
        );
        rows.push(...page.rows);
        if (page.rows.length === 0) return rows;
      }
    },
    async exported() {
      const { content } = await useCases.exportExecutions(context, { format: 'ninjatrader' });
      return text(Readable.from(content));
    },
  };
};
