import type { Board, BoardTile, TileSettings } from '#ports/board-store.ts';

type Placed = readonly [widget: string, x: number, y: number, w: number, h: number, settings?: TileSettings];

const tilesOf = (placed: readonly Placed[]): readonly BoardTile[] =>
  placed.map(([widget, x, y, w, h, settings = {}], index) => ({
    id: `${widget}-${index}`,
    widget,
    settings,
    x,
    y,
    w,
    h,
    hidden: false,
  }));

/** The boards that come with the product: for the day's trading, and for looking back on it. Their names are the page's. */
export const standardBoards: readonly Board[] = [
  {
    id: 'day',
    name: '',
    place: 1,
    filter: {},
    tiles: tilesOf([
      ['counts', 0, 0, 12, 3],
      ['net-today', 0, 3, 3, 3],
      ['net-week', 3, 3, 3, 3],
      ['net-month', 6, 3, 3, 3],
      ['net-year', 9, 3, 3, 3],
      ['equity', 0, 6, 8, 9],
      ['win-rate', 8, 6, 2, 3],
      ['profit-factor', 10, 6, 2, 3],
      ['expectancy', 8, 9, 4, 3],
      ['streaks', 8, 12, 4, 3],
      ['calendar-month', 0, 15, 6, 8],
      ['by-hour', 6, 15, 6, 8],
      ['open-positions', 0, 23, 6, 5],
      ['recent-imports', 6, 23, 6, 5],
      ['recent-positions', 0, 28, 12, 9],
    ]),
  },
  {
    id: 'review',
    name: '',
    place: 2,
    filter: {},
    tiles: tilesOf([
      ['figure', 0, 0, 2, 3, { figure: 'net_profit' }],
      ['expectancy', 2, 0, 2, 3],
      ['average-win-loss', 4, 0, 5, 3],
      ['luck', 9, 0, 3, 3],
      ['equity', 0, 3, 6, 7],
      ['drawdown', 6, 3, 6, 7],
      ['calendar-year', 0, 10, 12, 5],
      ['by-weekday', 0, 15, 4, 6],
      ['by-hour', 4, 15, 4, 6],
      ['by-duration', 8, 15, 4, 6],
      ['weekday-hour', 0, 21, 6, 6],
      ['distribution', 6, 21, 6, 6],
      ['r-distribution', 0, 27, 6, 7],
      ['excursions', 6, 27, 6, 7],
      ['by-instrument', 0, 34, 4, 7],
      ['by-setup', 4, 34, 4, 7],
      ['mistakes', 8, 34, 4, 7],
      ['long-short', 0, 41, 4, 6],
      ['playbook', 4, 41, 4, 6],
      ['days-without-note', 8, 41, 4, 6],
      ['largest-wins', 0, 47, 6, 8],
      ['largest-losses', 6, 47, 6, 8],
    ]),
  },
];
