import { useTranslation } from 'react-i18next';
import type { PositionChart } from '#contract/candles.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';

type Missing = PositionChart['missing'][number];

/** Says which bars are missing, and what asking the sources for them has brought. */
export function useMissingWords(chart: Pick<PositionChart, 'stored'>, clock: ChartClock) {
  const { t } = useTranslation();
  const words = useFetchWords();
  const at = (instant: string): string => clock.short(Date.parse(instant));
  const { stored } = chart;
  const storedWords = {
    storedFrom: stored === null ? '' : at(stored.from),
    storedTo: stored === null ? '' : at(stored.to),
  };
  return {
    range: ({ reason, from, to }: Missing): string =>
      t(`chart.missing.${reason}`, { from: at(from), to: at(to), ...storedWords }),
    /** null where nobody has asked for them. */
    fetch: ({ detail }: Missing): string | null => (detail === null ? null : words.why(detail, at)),
  };
}
