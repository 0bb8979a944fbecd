import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import type { CandleImport, ImportedCandles } from '#application/candles/import-candles.ts';
import { AppError } from '#domain/errors.ts';
import { type Io, printJson } from './io.ts';
import { withOption } from './option-hint.ts';
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
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new AppError('NOT_FOUND', `${path} cannot be read`, { details: { path }, cause });
  });
  const { instrument, interval, source } = options;
  const imported = await withKontor(options, async ({ useCases }, context) =>
    useCases
      .importCandles(context, {
        file: { open: () => createReadStream(path) },
        instrument,
        interval,
        source,
        timeZone: options.timezone ?? null,
        barTime: options.barTime ?? null,
        dateOrder: options.dateOrder ?? null,
        decimal: options.decimal ?? null,
      })
      .catch((error: unknown) => Promise.reject(withOption(error))),
  );
  if (options.json) await printJson(io, json(imported));
  else await io.print(text(imported));
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
