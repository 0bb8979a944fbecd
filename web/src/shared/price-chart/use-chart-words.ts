import { useMemo } from 'react';
import { fractionDigits } from '#web/shared/format/decimal-text.ts';
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

/** How a chart writes prices of a tick size, and times of a zone. */
export function useChartWords(tickSize: string, timeZone: string): ChartWords {
  const { locale } = useFormats();
  return useMemo(() => {
    const digits = Math.max(2, fractionDigits(tickSize));
    const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 });
    return {
      locale,
      tickSize,
      clock: chartClock(locale, timeZone),
      price: (value) => number.format(value).replace('-', '−'),
      percent: (rate) => percent.format(rate).replace('-', '−'),
    };
  }, [locale, timeZone, tickSize]);
}
