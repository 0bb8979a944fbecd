import type { SyncedCandles } from '#application/market-data/sync-candles.ts';
import { AppError } from '#domain/errors.ts';
import { type Interval, intervalMs } from '#domain/market/bars.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';
import { wrongCall } from './failure.ts';
import { filterOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';

type Options = {
  readonly interval?: Interval;
  readonly from?: string;
  readonly to?: string;
  readonly data?: string;
  readonly json?: boolean;
};

const dayMs = intervalMs['1d'];
/** Sources of minutes forget them after a month. */
const backMs = (interval: Interval): number => (intervalMs[interval] < dayMs ? 29 * dayMs : 365 * dayMs);

/** Fetches what is missing of one instrument, or of all that are held, and says what each source said. */
export const candlesSync = (instrument: string | undefined, options: Options, io: Io): Promise<void> => {
  const span = filterOf({ from: options.from, to: options.to });
  for (const option of ['from', 'to'] as const) assertWithinCalendars(option, span[option]);
  return withKontor(options, async ({ useCases, clock }, context) => {
    const to = span.to === undefined ? clock.now() : Date.parse(span.to);
    const intervals: readonly Interval[] = options.interval === undefined ? ['1m', '1d'] : [options.interval];
    const synced: SyncedCandles[] = [];
    for (const interval of intervals) {
      const from = span.from === undefined ? to - backMs(interval) : Date.parse(span.from);
      const wanted = { instrument: instrument ?? null, interval, from, to };
      synced.push(...(await useCases.syncCandles(context, wanted)));
    }
    if (options.json) await printJson(io, synced.map(json));
    else if (synced.length === 0) io.say('Nothing is held, and no instrument is named.');
    else for (const one of synced) await io.print(linesOf(one));
    if (nobodyAnswered(synced)) throw unreachable(synced);
  });
};

/** Calendars and the tables of zones are for these years. */
const assertWithinCalendars = (option: 'from' | 'to', found: string | undefined): void => {
  if (found === undefined || (Date.parse(found) >= 0 && Date.parse(found) < Date.UTC(2100))) return;
  const expected = 'a day from 1970-01-01 to 2099-12-31';
  throw wrongCall(`--${option}: expected ${expected}, found "${found}"`, { option: `--${option}`, expected, found });
};

const verdictsOf = (synced: readonly SyncedCandles[]): readonly SourceVerdict[] => synced.flatMap(({ said }) => said);

const answers: readonly SourceVerdict['code'][] = ['stored', 'empty', 'unknown', 'other-currency', 'busy'];

/** Every source that was asked failed: a script has to notice. */
const nobodyAnswered = (synced: readonly SyncedCandles[]): boolean => {
  const verdicts = verdictsOf(synced);
  return (
    verdicts.some(({ code }) => code === 'unreachable') &&
    !verdicts.some(({ code, added }) => answers.includes(code) || added > 0)
  );
};

const unreachable = (synced: readonly SyncedCandles[]): AppError => {
  const failed = verdictsOf(synced).filter(({ code }) => code === 'unreachable');
  const sources = [...new Set(failed.flatMap(({ source }) => source ?? []))];
  const until = Math.min(...failed.flatMap((verdict) => verdict.until ?? []));
  const again = Number.isFinite(until) ? `; asked again from ${iso(until)} on` : '';
  return new AppError('SOURCE_UNREACHABLE', `No source of bars answered: ${sources.join(', ')}${again}.`, {
    details: { sources, ...(Number.isFinite(until) && { until: iso(until) }) },
  });
};

const iso = (at: number): string => new Date(at).toISOString();

const json = ({ missing, said, until, ...synced }: SyncedCandles) => ({
  ...synced,
  until: until === null ? null : iso(until),
  said: said.map((verdict) => ({ ...verdict, until: verdict.until === null ? null : iso(verdict.until) })),
  missing: missing.map(({ from, to, ...range }) => ({ from: iso(from), to: iso(to), ...range })),
});

const linesOf = ({ instrument, interval, added, missing, said }: SyncedCandles): string => {
  const gaps = missing.length === 1 ? '1 gap' : `${missing.length} gaps`;
  const left = missing.length === 0 ? 'nothing is missing' : `missing: ${gaps}`;
  const lines = [`${instrument} ${interval}: ${added} bars fetched, ${left}`];
  for (const verdict of said) lines.push(`  ${verdict.source ?? '-'}: ${saying(verdict)}`);
  return `${lines.join('\n')}\n`;
};

const saying = ({ code, until, days, message, added }: SourceVerdict): string => {
  const time = until === null ? '' : ` until ${iso(until)}`;
  const words: Readonly<Record<SourceVerdict['code'], string>> = {
    stored: `${added} bars stored`,
    empty: 'has none there',
    'switched-off': 'switched off by KONTOR_SOURCES',
    'no-spelling': 'has no symbol for the instrument',
    'no-interval': 'has no such bars',
    'out-of-reach': `has such bars for ${days} days only`,
    unknown: 'does not know the symbol',
    'needs-key': 'needs a key: kontor keys set',
    key: `refuses the key${time}`,
    'other-currency': 'has prices in another currency',
    'instrument-unknown': 'nothing is known of this instrument',
    'no-source': 'no source may be asked',
    unreachable: `does not answer${time}`,
    limited: `limit reached${time}`,
    busy: 'is being asked already',
  };
  return message === null ? words[code] : `${words[code]} (${message})`;
};
