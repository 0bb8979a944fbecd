import type { LedgerContext } from '#application/ledger-context.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { ImportPorts } from './ports.ts';
import { requireUpload } from './preview-import.ts';
import { type ImportAnswers, recogniseFile } from './read-file.ts';
import { rememberZone } from './remember-zone.ts';
import { withStagedFile } from './staged-file.ts';

/** What an import did. Accounts are all that the file names, those of held rows too; positions are those that stand in the file's accounts and instruments afterwards. */
export type ImportOutcome = {
  readonly batch: string;
  readonly format: string;
  readonly rows: number;
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
  readonly accounts: string[];
  readonly positions: { closed: number; open: number };
};

/**
 * Takes an upload in: one transaction, one batch.
 *
 * A file whose every row is there already makes no second batch; the outcome names the one that has it.
 *
 * @throws AppError `NOT_FOUND`, `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED`, `FORMAT_UNKNOWN` and its kin
 */
export const commitImport = async (
  ports: ImportPorts,
  context: LedgerContext,
  upload: string,
  answers: ImportAnswers & { readonly origin?: 'file' | 'demo' },
): Promise<ImportOutcome> => {
  const { ledger, actor, correlation } = context;
  const stored = await requireUpload(ports, ledger, upload);
  const file: FileSource = ports.files.open(ledger, upload);
  const recognised = await recogniseFile(ports, ledger, file, answers);
  const { scan, options } = recognised;

  const { committed, keys } = await withStagedFile(ports, ledger, file, recognised, async ({ stage, classified }) => {
    const touched: readonly PositionKey[] = await stage.touched();
    const held = await stage.heldCounts();
    const standing = classified.added === 0 ? await stage.batchOfFile(stored.hash) : null;
    if (standing !== null) {
      return {
        keys: touched,
        committed: {
          batch: standing,
          rows: scan.rows,
          added: 0,
          duplicate: classified.accounts.reduce((sum, { duplicate }) => sum + duplicate, 0),
          conflicting: classified.accounts.reduce((sum, { conflicting }) => sum + conflicting, 0),
          held: held.reduce((sum, { count }) => sum + count, 0),
          accounts: classified.accounts.map(({ account }) => account),
        },
      };
    }
    const batch = ports.newId();
    const facts = {
      batch,
      origin: answers.origin ?? ('file' as const),
      source: scan.source,
      format: scan.format,
      fileName: stored.fileName,
      fileHash: stored.hash,
      fileBytes: stored.bytes,
      timeZone: options.timeZone,
      dateOrder: options.dateOrder,
      newestFirst: scan.newestFirst,
    };
    return { keys: touched, committed: await stage.commit(facts, upload, ports.clock.now(), { actor, correlation }) };
  });

  if (answers.origin !== 'demo' && options.timeZone !== null) {
    await rememberZone(ports, context, scan.source, options.timeZone);
  }
  await ports.catchUp('imports', 'positions');
  return {
    batch: committed.batch,
    format: scan.format,
    rows: committed.rows,
    added: committed.added,
    duplicate: committed.duplicate,
    conflicting: committed.conflicting,
    held: committed.held,
    accounts: [...new Set([...committed.accounts, ...scan.accounts])],
    positions: await ports.positions.counts(ledger, keys),
  };
};
