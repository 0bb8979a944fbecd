import { z } from 'zod';
import { savedFilter } from './saved-views.ts';

const id = z.string().regex(/^[\w-]{1,64}$/, 'an id');

/** What is set of a tile, by the names that its widget knows. */
export const tileSettings = z.record(
  z.string().regex(/^\w{1,40}$/, 'a name'),
  z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(128)).max(200).readonly()]),
);
export type TileSettings = z.infer<typeof tileSettings>;

/** A widget in its place on a grid of twelve columns; `y` and `h` in rows. */
export const boardTile = z
  .object({
    id,
    widget: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'the name of a widget'),
    settings: tileSettings,
    x: z.number().int().min(0).max(11),
    y: z.number().int().min(0).max(10_000),
    w: z.number().int().min(1).max(12),
    h: z.number().int().min(1).max(60),
    /** Kept with its settings, not shown. */
    hidden: z.boolean().default(false),
  })
  .refine(({ x, w }) => x + w <= 12, { path: ['w'], message: 'a place within twelve columns' });
export type BoardTile = z.output<typeof boardTile>;

const shape = z.object({
  /** Empty: the name that the product gives a board of its own. */
  name: z.string().trim().max(60),
  /** Boards stand in the order of their places. */
  place: z.number(),
  filter: savedFilter,
  tiles: z
    .array(boardTile)
    .max(120)
    .readonly()
    .refine((tiles) => new Set(tiles.map((tile) => tile.id)).size === tiles.length, 'tiles with ids of their own'),
});

export const putBoard = shape.extend({
  /** The version that the change builds on; 0 for a new board, and for one that came with the product and is as it came. */
  version: z.number().int().min(0),
});
export type PutBoard = z.output<typeof putBoard>;

export const board = shape.extend({
  id: z.string(),
  /** 0: it came with the product and nothing has been changed. */
  version: z.number().int(),
  /** It came with the product: removing it brings it back as it came. */
  standard: z.boolean(),
});
export type Board = z.output<typeof board>;

export const boardList = z.object({ boards: z.array(board) });
export const boardId = z.object({ board: id });
