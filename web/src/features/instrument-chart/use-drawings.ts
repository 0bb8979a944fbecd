import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Drawing } from '#contract/drawings.ts';
import { deleteDrawing, drawingsQuery, putDrawing } from '#web/shared/api/instrument-chart-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';

type Draft = Omit<Drawing, 'id' | 'version'>;
/** What takes a change back: the drawing as it was, or its removal where there was none. */
type Undo = { readonly id: string; readonly before: Drawing | null };

export type Drawings = {
  readonly all: readonly Drawing[];
  readonly canUndo: boolean;
  /** Returns the id of the new drawing. */
  readonly add: (draft: Draft) => string;
  readonly change: (id: string, change: Partial<Draft>) => void;
  readonly remove: (id: string) => void;
  readonly undo: () => void;
};

/**
 * The drawings of an instrument: a change is there at once and kept in the background, one after the other. Where another
 * window was faster, what is kept is shown again.
 */
export function useDrawings(instrument: string): Drawings {
  const queries = useQueryClient();
  const notify = useNotice();
  const errorText = useErrorText();
  const { queryKey } = drawingsQuery(instrument);
  const { data } = useQuery(drawingsQuery(instrument));
  const sending = useRef(Promise.resolve());
  const [undos, setUndos] = useState<readonly Undo[]>([]);

  const shown = useCallback(
    (): readonly Drawing[] => queries.getQueryData(queryKey)?.drawings ?? [],
    [queries, queryKey],
  );
  const show = (change: (drawings: readonly Drawing[]) => readonly Drawing[]): void => {
    queries.setQueryData(queryKey, { drawings: [...change(shown())] });
  };
  const send = (work: () => Promise<void>): void => {
    sending.current = sending.current.then(work).catch((error: unknown) => {
      notify(errorText(error));
      return queries.invalidateQueries({ queryKey });
    });
  };

  /** Puts a drawing in the place of that of its id, or takes it away; the version is the last that was kept. */
  const become = (id: string, drawing: Drawing | null): void => {
    void queries.cancelQueries({ queryKey });
    const before = shown().find((one) => one.id === id);
    if (drawing === null) {
      show((all) => all.filter((one) => one.id !== id));
      send(async () => void (await deleteDrawing(id)));
      return;
    }
    const version = before?.version ?? 0;
    const next = { ...drawing, id, version };
    show((all) => (before === undefined ? [...all, next] : all.map((one) => (one.id === id ? next : one))));
    send(async () => {
      const known = shown().find((one) => one.id === id);
      if (known === undefined) return;
      const { instrument: of, kind, anchors, text, color } = next;
      const kept = await putDrawing(id, { instrument: of, kind, anchors, text, color, version: known.version });
      show((all) => all.map((one) => (one.id === id ? { ...one, version: kept.version } : one)));
    });
  };

  const act = (id: string, drawing: Drawing | null): void => {
    const before = shown().find((one) => one.id === id) ?? null;
    setUndos((all) => [...all, { id, before }]);
    become(id, drawing);
  };

  return {
    all: data?.drawings ?? [],
    canUndo: undos.length > 0,
    add(draft) {
      const id = crypto.randomUUID();
      act(id, { ...draft, id, version: 0 });
      return id;
    },
    change(id, change) {
      const known = shown().find((one) => one.id === id);
      if (known !== undefined) act(id, { ...known, ...change });
    },
    remove: (id) => act(id, null),
    undo() {
      const last = undos.at(-1);
      if (last === undefined) return;
      setUndos((all) => all.slice(0, -1));
      become(last.id, last.before);
    },
  };
}
