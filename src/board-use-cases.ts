import type { UseCases } from '#api/dependencies.ts';
import { type BoardPorts, keepBoard, type ListedBoard, listBoards, removeBoard } from '#application/boards/boards.ts';
import type { Board } from '#contract/boards.ts';
import type { SavedFilter } from '#contract/saved-views.ts';
import type { BoardFilter, TileSettings } from '#ports/board-store.ts';

type BoardUseCases = Pick<UseCases, 'listBoards' | 'keepBoard' | 'removeBoard'>;

/** The use cases of boards, in the words of the contract. */
export const boardUseCases = (ports: BoardPorts): BoardUseCases => ({
  listBoards: async (context) => (await listBoards(ports, context)).map(shown),
  keepBoard: async (context, { filter, ...board }, version) =>
    shown(await keepBoard(ports, context, { ...board, filter: filter as BoardFilter }, version)),
  removeBoard: (context, id) => removeBoard(ports, context, id),
});

/** What is kept was checked by the contract when it came. */
const shown = ({ filter, tiles, ...board }: ListedBoard): Board => ({
  ...board,
  filter: filter as SavedFilter,
  tiles: tiles.map(({ settings, ...tile }) => ({ ...tile, settings: settings as TileSettings })),
});
