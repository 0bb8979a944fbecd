import { type RateOnDay, rateOnQuery } from '#contract/rates.ts';
import { AppError } from '#domain/errors.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';

type Options = { readonly base: string; readonly date?: string; readonly data?: string; readonly json?: boolean };

/** The first publication of the European Central Bank. */
const firstEver = '1999-01-04';

const reasons: Readonly<Record<Exclude<NonNullable<RateOnDay['reason']>, 'before-first'>, string>> = {
  'not-quoted': 'the currency is not in the publication of',
  'not-published-yet': 'the publication of the day is not stored; the last before it is of',
  gap: 'publications are missing; the last before it is of',
};

/** Shows the rate that a trade of a day is converted by; without a day, the last one that is stored. */
export const ratesShow = (currency: string, options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const { first, last } = await useCases.ratesStatus(context);
    const date = options.date ?? last;
    if (date === null) throw new AppError('NOT_FOUND', 'No rates are stored; `kontor rates sync` fetches them.');
    const query = rateOnQuery.safeParse({ base: options.base.toUpperCase(), quote: currency.toUpperCase(), date });
    if (!query.success) {
      const found = `${options.base} ${currency} ${date}`;
      throw wrongCall(`expected currencies such as USD and a day such as 2026-04-01, found ${found}`, { found });
    }
    const answer = await useCases.rateOn(context, query.data);
    if (options.json) await printJson(io, answer);
    else await io.print(text(answer, first));
  });

const text = (answer: RateOnDay, first: string | null): string => {
  const { base, quote, date, rate, rateDate, kind, publication, source } = answer;
  if (rate === null)
    return `${date}  no rate: ${whyNone(answer, first)}${publication === null ? '' : ` ${publication}`}\n`;
  const stands = kind === 'previous' ? `, the publication before ${date}` : '';
  return `${date}  1 ${base} = ${rate} ${quote}  (${nameOf(source)}, ${rateDate}${stands})\n`;
};

const whyNone = ({ reason, source }: RateOnDay, first: string | null): string => {
  if (reason !== 'before-first') return reasons[reason!];
  if (first === null) return 'none are stored; `kontor rates sync` fetches them';
  if (source !== 'ecb') return `those that are ${nameOf(source)} begin on ${first}`;
  if (first <= firstEver) return `the European Central Bank has published them since ${firstEver}, and all are stored`;
  return `those stored begin on ${first}; the file of the whole history is taken in by \`kontor rates import\``;
};

const nameOf = (source: string | null): string => (source === 'ecb' ? 'European Central Bank' : 'made up for the demo');
