import { useEffect, useRef, useState } from 'react';

/** Says whether an element holds more than it shows: then the keyboard has to reach it. */
export function useScrolls(active: boolean) {
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!active || element === null) return setScrolls(false);
    let frame = 0;
    // Once a frame: whoever asks for a height between two changes has the whole page laid out for it.
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    };
    const sized = new ResizeObserver(look);
    // What comes late has another size; the element itself keeps its own.
    const filled = new MutationObserver(look);
    sized.observe(element);
    filled.observe(element, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      sized.disconnect();
      filled.disconnect();
    };
  }, [active]);
  return { body, scrolls };
}
