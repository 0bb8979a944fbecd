import type { CandleExport } from '#application/candles/export-candles.ts';
import { filterOf } from './filter.ts';
import type { Io } from './io.ts';
import { withOption } from './option-hint.ts';
import { withKontor } from './session.ts';
import { writeDownload } from './write-download.ts';

type Options = Pick<CandleExport, 'instrument' | 'interval' | 'format'> & {
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly data?: string;
};

export const exportCandles = (options: Options, io: Io): Promise<void> => {
  const { instrument, interval, format, source = null } = options;
  const { from, to } = filterOf({ from: options.from, to: options.to });
  const query: CandleExport = { instrument, interval, format, source, from: instantOf(from), to: instantOf(to) };
  return withKontor(options, async ({ useCases }, context) => {
    const download = await useCases
      .exportCandles(context, query)
      .catch((error: unknown) => Promise.reject(withOption(error)));
    await writeDownload(io, download, options.out);
  });
};

const instantOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
