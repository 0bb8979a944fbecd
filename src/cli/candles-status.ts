import type { CandleStatus } from '#application/candles/candle-status.ts';
import type { MissingRange } from '#domain/market/completeness.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = { readonly data?: string; readonly json?: boolean };

const columns: readonly Column<CandleStatus>[] = [
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'interval', value: ({ interval }) => interval },
  { title: 'source', value: ({ source }) => source },
  { title: 'bars', value: ({ bars }) => bars, align: 'right' },
  { title: 'first', value: ({ firstAt }) => instant(firstAt) },
  { title: 'last', value: ({ lastAt }) => instant(lastAt) },
  { title: 'fetched', value: ({ fetchedAt }) => instant(fetchedAt) },
  { title: 'calendar', value: ({ coverage, error }) => coverage?.calendar ?? (error === null ? 'not known' : '-') },
  { title: 'expected', value: ({ coverage }) => coverage?.expected ?? null, align: 'right' },
  { title: 'missing', value: ({ coverage }) => coverage?.missing ?? null, align: 'right' },
  { title: 'corrections', value: ({ corrections }) => corrections, align: 'right' },
];

export const candlesStatus = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const rows = await useCases.candleStatus(context);
    if (options.json) await printJson(io, rows.map(json));
    else if (rows.length === 0) io.say('No bars are stored.');
    else await io.print(tableText(columns, rows));
    for (const { instrument, interval, source, error } of options.json ? [] : rows)
      if (error !== null) io.say(`${instrument} ${interval} from ${source}: ${error.message} (${error.code})`);
  });

const instant = (at: number): string => new Date(at).toISOString();

/** Why bars that the calendar expects are not stored: a source has none where nobody traded. */
const reasonOf = ({ certain }: MissingRange): string => (certain ? 'not-stored' : 'session-uncertain');

const json = ({ firstAt, lastAt, fetchedAt, coverage, error, ...row }: CandleStatus) => ({
  ...row,
  ...(error !== null && { error }),
  first: instant(firstAt),
  last: instant(lastAt),
  fetchedAt: instant(fetchedAt),
  coverage:
    coverage === null
      ? { calendar: null, reason: error === null ? 'calendar-unknown' : 'not-readable' }
      : {
          ...coverage,
          ranges: coverage.ranges.map((range) => ({
            from: instant(range.from),
            to: instant(range.to),
            bars: range.bars,
            reason: reasonOf(range),
          })),
        },
});
