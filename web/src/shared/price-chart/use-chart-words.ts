import { useMemo } from 'react';
import { isDated, type Multiple } from '#domain/market/multiples.ts';
import { fractionDigits } from '#web/shared/format/decimal-text.ts';
import { dots } from '#web/shared/format/formats.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type ChartClock, chartClock } from './chart-clock.ts';

export type ChartWords = {
  readonly locale: string;
  readonly clock: ChartClock;
  readonly tickSize: string;
  readonly price: (value: number) => string;
  /** 0.01 is written as 1 %. */
  readonly percent: (rate: number) => string;
};

type Dated = { readonly interval: Multiple | null; readonly exchangeZone: string };

/** How a chart writes prices of a tick size, and times of a zone; bars of a day or more by their date at the exchange. */
export function useChartWords(tickSize: string, timeZone: string, { interval, exchangeZone }: Dated): ChartWords {
  const datedIn = interval !== null && isDated(interval) ? exchangeZone : null;
  const { locale, hidden } = useFormats();
  return useMemo(() => {
    const digits = Math.max(2, fractionDigits(tickSize));
    const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 });
    return {
      locale,
      tickSize,
      clock: chartClock(locale, timeZone, datedIn),
      // A fill is read off the axis that its marker stands at.
      price: (value) => (hidden ? dots : number.format(value).replace('-', '−')),
      percent: (rate) => percent.format(rate).replace('-', '−'),
    };
  }, [locale, timeZone, datedIn, tickSize, hidden]);
}
