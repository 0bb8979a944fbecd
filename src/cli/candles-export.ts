import { z } from 'zod';
import { validate } from '#api/validate.ts';
import type { CandleExport, ContinuousExport } from '#application/candles/export-candles.ts';
import type { ContinuousAbout } from '#application/candles/read-candles.ts';
import { type BarInterval, barInterval, intervalForm } from '#contract/bar-interval.ts';
import { candleQuery } from '#contract/candles.ts';
import { wrongCall } from './failure.ts';
import { filterOf } from './filter.ts';
import type { Io } from './io.ts';
import { withOption } from './option-hint.ts';
import { withKontor } from './session.ts';
import { writeDownload } from './write-download.ts';

type Options = Pick<CandleExport, 'adjust' | 'instrument' | 'format'> &
  Partial<Pick<ContinuousExport, 'continuous' | 'roll'>> & {
    readonly interval: string;
    readonly rollDays?: string;
    readonly source?: string;
    readonly from?: string;
    readonly to?: string;
    readonly out?: string;
    readonly data?: string;
  };

export const exportCandles = (options: Options, io: Io): Promise<void> => {
  const { instrument, format, source = null, adjust, continuous, roll } = options;
  if (continuous !== undefined && adjust !== undefined)
    throw wrongCall('--adjust: not with --continuous', { option: '--adjust', found: adjust });
  const { from, to } = filterOf({ from: options.from, to: options.to });
  const interval = intervalOf(options.interval);
  const span = { from: instantOf(from), to: instantOf(to) };
  const query: CandleExport = { instrument, interval, format, source, adjust, ...span };
  const rollDays = rollDaysOf(options);
  return withKontor(options, async ({ useCases }, context) => {
    if (continuous === undefined) {
      return writeDownload(io, await useCases.exportCandles(context, query).catch(refuse), options.out);
    }
    const joined = { ...query, continuous, roll, rollDays };
    const download = await useCases.exportContinuous(context, joined).catch(refuse);
    explain(io, download.continuous);
    return writeDownload(io, download, options.out);
  });
};

const refuse = (error: unknown): Promise<never> => Promise.reject(withOption(error));

const intervalOf = (text: string): BarInterval => {
  const read = barInterval.safeParse(text);
  if (read.success) return read.data;
  throw wrongCall(`--interval: expected ${intervalForm}, found "${text}"`, {
    option: '--interval',
    expected: intervalForm,
    found: text,
  });
};

const instantOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));

const rollDaysOf = ({ continuous, roll, rollDays }: Options): number | undefined => {
  if (roll !== undefined && continuous === undefined)
    throw wrongCall('--roll: only with --continuous', { option: '--roll', found: roll });
  if (rollDays === undefined) return undefined;
  if (roll === undefined || roll === 'volume')
    throw wrongCall('--roll-days: only with --roll expiry or first-notice', { option: '--roll-days', found: rollDays });
  return rule(rollDays);
};

const rollDaysRule = z.object({ rollDays: candleQuery.shape.rollDays });

/** The rule of the API. */
const rule = (rollDays: string): number | undefined => {
  try {
    // An empty text would be read as 0.
    const value = { rollDays: rollDays.trim() === '' ? '-' : rollDays };
    return (validate(rollDaysRule, value, 'query') as z.output<typeof rollDaysRule>).rollDays;
  } catch (error) {
    throw withOption(error);
  }
};

/** What a figure of the file rests on, for the person: the file holds bars alone. */
const explain = (io: Io, { rolls, missing, ignored, leftOut }: ContinuousAbout): void => {
  for (const { from, to, date, reason, comparison } of rolls) {
    const gap =
      comparison === null
        ? 'no bar of both before it'
        : `${comparison.fromClose} to ${comparison.toClose} at ${comparison.comparedAt}`;
    io.say(`${date} ${from} to ${to}, by ${reason}: ${gap}`);
  }
  if (missing.length > 0) io.say(`No bars are stored of ${missing.join(', ')}.`);
  if (ignored.length > 0) io.say(`Not held in turn, and not in it: ${ignored.join(', ')}.`);
  if (leftOut.length > 0) io.say(`Left out, nothing tells their prices in terms of the next: ${leftOut.join(', ')}.`);
};
