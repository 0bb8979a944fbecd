import type { CorrectedBar } from '#application/candles/candle-corrections.ts';
import type { SeriesQuery } from '#application/candles/stored-series.ts';
import { type Io, printJson } from './io.ts';
import { withOption } from './option-hint.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = Pick<SeriesQuery, 'instrument' | 'interval'> & {
  readonly source?: string;
  readonly confirm?: boolean;
  readonly data?: string;
  readonly json?: boolean;
};

const valueNames = ['open', 'high', 'low', 'close', 'volume'] as const;

const columns: readonly Column<CorrectedBar>[] = [
  { title: 'bar', value: ({ at }) => instant(at) },
  ...valueNames.map(
    (name): Column<CorrectedBar> => ({ title: name, value: (bar) => change(bar, name), align: 'right' }),
  ),
  { title: 'corrected', value: ({ correctedAt }) => instant(correctedAt) },
];

/** Prints the corrections that nobody has confirmed, and confirms those where asked to. */
export const candlesCorrections = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { instrument, interval, source = null } = options;
    const query = { instrument, interval, source };
    const rows = await useCases
      .candleCorrections(context, query)
      .catch((error: unknown) => Promise.reject(withOption(error)));
    if (options.json) await printJson(io, rows.map(json));
    else if (rows.length === 0) io.say('No bar was corrected since the last confirmation.');
    else await io.print(tableText(columns, rows));
    if (!options.confirm || rows.length === 0) return;
    const correctedUntil = rows.reduce((latest, { correctedAt }) => Math.max(latest, correctedAt), 0);
    const confirmed = await useCases.confirmCorrections(context, { ...query, correctedUntil });
    io.say(`${confirmed} corrections are confirmed.`);
  });

const instant = (at: number): string => new Date(at).toISOString();

const change = ({ before, after }: CorrectedBar, name: (typeof valueNames)[number]): string =>
  before[name] === after[name] ? `${after[name]}` : `${before[name]} → ${after[name]}`;

const json = ({ at, correctedAt, ...values }: CorrectedBar) => ({
  at: instant(at),
  correctedAt: instant(correctedAt),
  ...values,
});
