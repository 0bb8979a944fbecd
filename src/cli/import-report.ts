import type { ImportResult, ImportRow, Preview } from '#contract/imports.ts';
import { AppError } from '#domain/errors.ts';

/** What `kontor import` prints: the fields of `importResult`, and for a preview what it found beside them. */
export type ImportReport = Omit<ImportResult, 'batch' | 'activities'> & {
  readonly batch: string | null;
  readonly activities:
    | (Omit<NonNullable<ImportResult['activities']>, 'batch'> & { readonly batch: string | null })
    | null;
  /** The first of the rows that wait, each with what was expected and found. */
  readonly heldRows?: readonly ImportRow[];
} & Partial<Found>;

type Found = Pick<
  Preview,
  | 'source'
  | 'fileName'
  | 'fileBytes'
  | 'fileHash'
  | 'timeZone'
  | 'timeZoneRemembered'
  | 'dateOrder'
  | 'heldReasons'
  | 'offTick'
> &
  Pick<Preview, 'firstAt' | 'lastAt' | 'totals' | 'alreadyImported'> & {
    readonly accountCounts: Preview['accounts'];
    readonly resultingPositions: Preview['positions'];
    readonly holdings: NonNullable<Preview['activities']>['holdings'] | null;
    readonly unknownInstruments: NonNullable<Preview['activities']>['instruments'];
  };

/** @throws AppError `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED`, `ACCOUNT_REQUIRED` where the file cannot be read without the answer */
export const previewReport = (preview: Preview): ImportReport => {
  if (preview.questions.includes('timezone'))
    throw new AppError('TIMEZONE_REQUIRED', `The times in ${preview.fileName} carry no zone.`);
  if (preview.questions.includes('date-order'))
    throw new AppError('DATE_ORDER_REQUIRED', `The dates in ${preview.fileName} can be read in two ways.`);
  if (preview.questions.includes('account'))
    throw new AppError('ACCOUNT_REQUIRED', `${preview.fileName} names no account.`);
  return {
    batch: preview.alreadyImported,
    format: preview.format,
    rows: preview.rows,
    added: preview.new,
    duplicate: preview.duplicate,
    conflicting: preview.conflicting,
    held: preview.held,
    accounts: preview.accounts.map(({ account }) => account),
    positions: preview.positionCounts,
    content: preview.content,
    activities: activitiesOf(preview),
    holdings: preview.activities?.holdings ?? null,
    unknownInstruments: preview.activities?.instruments ?? [],
    source: preview.source,
    fileName: preview.fileName,
    fileBytes: preview.fileBytes,
    fileHash: preview.fileHash,
    timeZone: preview.timeZone,
    timeZoneRemembered: preview.timeZoneRemembered,
    dateOrder: preview.dateOrder,
    heldReasons: preview.heldReasons,
    offTick: preview.offTick,
    accountCounts: preview.accounts,
    firstAt: preview.firstAt,
    lastAt: preview.lastAt,
    totals: preview.totals,
    alreadyImported: preview.alreadyImported,
    resultingPositions: preview.positions,
  };
};

const activitiesOf = ({ activities }: Preview): ImportReport['activities'] =>
  activities && {
    batch: activities.alreadyImported,
    format: activities.format,
    rows: activities.rows,
    added: activities.new,
    duplicate: activities.duplicate,
    conflicting: activities.conflicting,
    held: activities.held,
    leftOut: activities.leftOut.reduce((sum, { rows }) => sum + rows, 0),
    accounts: activities.accounts.map(({ account }) => account),
  };

