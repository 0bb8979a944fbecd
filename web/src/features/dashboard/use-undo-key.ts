import { useEffect } from 'react';

/** Ctrl or ⌘ with Z while a board is changed; typing keeps its own undo. `undo` says whether there was something. */
export function useUndoKey(active: boolean, undo: () => boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z')
        return;
      if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
      // Before the journal's own, which would take back an edit that is not on this page.
      if (undo()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [active, undo]);
}
