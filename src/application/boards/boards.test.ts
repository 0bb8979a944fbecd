import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryBoardStore } from '#adapters/memory/board-store.ts';
import { board as contractBoard } from '#contract/boards.ts';
import { isAppError } from '#domain/errors.ts';
import { keepBoard, listBoards, removeBoard } from './boards.ts';

const context = { ledger: 'main', actor: 'anna', role: 'viewer', correlation: 'c' } as const;

const open = () => {
  const told: string[] = [];
  const ports = {
    boards: memoryBoardStore(),
    clock: { now: () => 1_000 },
    boardsChanged: (ledger: string) => void told.push(ledger),
  };
  return { ports, told, context };
};

test('the boards that come with the product are there, sound, and nobody’s until they are changed', async () => {
  const { ports, context } = open();
  const boards = await listBoards(ports, context);
  assert.deepEqual(
    boards.map(({ id, version, standard }) => [id, version, standard]),
    [
      ['day', 0, true],
      ['review', 0, true],
    ],
  );
  for (const board of boards) {
    assert.deepEqual(contractBoard.parse(board), board);
    const cells = board.tiles.flatMap(({ x, y, w, h }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)}.${y + Math.floor(cell / w)}`),
    );
    assert.equal(new Set(cells).size, cells.length, `tiles of ${board.id} lie over each other`);
  }
});

test('a changed standard board stands in its place, and is as it came once it is removed', async () => {
  const { ports, told, context } = open();
  const [day] = await listBoards(ports, context);
  await keepBoard(ports, context, { ...day!, name: 'Mornings', place: 3, tiles: [] }, 0);
  const changed = await listBoards(ports, context);
  assert.deepEqual(
    changed.map(({ id, name, version }) => [id, name, version]),
    [
      ['review', '', 0],
      ['day', 'Mornings', 1],
    ],
  );
  await removeBoard(ports, context, 'day');
  assert.deepEqual((await listBoards(ports, context))[0], day);
  await removeBoard(ports, context, 'day');
  assert.deepEqual(told, ['main', 'main', 'main']);
});

test('a board that nobody has cannot be removed, another person’s neither', async () => {
  const { ports, context } = open();
  const own = { id: 'mine', name: 'Mine', place: 9, filter: {}, tiles: [] };
  await keepBoard(ports, context, own, 0);
  const bert = { ...context, actor: 'bert' };
  await assert.rejects(removeBoard(ports, bert, 'mine'), (error) => isAppError(error, 'NOT_FOUND'));
  assert.equal((await listBoards(ports, context)).at(-1)!.standard, false);
  await removeBoard(ports, context, 'mine');
  assert.equal((await listBoards(ports, context)).length, 2);
});
