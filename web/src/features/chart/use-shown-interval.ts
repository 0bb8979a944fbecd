import { useEffect, useRef, useState } from 'react';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { PositionChart } from '#contract/candles.ts';
import { intervalInView } from '#web/shared/price-chart/interval-in-view.ts';

/** A turn of the wheel has ended by then. */
const calmMs = 250;

type Shown = { readonly interval: BarInterval | undefined; readonly automatic: boolean };

/** Which interval a chart asks for: the one that was chosen, or one that follows what is in view. */
export function useShownInterval() {
  const [shown, setShown] = useState<Shown>({ interval: undefined, automatic: true });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    ...shown,
    /** null to follow what is in view from now on. */
    choose: (interval: BarInterval | null): void => {
      clearTimeout(timer.current);
      setShown((before) => ({ interval: interval ?? before.interval, automatic: interval === null }));
    },
    /** What to tell the number of bars in view to; null where an interval was chosen. */
    follow: ({ interval, intervals }: PositionChart): ((bars: number) => void) | null => {
      if (!shown.automatic || interval === null) return null;
      return (bars) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          const fitting = intervalInView(bars, interval, intervals);
          if (fitting !== interval) setShown({ interval: fitting, automatic: true });
        }, calmMs);
      };
    },
  };
}
