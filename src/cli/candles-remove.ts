import type { CandleRemoval, RemovableCandles } from '#application/candles/remove-candles.ts';
import { confirmed } from './confirm.ts';
import { filterOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { withOption } from './option-hint.ts';
import { withKontor } from './session.ts';

type Options = Pick<CandleRemoval, 'instrument' | 'interval' | 'source'> & {
  readonly from?: string;
  readonly to?: string;
  readonly yes?: boolean;
  readonly data?: string;
  readonly json?: boolean;
};

/** Removes bars of one source, once a person has seen how many and agreed; bars that are gone already are no fault. */
export const removeCandles = (options: Options, io: Io): Promise<void> => {
  const { instrument, interval, source } = options;
  const { from, to } = filterOf({ from: options.from, to: options.to });
  const removal: CandleRemoval = { instrument, interval, source, from: instantOf(from), to: instantOf(to) };
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases
      .removableCandles(context, removal)
      .catch((error: unknown) => Promise.reject(withOption(error)));
    const wanted = found.bars > 0 && (await confirmed(io, `${questionOf(found, removal)}`, options.yes === true));
    const removed = wanted ? await useCases.removeCandles(context, removal) : 0;
    if (options.json) return void (await printJson(io, { ...namesOf(found), removed }));
    if (found.bars === 0) return io.say(`Nothing to remove: there are no ${nameOf(found)}${spanOf(removal)}.`);
    io.say(wanted ? `${removed} bars are removed.` : 'Nothing is removed.');
  });
};

const instantOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
const iso = (at: number): string => new Date(at).toISOString();

const namesOf = ({ instrument, interval, source }: RemovableCandles) => ({ instrument, interval, source });

const nameOf = ({ instrument, interval, source }: RemovableCandles): string =>
  `bars of ${interval} of ${instrument} from ${source}`;

const spanOf = ({ from, to }: CandleRemoval): string =>
  `${from === null ? '' : ` from ${iso(from)} on`}${to === null ? '' : ` before ${iso(to)}`}`;

const questionOf = (found: RemovableCandles, removal: CandleRemoval): string => {
  const stored = `stored are ${iso(found.firstAt!)} to ${iso(found.lastAt!)}`;
  return `Remove ${found.bars} ${nameOf(found)}${spanOf(removal)} (${stored})?`;
};
