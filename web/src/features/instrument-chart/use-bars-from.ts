import { useTranslation } from 'react-i18next';
import type { InstrumentChart } from '#contract/instrument-charts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';

/** Says where bars are from, and what they are adjusted for: of splits, those that bars are stored of before. */
export function useBarsFrom({ source, stored, splits, adjust, dividends }: InstrumentChart): string | undefined {
  const { t } = useTranslation();
  const { isoDate } = useFormats();
  const { source: nameOf } = useFetchWords();
  if (source === null) return undefined;
  const adjusting = (adjust === 'none' ? [] : splits).filter(
    ({ at }) => stored !== null && Date.parse(stored.from) < Date.parse(at),
  );
  const days = adjusting.map(
    ({ at, numerator, denominator }) => `${isoDate(at.slice(0, 10))} (${numerator}:${denominator})`,
  );
  return [
    t('chart.source', { source: source.split(', ').map(nameOf).join(', ') }),
    ...(days.length === 0 ? [] : [t('charts.adjusted', { count: days.length, splits: days.join(', ') })]),
    ...(adjust === 'total' && dividends.some(({ factor }) => factor !== null) ? [t('charts.totalReturn')] : []),
  ].join(' · ');
}
