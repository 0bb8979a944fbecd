import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { Board, BoardStore, StoredBoard } from '#ports/board-store.ts';
import type { Clock } from '#ports/clock.ts';
import { standardBoards } from './standard-boards.ts';

export type BoardPorts = {
  readonly boards: BoardStore;
  readonly clock: Clock;
  /** Tells whoever shows boards of the ledger that there are others. */
  readonly boardsChanged: (ledger: string) => void;
};

/** `standard`: it came with the product; its version is 0 as long as nothing has been changed. */
export type ListedBoard = StoredBoard & { readonly standard: boolean };

const standardIds = new Set(standardBoards.map(({ id }) => id));

/** Returns the boards of whoever asks in their order; those that come with the product are always there. */
export const listBoards = async (
  { boards }: Pick<BoardPorts, 'boards'>,
  { ledger, actor }: LedgerContext,
): Promise<readonly ListedBoard[]> => {
  const own = await boards.list({ ledger, person: actor });
  const changed = new Set(own.map(({ id }) => id));
  const untouched = standardBoards.filter(({ id }) => !changed.has(id)).map((board) => ({ ...board, version: 0 }));
  return [...untouched, ...own]
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map((board) => ({ ...board, standard: standardIds.has(board.id) }));
};

/** Keeps a board. @throws AppError `VERSION_CONFLICT` where another window has changed or removed it since `version` */
export const keepBoard = async (
  { boards, clock, boardsChanged }: BoardPorts,
  { ledger, actor }: LedgerContext,
  board: Board,
  version: number,
): Promise<ListedBoard> => {
  const kept = await boards.put({ ledger, person: actor }, board, version, clock.now());
  boardsChanged(ledger);
  return { ...kept, standard: standardIds.has(kept.id) };
};

/**
 * Removes a board; one that came with the product is as it came afterwards, also where it was so before.
 *
 * @throws AppError `NOT_FOUND`
 */
export const removeBoard = async (
  { boards, boardsChanged }: BoardPorts,
  { ledger, actor }: LedgerContext,
  id: string,
): Promise<void> => {
  const removed = await boards.remove({ ledger, person: actor }, id);
  if (!removed && !standardIds.has(id))
    throw new AppError('NOT_FOUND', 'There is no such board.', { details: { board: id } });
  boardsChanged(ledger);
};
