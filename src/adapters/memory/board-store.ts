import { AppError } from '#domain/errors.ts';
import type { BoardOwner, BoardStore, StoredBoard } from '#ports/board-store.ts';

/** Boards in this process alone. */
export const memoryBoardStore = (): BoardStore => {
  const kept = new Map<string, Map<string, StoredBoard>>();
  const of = ({ ledger, person }: BoardOwner): Map<string, StoredBoard> => {
    const key = JSON.stringify([ledger, person]);
    const boards = kept.get(key) ?? new Map<string, StoredBoard>();
    kept.set(key, boards);
    return boards;
  };
  return {
    list: async (owner) => [...of(owner).values()].toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)),
    async put(owner, board, version) {
      const boards = of(owner);
      if ((boards.get(board.id)?.version ?? 0) !== version)
        throw new AppError('VERSION_CONFLICT', 'The board has been changed or removed since it was read.', {
          details: { board: board.id },
        });
      const stored = { ...structuredClone(board), version: version + 1 };
      boards.set(board.id, stored);
      return stored;
    },
    remove: async (owner, id) => of(owner).delete(id),
  };
};
