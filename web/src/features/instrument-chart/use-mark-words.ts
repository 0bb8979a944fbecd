import { useTranslation } from 'react-i18next';
import type { PriceAdjust } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import type { ChartMark, MarkedDividend, MarkedRoll } from './chart-marks.ts';

export type MarkWords = { readonly title: string; readonly lines: readonly string[] };

const factorDigits = 6;

/** Says what a mark is, and what it does to the prices before it. */
export function useMarkWords(words: ChartWords, adjust: PriceAdjust): (mark: ChartMark) => MarkWords {
  const { t } = useTranslation();
  const format = useFormats();
  const factor = (value: number) =>
    new Intl.NumberFormat(words.locale, { maximumFractionDigits: factorDigits }).format(value);
  const day = (instant: string) => format.isoDate(instant.slice(0, 10));

  const rollLines = ({ reason, comparison }: MarkedRoll, adjustment: string): readonly string[] => {
    const why = t(`charts.marks.reasons.${reason}`);
    if (comparison === null) return [why, t('charts.marks.noComparison')];
    const { gap, ratio, fromClose, toClose, comparedAt } = comparison;
    const effect =
      adjustment === 'back-adjusted'
        ? t('charts.marks.shifted', { gap: `${gap > 0 ? '+' : ''}${words.price(gap)}` })
        : adjustment === 'ratio' && ratio !== null
          ? t('charts.marks.multiplied', { factor: factor(ratio) })
          : t('charts.marks.unmoved');
    return [
      why,
      t('charts.marks.compared', {
        at: words.clock.short(Date.parse(comparedAt)),
        from: words.price(fromClose),
        to: words.price(toClose),
        gap: words.price(gap),
      }),
      effect,
    ];
  };

  const dividendLine = ({ fault, factor: rate, close, closedAt, currency }: MarkedDividend): string => {
    if (fault !== null)
      return t('charts.marks.notApplied', {
        reason: t(`charts.marks.faults.${fault}`, { currency: currency ?? '' }),
      });
    if (adjust !== 'total') return t('charts.marks.onlyShown');
    return t('charts.marks.paidOut', {
      close: words.price(close!),
      at: words.clock.short(Date.parse(closedAt!)),
      factor: factor(rate!),
    });
  };

  return (mark) => {
    if (mark.kind === 'roll') {
      const { from, to, date } = mark.roll;
      return {
        title: t('charts.marks.roll', { from, to, date: format.isoDate(date) }),
        lines: rollLines(mark.roll, mark.adjustment),
      };
    }
    if (mark.kind === 'split') {
      const { numerator, denominator, at } = mark.split;
      const ratio = Number(numerator) / Number(denominator);
      return {
        title: t('charts.marks.split', { numerator, denominator, date: day(at) }),
        lines: [
          adjust === 'none' ? t('charts.marks.onlyShown') : t('charts.marks.multiplied', { factor: factor(1 / ratio) }),
        ],
      };
    }
    const { amount, currency, at } = mark.dividend;
    return {
      title: t('charts.marks.dividend', {
        amount: [format.exact(amount), currency].filter(Boolean).join(' '),
        date: day(at),
      }),
      lines: [dividendLine(mark.dividend)],
    };
  };
}
