import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fractionDigits } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { chartClock } from './chart-clock.ts';
import type { DrawOptions } from './draw-chart.ts';

/** How a chart writes prices of a tick size, and times of a zone. */
export function useChartWords(tickSize: string, timeZone: string): Omit<DrawOptions, 'colors'> {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return useMemo(() => {
    const digits = Math.max(2, fractionDigits(tickSize));
    const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return {
      locale,
      clock: chartClock(locale, timeZone),
      price: (value) => number.format(value).replace('-', '−'),
      names: { entry: t('chart.averageEntry'), exit: t('chart.averageExit') },
    };
  }, [locale, timeZone, tickSize, t]);
}
