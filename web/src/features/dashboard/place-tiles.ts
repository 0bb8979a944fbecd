import type { BoardTile } from '#contract/boards.ts';

/** Where a tile lies on a grid of twelve columns. */
export type Place = Pick<BoardTile, 'id' | 'x' | 'y' | 'w' | 'h'>;

export const columns = 12;

export type Step = 'up' | 'down' | 'left' | 'right' | 'wider' | 'narrower' | 'taller' | 'shorter';

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const besides = (a: Place, b: Place): boolean => a.id !== b.id && a.x < b.x + b.w && b.x < a.x + a.w;

/** The order in which tiles are read: by row, then from the left. */
export const inReadingOrder = <Tile extends Place>(tiles: readonly Tile[]): readonly Tile[] =>
  tiles.toSorted((a, b) => a.y - b.y || a.x - b.x);

/** Moves every tile up as far as it goes; of two that want one place `first` has it, the other is under it. */
export const compacted = <Tile extends Place>(tiles: readonly Tile[], first?: string): readonly Tile[] => {
  const placed: Tile[] = [];
  const order = tiles.toSorted((a, b) => a.y - b.y || Number(b.id === first) - Number(a.id === first) || a.x - b.x);
  for (const tile of order) {
    const free = (y: number): boolean => placed.every((other) => !overlap({ ...tile, y }, other));
    let { y } = tile;
    while (!free(y)) y++;
    while (y > 0 && free(y - 1)) y--;
    placed.push({ ...tile, y });
  }
  const places = new Map(placed.map((tile) => [tile.id, tile]));
  return tiles.map(({ id }) => places.get(id)!);
};

/** Moves a tile past its neighbour, or makes it a step larger or smaller; the others make way. */
export const stepped = <Tile extends Place>(tiles: readonly Tile[], id: string, step: Step): readonly Tile[] => {
  const tile = tiles.find((other) => other.id === id);
  if (tile === undefined) return tiles;
  return compacted(
    tiles.map((other) => (other.id === id ? { ...tile, ...moved(tiles, tile, step) } : other)),
    id,
  );
};

const moved = (tiles: readonly Place[], tile: Place, step: Step): Partial<Place> => {
  const { x, y, w, h } = tile;
  switch (step) {
    case 'up':
      return {
        y: Math.max(0, ...tiles.filter((other) => besides(tile, other) && other.y < y).map((other) => other.y)),
      };
    case 'down': {
      const below = tiles.filter((other) => besides(tile, other) && other.y >= y + h);
      return below.length === 0 ? {} : { y: Math.min(...below.map((other) => other.y + other.h)) };
    }
    case 'left':
      return { x: Math.max(0, x - 1) };
    case 'right':
      return { x: Math.min(columns - w, x + 1) };
    case 'wider':
      return w < columns - x ? { w: w + 1 } : { w: Math.min(columns, w + 1), x: Math.max(0, x - 1) };
    case 'narrower':
      return { w: Math.max(2, w - 1) };
    case 'taller':
      return { h: Math.min(60, h + 1) };
    case 'shorter':
      return { h: Math.max(2, h - 1) };
  }
};

/** Puts a tile of a size under all the others. */
export const underAll = (tiles: readonly Place[]): number => Math.max(0, ...tiles.map(({ y, h }) => y + h));
