import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherPosition, PositionChart } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { PositionWords } from './position-drawing.ts';

/** What is written on the drawing of a position. */
export function usePositionWords({ currency }: Pick<PositionChart, 'currency'>): PositionWords {
  const { t } = useTranslation();
  const format = useFormats();
  return useMemo(() => {
    const other = ({ side, maxQuantity }: OtherPosition): string =>
      `${t(`positions.side.${side}`)} ${format.quantity(maxQuantity)}`;
    return {
      averages: { entry: t('chart.averageEntry'), exit: t('chart.averageExit') },
      price: format.price,
      quantity: (value) => format.quantity(String(value)),
      result: t('chart.result'),
      money: (value) => format.money(value.toFixed(2), currency),
      other,
    };
  }, [t, format, currency]);
}
