import { type RateOnDay, rateOnQuery } from '#contract/rates.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';

type Options = { readonly base: string; readonly date?: string; readonly data?: string; readonly json?: boolean };

const reasons: Readonly<Record<NonNullable<RateOnDay['reason']>, string>> = {
  'before-first': 'nothing is stored up to this day; `kontor rates sync` fetches it',
  'not-quoted': 'the currency is not in the publication of',
  'not-published-yet': 'the publication of the day is not stored; the last before it is of',
  gap: 'publications are missing; the last before it is of',
};

/** Shows the rate that a trade of a day is converted by; without a day, the last one that is stored. */
export const ratesShow = (currency: string, options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const date = options.date ?? (await useCases.ratesStatus(context)).last ?? '9999-12-31';
    const query = rateOnQuery.safeParse({ base: options.base.toUpperCase(), quote: currency.toUpperCase(), date });
    if (!query.success) {
      const found = `${options.base} ${currency} ${date}`;
      throw wrongCall(`expected currencies such as USD and a day such as 2026-04-01, found ${found}`, { found });
    }
    const answer = await useCases.rateOn(context, query.data);
    if (options.json) await printJson(io, answer);
    else await io.print(text(answer));
  });

const text = ({ base, quote, date, rate, rateDate, kind, reason, publication, source }: RateOnDay): string => {
  if (rate === null) return `${date}  no rate: ${reasons[reason!]}${publication === null ? '' : ` ${publication}`}\n`;
  const stands = kind === 'previous' ? `, the publication before ${date}` : '';
  return `${date}  1 ${base} = ${rate} ${quote}  (${nameOf(source)}, ${rateDate}${stands})\n`;
};

const nameOf = (source: string | null): string => (source === 'ecb' ? 'European Central Bank' : 'made up for the demo');
