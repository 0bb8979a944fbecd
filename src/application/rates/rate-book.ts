import { crossCourse } from '#domain/rates/cross-rate.ts';
import { type Course, type RateOn, rateOn } from '#domain/rates/rate-on.ts';
import type { RateStore } from '#ports/rate-store.ts';

/** The sources of rates: the European Central Bank's own, and the demo's made-up ones. */
export const realRates = 'ecb';
export const demoRates = 'demo';
/** What a person states; it counts where the Central Bank says nothing of a day. */
export const ownRates = 'own';

/** Every day that there is. */
export const allDays = { from: '0001-01-01', to: '9999-12-31' } as const;

export type Pair = { readonly base: string; readonly quote: string };
export type Days = { readonly from: string; readonly to: string };

/** The rates of a ledger from one source; a course that was read once is not read again. */
export type RateBook = {
  /** null: no rates are stored. */
  readonly source: string | null;
  /** Units of `quote` for one of `base`. */
  course(pair: Pair, days?: Days): Promise<Course>;
  on(pair: Pair & { readonly date: string }): Promise<RateOn>;
};

/** Of the sources that are stored the one that counts: made-up rates only where there are no real ones at all. */
export const standingSource = (stored: readonly string[]): string | null =>
  [realRates, ownRates, demoRates].find((source) => stored.includes(source)) ?? null;

export const rateSourceOf = async (store: Pick<RateStore, 'sources'>, ledger: string): Promise<string | null> =>
  standingSource((await store.sources(ledger)).map(({ source }) => source));

/** Opens the rates of a ledger, for as long as one answer takes: what is fetched meanwhile is not seen. */
export const openRateBook = async (store: Pick<RateStore, 'sources' | 'course'>, ledger: string): Promise<RateBook> => {
  const source = await rateSourceOf(store, ledger);
  const hasOwn = source === realRates && (await store.sources(ledger)).some((one) => one.source === ownRates);
  const known = new Map<string, Promise<Course>>();

  const perEuro = async (currency: string, { from, to }: Days): Promise<Course> => {
    if (source === null) return [];
    const published = await store.course(ledger, source, currency, from, to);
    const course = hasOwn ? completed(published, await store.course(ledger, ownRates, currency, from, to)) : published;
    return currency === 'EUR' ? course.map(({ date }) => ({ date, rate: '1' })) : course;
  };
  const course = ({ base, quote }: Pair, days: Days = allDays): Promise<Course> => {
    const key = [base, quote, days.from, days.to].join(' ');
    const courses = () => Promise.all([perEuro(base, days), perEuro(quote, days)]);
    const read = known.get(key) ?? courses().then(([one, other]) => crossCourse(one, other));
    known.set(key, read);
    return read;
  };
  return { source, course, on: async ({ date, ...pair }) => rateOn(await course(pair), date) };
};

/** A publication that has the currency counts before what a person states of its day. */
const completed = (published: Course, own: Course): Course => {
  const days = new Map(own.map((point) => [point.date, point]));
  for (const point of published) if (point.rate !== null || !days.has(point.date)) days.set(point.date, point);
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
};
