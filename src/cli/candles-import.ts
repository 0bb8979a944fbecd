import type { CandleImport, ImportedCandles } from '#application/candles/import-candles.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import { type Io, printJson } from './io.ts';
import { withOption } from './option-hint.ts';
import { assertReadableFile, fileParts } from './readable-file.ts';
import { withKontor } from './session.ts';

type Options = Pick<CandleImport, 'instrument' | 'interval' | 'source'> & {
  readonly timezone?: string;
  readonly barTime?: 'start' | 'end';
  readonly dateOrder?: 'day-first' | 'month-first';
  readonly decimal?: 'point' | 'comma';
  readonly data?: string;
  readonly json?: boolean;
};

export const importCandles = async (path: string, options: Options, io: Io): Promise<void> => {
  await assertReadableFile(path);
  const { instrument, interval, source } = options;
  const imported = await withKontor(options, async ({ useCases }, context) =>
    useCases
      .importCandles(context, {
        file: { open: () => fileParts(path) },
        instrument,
        interval,
        source,
        timeZone: options.timezone ?? null,
        barTime: options.barTime ?? null,
        dateOrder: options.dateOrder ?? null,
        decimal: options.decimal ?? null,
      })
      .catch((error: unknown) => Promise.reject(withAdvice(withOption(error), instrument))),
  );
  if (options.json) await printJson(io, json(imported));
  else await io.print(text(imported));
  const { seemingBarTime: seems, barTime } = imported;
  if (seems !== null)
    io.say(
      `Hint: by the hours of the exchange these times are the ${seems} of bars, not the ${barTime}. If so, remove them (kontor candles remove) and import the file again with --bar-time ${seems}.`,
    );
  if (imported.refused > 0 && imported.refused === imported.rows) throw nothingTaken(path, imported);
};

/** Says how to add an instrument that nothing is known of. */
const withAdvice = (error: unknown, instrument: string): unknown => {
  if (!isAppError(error, 'NOT_FOUND') || error.details.id !== instrument) return error;
  const text = 'Bars need an instrument: `kontor instruments add`, or `kontor products add` for the root of a future.';
  return new AppError(error.code, `${error.message} ${text}`, { details: error.details, cause: error });
};

const nothingTaken = (path: string, { rows, refusedReasons, findings }: ImportedCandles): AppError => {
  const reasons = refusedReasons.map(({ reason, count }) => `${reason} ${count}`);
  const [first] = findings;
  const found = first === undefined ? '' : `, first row ${first.row}: ${first.found}`;
  return new AppError('ROWS_REFUSED', `${path}: none of ${rows} rows is a bar (${reasons.join(', ')})${found}`, {
    details: { path, rows, reasons },
  });
};

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const json = ({ firstAt, lastAt, ...imported }: ImportedCandles) => ({
  ...imported,
  first: instant(firstAt),
  last: instant(lastAt),
});

const text = (imported: ImportedCandles): string =>
  [
    ['instrument', `${imported.instrument}, ${imported.interval}, from ${imported.source}`],
    ['format', `${imported.format}, times are the ${imported.barTime} of bars`],
    ['rows', `${imported.rows}`],
    ['added', `${imported.added}`],
    ['same', `${imported.same}`],
    ['corrected', `${imported.corrected}`],
    ['refused', `${imported.refused}`],
    ...imported.refusedReasons.map(({ reason, count }) => [`  ${reason}`, `${count}`]),
    ...imported.markedReasons.map(({ reason, count }) => [`marked ${reason}`, `${count}`]),
    ...imported.findings.map(({ row, reason, found }) => [`row ${row}`, `${reason}: ${found}`]),
    ['first', instant(imported.firstAt) ?? '-'],
    ['last', instant(imported.lastAt) ?? '-'],
    ...(imported.timeZone === null
      ? []
      : [['zone', `${imported.timeZone}${imported.timeZoneRemembered ? ', as the last time' : ''}`]]),
  ]
    .map(([name = '', value = '']) => `${name.padEnd(24)}${value}\n`)
    .join('');
