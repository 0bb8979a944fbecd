import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Rows, type RowWindow, rowWindow, type Scrolled, scrollTopFor } from './row-window.ts';

/**
 * Follows an element's scrolling and size. `headPx` is the height of what sticks to its top and covers rows.
 */
export function useRowWindow(
  element: RefObject<HTMLElement | null>,
  { count, rowPx }: Rows,
  headPx = 0,
): { readonly window: RowWindow; readonly reveal: (row: number) => void; readonly rowsInSight: number } {
  const [scrolled, setScrolled] = useState<Scrolled>({ scrollTop: 0, viewportPx: 600 });

  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const read = () =>
      setScrolled({ scrollTop: node.scrollTop, viewportPx: Math.max(rowPx, node.clientHeight - headPx) });
    const sizes = new ResizeObserver(read);
    sizes.observe(node);
    // Within the frame that scrolls: rows that come a frame later are a blank in between.
    const readNow = () => flushSync(read);
    node.addEventListener('scroll', readNow, { passive: true });
    read();
    return () => {
      sizes.disconnect();
      node.removeEventListener('scroll', readNow);
    };
  }, [element, headPx, rowPx]);

  const reveal = useCallback(
    (row: number) => {
      const node = element.current;
      if (!node) return;
      const now = { scrollTop: node.scrollTop, viewportPx: Math.max(rowPx, node.clientHeight - headPx) };
      node.scrollTop = scrollTopFor(row, now, { count, rowPx });
    },
    [element, count, rowPx, headPx],
  );

  return {
    window: rowWindow(scrolled, { count, rowPx }),
    reveal,
    rowsInSight: Math.max(1, Math.floor(scrolled.viewportPx / rowPx)),
  };
}
