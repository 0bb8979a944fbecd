import { useEffect } from 'react';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
export const paletteShortcut = apple ? '⌘K' : 'Ctrl K';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const sequenceMs = 900;

/**
 * Listens to keys on the whole page. `mod+k` is Ctrl or ⌘ with K; `g p` is G, then P within 0.9 s. Plain keys count
 * only outside of fields and dialogs.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    let before = { key: '', at: 0 };
    const listen = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) return run(`mod+${key}`, event);
      if (event.altKey || typing(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const sequence = event.timeStamp - before.at < sequenceMs ? `${before.key} ${key}` : '';
      before = { key, at: event.timeStamp };
      run(sequence in actions ? sequence : key, event);
    };
    const run = (name: string, event: KeyboardEvent) => {
      const action = actions[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [actions]);
}
