import type { TFunction } from 'i18next';
import type { ChartExecution } from '#contract/candles.ts';
import type { Formats } from '#web/shared/format/formats.ts';

/** `Buy 2 at 21,540.25`. */
export const fillWords = (
  t: TFunction,
  format: Formats,
  { side, quantity, price }: Pick<ChartExecution, 'side' | 'quantity' | 'price'>,
): string => t(`chart.${side}`, { quantity: format.quantity(quantity), price: format.price(price) });
