import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Board } from '#contract/boards.ts';
import { boardsQuery, deleteBoard, putBoard } from '#web/shared/api/board-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';

type Undone = { readonly id: string; readonly before: Board | null };

const keptUndos = 50;
const listed = (queries: QueryClient): readonly Board[] => queries.getQueryData(boardsQuery.queryKey) ?? [];

/**
 * The boards of whoever is signed in and how they are changed: at once on the page, then on the server, one change after
 * the other, each naming the version that it builds on. `undo` puts back the last change made on this page.
 */
export function useBoards() {
  const queries = useQueryClient();
  const notify = useNotice();
  const errorText = useErrorText();
  const query = useQuery(boardsQuery);
  const undos = useRef<Undone[]>([]);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const [undoable, setUndoable] = useState(0);

  const show = useCallback(
    (id: string, board: Board | null) => {
      void queries.cancelQueries({ queryKey: boardsQuery.queryKey });
      const others = listed(queries).filter((other) => other.id !== id);
      const boards = board === null ? others : [...others, board];
      queries.setQueryData(
        boardsQuery.queryKey,
        boards.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)),
      );
    },
    [queries],
  );

  /** Keeps a board as it is given, null: none; what stood before can be put back. */
  const write = useCallback(
    (id: string, next: Board | null, remember = true) => {
      const before = listed(queries).find((board) => board.id === id) ?? null;
      if (remember) {
        undos.current = [...undos.current, { id, before }].slice(-keptUndos);
        setUndoable(undos.current.length);
      }
      if (next !== null) show(id, { ...next, version: before?.version ?? 0 });
      const send = async () => {
        try {
          const version = listed(queries).find((board) => board.id === id)?.version ?? 0;
          if (next === null) {
            await deleteBoard(id);
            await queries.invalidateQueries({ queryKey: boardsQuery.queryKey });
            return;
          }
          const { name, place, filter, tiles } = next;
          const kept = await putBoard(id, { name, place, filter, tiles, version });
          const shown = listed(queries).find((board) => board.id === id);
          if (shown) show(id, { ...shown, version: kept.version });
        } catch (error) {
          notify(errorText(error));
          await queries.invalidateQueries({ queryKey: boardsQuery.queryKey });
        }
      };
      sending.current = sending.current.then(send);
    },
    [queries, notify, errorText, show],
  );

  const undo = useCallback((): boolean => {
    const last = undos.current.pop();
    setUndoable(undos.current.length);
    if (last === undefined) return false;
    write(last.id, last.before, false);
    return true;
  }, [write]);

  return { query, write, undo, undoable: undoable > 0 };
}
