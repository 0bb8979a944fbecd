import { openRateBook, standingSource } from '#application/rates/rate-book.ts';
import type { QuoteColumns } from '#domain/portfolio/daily-course.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { RateSourceState, RateStore } from '#ports/rate-store.ts';

export const noRates: QuoteColumns = { days: new Int32Array(0), values: new Float64Array(0) };

/** Rates into one base currency. */
export type KeptRates = {
  /** Base currency for one unit of a currency, as it was published. */
  readonly of: (currency: string) => Promise<QuoteColumns>;
  /** null: none are stored. */
  readonly source: string | null;
};

/** Keeps the rates of each currency as columns, for as long as the stored publications stay what they are. */
export const keepRates = ({ rates }: { readonly rates: Pick<RateStore, 'sources' | 'course'> }) => {
  const kept = new Map<string, { readonly state: string; readonly columns: Map<string, Promise<QuoteColumns>> }>();
  return (ledger: string, sources: readonly RateSourceState[], baseCurrency: string): KeptRates => {
    const key = `${ledger} ${baseCurrency}`;
    const state = JSON.stringify(sources);
    const known = kept.get(key);
    const { columns } = known?.state === state ? known : { columns: new Map<string, Promise<QuoteColumns>>() };
    kept.set(key, { state, columns });
    const of = (currency: string): Promise<QuoteColumns> => {
      const before = columns.get(currency);
      if (before !== undefined) return before;
      const read = openRateBook(rates, ledger)
        .then((book) => book.course({ base: currency, quote: baseCurrency }))
        .then(columnsOf);
      columns.set(currency, read);
      read.catch(() => columns.delete(currency));
      return read;
    };
    return { of, source: standingSource(sources.map(({ source }) => source)) };
  };
};

/** A published course as columns; a day without a rate is not in it. */
const columnsOf = (course: readonly { readonly date: string; readonly rate: string | null }[]): QuoteColumns => {
  const quoted = course.filter(({ rate }) => rate !== null);
  return {
    days: Int32Array.from(quoted, ({ date }) => dayOf(date)),
    values: Float64Array.from(quoted, ({ rate }) => Number(rate)),
  };
};
