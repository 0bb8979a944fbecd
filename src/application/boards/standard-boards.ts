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
      ['counts', 0, 0, 12, 2],
      ['net-today', 0, 2, 3, 3],
      ['net-week', 3, 2, 3, 3],
      ['net-month', 6, 2, 3, 3],
      ['net-year', 9, 2, 3, 3],
      ['equity', 0, 5, 8, 8],
      ['win-rate', 8, 5, 2, 4],
      ['profit-factor', 10, 5, 2, 4],
      ['expectancy', 8, 9, 2, 4],
      ['streaks', 10, 9, 2, 4],
      ['calendar-month', 0, 13, 6, 9],
      ['by-hour', 6, 13, 6, 9],
      ['open-positions', 0, 22, 6, 6],
      ['recent-imports', 6, 22, 6, 6],
      ['recent-positions', 0, 28, 12, 8],
    ]),
  },
  {
    id: 'review',
    name: '',
    place: 2,
    filter: {},
    tiles: tilesOf([
      ['figure', 0, 0, 3, 3, { figure: 'net_profit' }],
      ['expectancy', 3, 0, 3, 3],
      ['average-win-loss', 6, 0, 3, 3],
      ['luck', 9, 0, 3, 3],
      ['equity', 0, 3, 6, 8],
      ['drawdown', 6, 3, 6, 8],
      ['calendar-year', 0, 11, 12, 6],
      ['by-weekday', 0, 17, 4, 8],
      ['by-hour', 4, 17, 4, 8],
      ['by-duration', 8, 17, 4, 8],
      ['weekday-hour', 0, 25, 6, 8],
      ['distribution', 6, 25, 6, 8],
      ['r-distribution', 0, 33, 6, 8],
      ['excursions', 6, 33, 6, 8],
      ['by-instrument', 0, 41, 4, 8],
      ['by-setup', 4, 41, 4, 8],
      ['mistakes', 8, 41, 4, 8],
      ['long-short', 0, 49, 4, 6],
      ['playbook', 4, 49, 4, 6],
      ['days-without-note', 8, 49, 4, 6],
      ['largest-wins', 0, 55, 6, 7],
      ['largest-losses', 6, 55, 6, 7],
    ]),
  },
];
