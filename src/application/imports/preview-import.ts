import { tradedProducts } from '#application/instruments/traded-products.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PositionView } from '#application/positions/position-view.ts';
import { AppError } from '#domain/errors.ts';
import type { DateOrder } from '#domain/ledger/events.ts';
import type { StoredFile } from '#ports/file-store.ts';
import type { HeldCount, StagedAccount } from '#ports/import-stage.ts';
import type { OffTick } from './off-tick.ts';
import type { ImportPorts } from './ports.ts';
import { type ImportAnswers, type ImportQuestion, recogniseFile } from './read-file.ts';
import { type CurrencySum, resultingPositions } from './resulting-positions.ts';
import { type StagedFile, withStagedFile } from './staged-file.ts';

/** What an upload would do. While there are questions nothing but the file itself is known. */
export type ImportPreview = {
  readonly upload: string;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly fileHash: string;
  readonly format: string;
  readonly source: string;
  readonly questions: ImportQuestion[];
  readonly timeZone: string | null;
  readonly timeZoneRemembered: boolean;
  readonly dateOrder: DateOrder | null;
  readonly dateOrderOpen: boolean;
  readonly accountless: boolean;
  readonly account: string | null;
  readonly rows: number;
  readonly new: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
  readonly heldReasons: { reason: string; count: number; roots: string[] }[];
  /** Prices that are taken in, and are no multiple of their product's tick. */
  readonly offTick: OffTick[];
  readonly accounts: { account: string; rows: number; new: number; duplicate: number; conflicting: number }[];
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly positions: PositionView[];
  readonly positionCounts: { closed: number; open: number };
  readonly totals: CurrencySum[];
  readonly alreadyImported: string | null;
};

/** Rows held or in conflict that a preview shows; a file has more only when all of it is wrong. */
export const notesShown = 1_000;

/**
 * Says what an upload would do, by doing all of it but the commit.
 *
 * @throws AppError `NOT_FOUND`, `FORMAT_UNKNOWN` and its kin, `TIMEZONE_UNKNOWN`
 */
export const previewImport = async (
  ports: ImportPorts,
  { ledger }: LedgerContext,
  upload: string,
  answers: ImportAnswers,
): Promise<ImportPreview> => {
  const stored = await requireUpload(ports, ledger, upload);
  const file = ports.files.open(ledger, upload);
  const recognised = await recogniseFile(ports, ledger, file, answers);
  const { scan, options, timeZoneRemembered, questions } = recognised;
  const before: ImportPreview = {
    upload,
    fileName: stored.fileName,
    fileBytes: stored.bytes,
    fileHash: stored.hash,
    format: scan.format,
    source: scan.source,
    questions: [...questions],
    timeZone: options.timeZone,
    timeZoneRemembered,
    dateOrder: options.dateOrder,
    dateOrderOpen: scan.dateOrderOpen,
    accountless: scan.accountless,
    account: options.account ?? null,
    rows: scan.rows,
    new: 0,
    duplicate: 0,
    conflicting: 0,
    held: 0,
    heldReasons: [],
    offTick: [],
    accounts: scan.accounts.map((account) => ({ account, rows: 0, new: 0, duplicate: 0, conflicting: 0 })),
    firstAt: null,
    lastAt: null,
    positions: [],
    positionCounts: { closed: 0, open: 0 },
    totals: [],
    alreadyImported: null,
  };
  if (questions.length > 0) return before;

  return withStagedFile(ports, ledger, file, recognised, async ({ stage, classified, offTick }: StagedFile) => {
    const held = await stage.heldCounts();
    const { accounts, firstAt, lastAt } = classified;
    const resulting = await resultingPositions(stage, await tradedProducts(ports, ledger));
    await ports.files.saveNotes(ledger, upload, JSON.stringify(await stage.notes(notesShown)));
    return {
      ...before,
      new: classified.added,
      duplicate: sum(accounts, 'duplicate'),
      conflicting: sum(accounts, 'conflicting'),
      held: held.reduce((total, { count }) => total + count, 0),
      heldReasons: held.map((group: HeldCount) => ({ ...group, roots: [...group.roots] })),
      offTick: [...offTick],
      accounts: [
        ...accounts.map(({ added, ...account }) => ({ ...account, new: added })),
        // Every row of these is held.
        ...before.accounts.filter(({ account }) => !accounts.some((staged) => staged.account === account)),
      ],
      firstAt: firstAt === null ? null : new Date(firstAt).toISOString(),
      lastAt: lastAt === null ? null : new Date(lastAt).toISOString(),
      positions: resulting.newest,
      positionCounts: resulting.changed,
      totals: resulting.totals,
      alreadyImported: classified.added === 0 ? await stage.batchOfFile(stored.hash) : null,
    };
  });
};

const sum = (accounts: readonly StagedAccount[], column: 'duplicate' | 'conflicting'): number =>
  accounts.reduce((total, account) => total + account[column], 0);

/** @throws AppError `NOT_FOUND` when it was never there, was discarded, or has been imported. */
export const requireUpload = async (
  ports: Pick<ImportPorts, 'files'>,
  ledger: string,
  upload: string,
): Promise<StoredFile> => {
  const stored = await ports.files.find(ledger, upload);
  if (stored === null || stored.batch !== null) {
    throw new AppError('NOT_FOUND', 'This upload is not here any more: drop the file again.', { details: { upload } });
  }
  return stored;
};