/** What the activities of a file are told by; of a file that is nothing else, only what is not told above. */
const activityLines = ({
  content,
  activities,
  holdings,
  unknownInstruments,
}: ImportReport): readonly (readonly string[])[] => [
  ...(activities === null || content !== 'both'
    ? []
    : [
        ['activities', `import ${activities.batch ?? 'none'}, ${activities.format}`],
        ['  added', `${activities.added}`],
        ['  duplicate', `${activities.duplicate}`],
        ['  conflicting', `${activities.conflicting}`],
        ['  held', `${activities.held}`],
      ]),
  ...(activities !== null && activities.leftOut > 0 ? [['left out', `${activities.leftOut}`]] : []),
  ...(unknownInstruments ?? []).map(({ key, rows, suggestion }) => [
    'unknown instrument',
    `${key}${suggestion.name === null || suggestion.name === key ? '' : `, ${suggestion.name}`}, ${rows} rows: ${suggestion.assetClass === null ? 'its class has to be said' : `a ${suggestion.assetClass}; --add-instruments adds it`}`,
  ]),
  ...(holdings?.cash ?? []).map(({ account, currency, before, after }) => [
    `cash of ${account}`,
    `${before} → ${after} ${currency}`,
  ]),
  ...(holdings?.units ?? []).map(({ account, instrument, before, after }) => [
    `${instrument} in ${account}`,
    `${before} → ${after}`,
  ]),
  ...(holdings?.inconsistencies ?? []).map(({ kind, account, instrument, date }) => [
    'does not fit',
    `${kind}: ${instrument} in ${account} on ${date}`,
  ]),
];

/**
 * A file of which every row waits, or contradicts the ledger, is stored as it is, and a script that goes on hears that nothing of
 * it counts.
 *
 * @throws AppError `ALL_ROWS_HELD`
 */
export const assertSomethingCounts = ({ rows, content, activities, ...counts }: ImportReport): void => {
  const all = content === 'both' && activities !== null ? [counts, activities] : [counts];
  const sum = (count: 'added' | 'duplicate' | 'conflicting' | 'held'): number =>
    all.reduce((total, one) => total + one[count], 0);
  const waiting = sum('held') + sum('conflicting');
  if (waiting === 0 || sum('added') + sum('duplicate') > 0) return;
  throw new AppError('ALL_ROWS_HELD', `None of ${rows} rows counts: ${waiting} are held back.`, {
    details: { rows, held: sum('held'), conflicting: sum('conflicting') },
  });
};

export const importText = (report: ImportReport, dryRun: boolean): string =>
  [
    importLine(report.batch, dryRun),
    ['format', report.format],
    ['rows', `${report.rows}`],
    [dryRun ? 'new' : 'added', `${report.added}`],
    ['duplicate', `${report.duplicate}`],
    ['conflicting', `${report.conflicting}`],
    ['held', `${report.held}`],
    ...(report.heldReasons ?? []).map(({ reason, count, roots }) => [
      `  ${reason}`,
      `${count} ${roots.join(' ')}`.trim(),
    ]),
    ...(report.heldRows ?? []).map(({ row, reason, field, expected, found }) => [
      `  row ${row}`,
      expected === null ? `${reason}` : `${field ?? reason}: expected ${expected}, found "${found ?? ''}"`,
    ]),
    ...(report.offTick ?? []).map(({ instrument, tickSize, count, row, price }) => [
      'off the tick',
      `${count} of ${instrument} (steps of ${tickSize}), taken in; the first is ${price} in row ${row}`,
    ]),
    ['accounts', report.accounts.join(', ')],
    ...activityLines(report),
    ...(report.content === 'activities'
      ? []
      : [['positions', `${report.positions.closed} closed, ${report.positions.open} open`]]),
    ...(report.totals ?? []).map(({ currency, grossPnl, commission, netPnl }) => [
      `profit and loss in ${currency}`,
      `${grossPnl} gross, ${commission} commission, ${netPnl} net`,
    ]),
    ...(report.timeZone ? [['zone', `${report.timeZone}${report.timeZoneRemembered ? ' (remembered)' : ''}`]] : []),
  ]
    .map(([name = '', value = '']) => `${name.padEnd(24)}${value}\n`)
    .join('');

const importLine = (batch: string | null, dryRun: boolean): readonly [name: string, value: string] => {
  if (!dryRun) return ['import', batch ?? 'none: every row is already there'];
  return batch === null ? ['would be import', 'a new one'] : ['is import', `${batch} already`];
};
