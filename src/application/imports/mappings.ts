import type { LedgerContext } from '#application/ledger-context.ts';
import { activityProblems } from '#domain/activities/check-activity.ts';
import { AppError } from '#domain/errors.ts';
import { assertMapping, type TableMapping } from '#domain/imports/table-mapping.ts';
import type { ActivityFormat, ActivityReadOptions, ReadActivityRow } from '#ports/activity-format.ts';
import type { FileSource, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import type { TableOutline } from '#ports/mapped-tables.ts';
import type { StoredMapping } from '#ports/mapping-store.ts';
import type { ImportPorts } from './ports.ts';
import { requireUpload } from './preview-import.ts';
import type { AskingScan } from './read-file.ts';

type MappingPorts = Pick<ImportPorts, 'mappings' | 'mappedTables' | 'files' | 'clock'>;

/** What a mapping makes of the first rows of a table. */
export type MappingPreview = {
  readonly rows: readonly (ReadRow | ReadActivityRow)[];
  /** What will be asked when the file is imported. */
  readonly questions: readonly ('timezone' | 'date-order' | 'account')[];
};

const rowsShown = 20;

/** Returns what the table in an upload looks like, and the mapping that its header has or suggests. */
export const outlineUpload = async (
  ports: MappingPorts,
  { ledger }: LedgerContext,
  upload: string,
): Promise<TableOutline & { readonly stored: TableMapping | null }> => {
  await requireUpload(ports, ledger, upload);
  const outline = await ports.mappedTables.outline(ports.files.open(ledger, upload));
  const stored = (await ports.mappings.list(ledger)).find(({ fingerprint }) => fingerprint === outline.fingerprint);
  return { ...outline, stored: stored?.mapping ?? null };
};

/**
 * Reads the first rows of an upload by a mapping that need not be kept.
 *
 * Times without a zone are shown as UTC and rows without an account under a dash: both are asked for before anything is
 * taken in. Dates that can be read two ways are not read at all.
 *
 * @throws AppError `INVALID_INPUT`, `TIMEZONE_UNKNOWN`; `FORMAT_UNKNOWN` where the file has not these columns
 */
export const previewMapping = async (
  ports: MappingPorts,
  { ledger }: LedgerContext,
  upload: string,
  mapping: TableMapping,
): Promise<MappingPreview> => {
  await requireUpload(ports, ledger, upload);
  assertMapping(mapping);
  const file = ports.files.open(ledger, upload);
  const format: Readable =
    mapping.rows === 'activities'
      ? checked(ports.mappedTables.activities(mapping))
      : ports.mappedTables.format(mapping);
  const { zoneless, accountless, dateOrder } = await format.scan(file);
  const questions = [
    ...(zoneless ? (['timezone'] as const) : []),
    ...(dateOrder === null ? (['date-order'] as const) : []),
    ...(accountless ? (['account'] as const) : []),
  ];
  if (dateOrder === null) return { rows: [], questions };
  const options = { timeZone: zoneless ? 'UTC' : null, dateOrder, account: accountless ? '–' : null };
  for await (const rows of format.read(file, options)) return { rows: rows.slice(0, rowsShown), questions };
  return { rows: [], questions };
};

type Readable = {
  scan(file: FileSource): Promise<AskingScan>;
  read(
    file: FileSource,
    options: ReadOptions & ActivityReadOptions,
  ): AsyncIterable<readonly (ReadRow | ReadActivityRow)[]>;
};

/** Shows an activity that lacks something as the held row that it will be; that its instrument is known, nobody asks here. */
const checked = (format: ActivityFormat): Pick<ActivityFormat, 'scan' | 'read'> => ({
  scan: (file) => format.scan(file),
  async *read(file, options) {
    for await (const rows of format.read(file, options))
      yield rows.map((row): ReadActivityRow => {
        if (row.kind !== 'activity') return row;
        const instrument = row.instrument === null ? row.activity.instrument : 'ONE';
        const [problem] = activityProblems({ ...row.activity, instrument });
        if (problem === undefined) return row;
        return { kind: 'held', row: row.row, reason: 'MALFORMED', ...problem, cells: row.cells };
      });
  },
});

export const listMappings = (
  { mappings }: MappingPorts,
  { ledger }: LedgerContext,
): Promise<readonly StoredMapping[]> => mappings.list(ledger);

/**
 * Keeps how a header is read; files with it are recognised from then on.
 *
 * @throws AppError `INVALID_INPUT`, `TIMEZONE_UNKNOWN`
 */
export const keepMapping = async (
  { mappings, clock }: MappingPorts,
  { ledger, actor }: LedgerContext,
  fingerprint: string,
  mapping: TableMapping,
): Promise<StoredMapping> => {
  assertMapping(mapping);
  const stored = { fingerprint, mapping, changedAt: clock.now() };
  await mappings.put(ledger, stored, actor);
  return stored;
};

/** @throws AppError `NOT_FOUND` */
export const removeMapping = async (
  { mappings }: MappingPorts,
  { ledger }: LedgerContext,
  fingerprint: string,
): Promise<void> => {
  if (!(await mappings.remove(ledger, fingerprint)))
    throw new AppError('NOT_FOUND', 'There is no such mapping.', { details: { mapping: fingerprint } });
};
