import { type RefObject, useEffect, useRef, useState } from 'react';
import type { BarColumns } from '#contract/candles.ts';

/**
 * Knows whether a chart is being dragged. The library measures a drag from the last bar: newer bars that come meanwhile
 * would make the chart jump under the hand, so they have to wait until it is let go.
 */
export function useDrag(host: RefObject<HTMLElement | null>) {
  const down = useRef(false);
  const waiting = useRef(false);
  const [ended, setEnded] = useState(0);

  useEffect(() => {
    const element = host.current;
    const press = (): void => {
      down.current = true;
    };
    const release = (): void => {
      down.current = false;
      if (!waiting.current) return;
      waiting.current = false;
      setEnded((count) => count + 1);
    };
    element?.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      element?.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [host]);

  return {
    /** Changes when something that had to wait can be drawn. */
    ended,
    holds: (drawn: BarColumns, next: BarColumns): boolean => {
      waiting.current = down.current && drawn.time.length > 0 && drawn.time.at(-1) !== next.time.at(-1);
      return waiting.current;
    },
  };
}
