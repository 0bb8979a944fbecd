import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Instead of a zone: each position by the clock of its own exchange. */
export const exchangeClock = 'exchange';

/** Returns a function that names the clock on which hours and weekdays are read. */
export function useClockWords(): (clock: string | undefined) => string {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  return (clock = exchangeClock) => {
    if (clock === exchangeClock) return t('filters.clock.exchange');
    return clock === timeZone && clock !== 'UTC' ? t('filters.clock.own', { zone: clock }) : clock;
  };
}
