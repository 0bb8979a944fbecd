import { recogniseFormat } from '#application/recognise-format.ts';
import { AppError } from '#domain/errors.ts';
import { assertMapping, type TableMapping } from '#domain/imports/table-mapping.ts';
import type { DateOrder } from '#domain/ledger/events.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { ExecutionFormat, FileScan, FileSource, ReadOptions } from '#ports/execution-format.ts';
import type { ImportPorts } from './ports.ts';

/** What a person answers about a file that does not say it itself. */
export type ImportAnswers = {
  readonly timeZone?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Whose rows they are, where the file names no account. */
  readonly account?: string | undefined;
  /** The format to read the file as, whatever else recognises it. */
  readonly format?: string | undefined;
  /** How to read a table that no format knows, instead of any that is kept. */
  readonly mapping?: TableMapping | undefined;
};

export type ImportQuestion = 'timezone' | 'date-order' | 'account';

/** What has to be known of a file to ask for the rest. */
export type AskingScan = Pick<FileScan, 'source' | 'accountless' | 'zoneless' | 'dateOrder' | 'dateOrderOpen'>;

/** A file looked through once, with what it is to be read with and what has to be asked first. */
export type RecognisedFile = SettledAnswers & { readonly format: ExecutionFormat };

export type SettledAnswers<Scan extends AskingScan = FileScan> = {
  readonly scan: Scan;
  readonly options: ReadOptions;
  readonly timeZoneRemembered: boolean;
  readonly questions: readonly ImportQuestion[];
};

export type RecognisePorts = Pick<ImportPorts, 'formats' | 'mappings' | 'mappedTables'> & {
  readonly settings: Pick<ImportPorts['settings'], 'sourceZones'>;
};

/**
 * Recognises a file and settles its zone and date order: what the person says, else what the file or an earlier import
 * of the source says, else it is a question. A date order that the file proves is not the person's to say.
 *
 * @throws AppError `FORMAT_UNKNOWN` and its kin; `TIMEZONE_UNKNOWN`
 */
export const recogniseFile = async (
  ports: RecognisePorts,
  ledger: string,
  file: FileSource,
  answers: ImportAnswers,
): Promise<RecognisedFile> => {
  const { format, scan } = await recogniseFormat(await candidates(ports, ledger, answers), file);
  return { format, ...(await settleAnswers(ports, ledger, scan, answers)) };
};

/** Settles the zone, the date order and the account of a file that was looked through. @throws AppError `TIMEZONE_UNKNOWN` */
export const settleAnswers = async <Scan extends AskingScan>(
  ports: Pick<RecognisePorts, 'settings'>,
  ledger: string,
  scan: Scan,
  answers: Pick<ImportAnswers, 'timeZone' | 'dateOrder' | 'account'>,
): Promise<SettledAnswers<Scan>> => {
  if (answers.timeZone !== undefined) zoneOf(answers.timeZone);
  const remembered = (await ports.settings.sourceZones(ledger)).find(({ source }) => source === scan.source)?.timeZone;
  const timeZone = scan.zoneless ? (answers.timeZone ?? remembered ?? null) : null;
  // `iso` answers nothing: it is what a file says whose dates leave nothing to ask.
  const answered = scan.dateOrderOpen && answers.dateOrder !== 'iso' ? answers.dateOrder : undefined;
  const dateOrder = answered ?? scan.dateOrder;
  const questions: ImportQuestion[] = [];
  if (scan.zoneless && timeZone === null) questions.push('timezone');
  if (dateOrder === null) questions.push('date-order');
  const account = scan.accountless ? (answers.account?.trim() ?? '') : '';
  if (scan.accountless && account === '') questions.push('account');
  return {
    scan,
    options: { timeZone, dateOrder, account: account === '' ? null : account },
    timeZoneRemembered: scan.zoneless && answers.timeZone === undefined && remembered !== undefined,
    questions,
  };
};

/**
 * Returns the formats to try: the one that was chosen or mapped, else every one and after them the ledger's mappings.
 *
 * @throws AppError `INVALID_INPUT` for a mapping that lacks a column, and for a format that there is not, naming those
 *   that there are
 */
const candidates = async (
  { formats, mappings, mappedTables }: RecognisePorts,
  ledger: string,
  { format, mapping }: ImportAnswers,
): Promise<readonly ExecutionFormat[]> => {
  if (mapping !== undefined) {
    assertMapping(mapping);
    if (mapping.rows === 'activities')
      throw new AppError('FORMAT_UNKNOWN', 'The mapping reads activities, and no executions.', {
        details: { found: [], missing: [] },
      });
    return [mappedTables.format(mapping)];
  }
  const kept = (await mappings.list(ledger))
    .filter((stored) => stored.mapping.rows !== 'activities')
    .map((stored) => mappedTables.format(stored.mapping, stored.fingerprint));
  const all = [...formats, ...kept];
  if (format === undefined) return all;
  const chosen = all.filter((one) => one.format === format);
  if (chosen.length > 0) return chosen;
  const expected = [...new Set(all.map((one) => one.format))];
  throw new AppError('INVALID_INPUT', `format: expected one of ${expected.join(', ')}, found "${format}"`, {
    details: { expected, found: format },
  });
};

/** @throws AppError `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED`, `ACCOUNT_REQUIRED` while something has to be asked. */
export const requireAnswers = ({ questions, scan }: SettledAnswers<AskingScan>): void => {
  if (questions.includes('timezone')) {
    throw new AppError(
      'TIMEZONE_REQUIRED',
      `The times in this file have no zone, and none is known for ${scan.source}: say in which zone they were written, for instance America/New_York.`,
      { details: { source: scan.source } },
    );
  }
  if (questions.includes('date-order')) {
    throw new AppError(
      'DATE_ORDER_REQUIRED',
      'The dates in this file can be read day first and month first: say which.',
      {
        details: { expected: ['day-first', 'month-first'] },
      },
    );
  }
  if (questions.includes('account'))
    throw new AppError('ACCOUNT_REQUIRED', 'The file names no account: say which one its rows are of.');
};
