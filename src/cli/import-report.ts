import type { ImportResult, Preview } from '#contract/imports.ts';
import { AppError } from '#domain/errors.ts';

/** What `kontor import` prints: the fields of `importResult`, and for a preview what it found beside them. */
export type ImportReport = Omit<ImportResult, 'batch'> & { readonly batch: string | null } & Partial<Found>;

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
    ...(report.offTick ?? []).map(({ instrument, tickSize, count, row, price }) => [
      'off the tick',
      `${count} of ${instrument} (steps of ${tickSize}), taken in; the first is ${price} in row ${row}`,
    ]),
    ['accounts', report.accounts.join(', ')],
    ['positions', `${report.positions.closed} closed, ${report.positions.open} open`],
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
