import type { SyncedCandles } from '#application/market-data/sync-candles.ts';
import { type Interval, intervalMs } from '#domain/market/bars.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';
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
