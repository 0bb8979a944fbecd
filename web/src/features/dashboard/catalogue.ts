import type { ComponentType } from 'react';
import type { TileSettings } from '#contract/boards.ts';
import type { TileScope } from './tile-scope.ts';
import { AccountsTile } from './widgets/accounts-tile.tsx';
import { BreachesTile } from './widgets/breaches-tile.tsx';
import { breakdownTile } from './widgets/breakdown-tile.tsx';
import { BrokenPlansTile } from './widgets/broken-plans-tile.tsx';
import { CalendarMonthTile } from './widgets/calendar-month-tile.tsx';
import { CalendarYearTile } from './widgets/calendar-year-tile.tsx';
import { CountsTile } from './widgets/counts-tile.tsx';
import { courseTile } from './widgets/course-tile.tsx';
import { distributionTile } from './widgets/distribution-tile.tsx';
import { ExcursionsTile } from './widgets/excursions-tile.tsx';
import { figureTile } from './widgets/figure-tile.tsx';
import { GoalTile } from './widgets/goal-tile.tsx';
import { GoalsTile } from './widgets/goals-tile.tsx';
import { HeldTile } from './widgets/held-tile.tsx';
import { ImportsTile } from './widgets/imports-tile.tsx';
import { LeakageTile } from './widgets/leakage-tile.tsx';
import { LimitsTile } from './widgets/limits-tile.tsx';
import { MarketDataTile } from './widgets/market-data-tile.tsx';
import { NotesTile } from './widgets/notes-tile.tsx';
import { periodTile } from './widgets/period-tile.tsx';
import { PlaybookTile } from './widgets/playbook-tile.tsx';
import { positionsTile } from './widgets/positions-tile.tsx';
import { WeekdayHourTile } from './widgets/weekday-hour-tile.tsx';

/** What can be set of a tile. `measure`: a figure of groups; `figure`: any of trades. */
export type Setting = 'account' | 'period' | 'measure' | 'dimension' | 'figure' | 'target';

export type Widget = {
  readonly Body: ComponentType<TileScope>;
  /** In columns and rows, as it is added. */
  readonly size: readonly [w: number, h: number];
  readonly settings: readonly Setting[];
  /** The page that shows more of it. */
  readonly page: 'statistics' | 'positions' | 'calendar' | 'imports' | 'accounts' | 'links' | 'playbook' | 'system';
  /** What it begins with. */
  readonly begins?: TileSettings;
};

const scoped = ['period', 'account'] as const;

const figures = (...names: readonly string[]): Widget => ({
  Body: figureTile(...names),
  size: names.length > 1 ? [4, 4] : [3, 3],
  settings: scoped,
  page: 'statistics',
});
const net = (period: Parameters<typeof periodTile>[0]): Widget => ({
  Body: periodTile(period),
  size: [3, 3],
  settings: ['account'],
  page: 'calendar',
});
const groups = (by: Parameters<typeof breakdownTile>[0], worstFirst = false): Widget => ({
  Body: breakdownTile(by, worstFirst),
  size: [4, 8],
  settings: ['measure', 'dimension', ...scoped],
  page: 'statistics',
});
const large = (
  Body: Widget['Body'],
  page: Widget['page'] = 'statistics',
  settings: Widget['settings'] = scoped,
): Widget => ({
  Body,
  size: [6, 8],
  settings,
  page,
});

/** Every widget there is, by the name under which boards keep it, in the order of the catalogue. */
export const catalogue = {
  'net-today': net('today'),
  'net-week': net('this-week'),
  'net-month': net('this-month'),
  'net-year': net('this-year'),
  equity: large(courseTile('cumulative')),
  drawdown: large(courseTile('drawdown')),
  figure: { ...figures(), settings: ['figure', ...scoped], begins: { figure: 'net_profit' } },
  'win-rate': figures('win_rate'),
  'profit-factor': figures('profit_factor'),
  expectancy: figures('expectancy'),
  'expectancy-r': figures('expectancy_r', 'total_r'),
  'average-win-loss': figures('payoff', 'average_win', 'average_loss'),
  streaks: figures('current_streak', 'consecutive_wins', 'consecutive_losses'),
  luck: figures('probability_of_luck'),
  'exit-efficiency': figures('exit_efficiency', 'entry_efficiency', 'give_back'),
  'long-short': figures(
    'long_net_profit',
    'short_net_profit',
    'long_win_rate',
    'short_win_rate',
    'long_profit_factor',
    'short_profit_factor',
  ),
  costs: figures('commission', 'commission_share', 'commission_average'),
  goal: {
    Body: GoalTile,
    size: [3, 4],
    settings: ['figure', 'target', ...scoped],
    page: 'statistics',
    begins: { period: 'this-month' },
  },
  goals: { Body: GoalsTile, size: [4, 6], settings: [], page: 'statistics' },
  'calendar-month': large(CalendarMonthTile, 'calendar'),
  'calendar-year': { ...large(CalendarYearTile, 'calendar'), size: [12, 6] },
  'by-hour': groups('hour'),
  'by-weekday': groups('weekday'),
  'by-month': groups('month'),
  'by-duration': groups('duration'),
  'by-quantity': groups('quantity'),
  'by-side': groups('side'),
  'by-instrument': groups('instrument'),
  'by-account': groups('account'),
  'by-setup': groups('setup'),
  'by-tag': groups('tag'),
  'by-session': groups('session'),
  'weekday-hour': large(WeekdayHourTile, 'statistics', ['measure', ...scoped]),
  distribution: large(distributionTile('net')),
  'r-distribution': large(distributionTile('risk-multiple')),
  excursions: large(ExcursionsTile),
  'largest-wins': large(positionsTile('largest-wins'), 'positions'),
  'largest-losses': large(positionsTile('largest-losses'), 'positions'),
  'open-positions': large(positionsTile('open'), 'positions', ['account']),
  'recent-positions': large(positionsTile('recent'), 'positions'),
  'days-without-note': { ...large(NotesTile, 'calendar'), size: [4, 8] },
  playbook: { ...large(PlaybookTile, 'playbook'), size: [4, 6] },
  'broken-plans': { ...large(BrokenPlansTile), size: [4, 8] },
  mistakes: { ...groups('mistake', true), settings: scoped },
  accounts: { ...large(AccountsTile, 'accounts', ['account']), size: [4, 8] },
  limits: { ...large(LimitsTile, 'accounts', ['account']), size: [4, 8] },
  'limit-breaches': { ...large(BreachesTile, 'accounts', ['account']), size: [4, 8] },
  leakage: { ...large(LeakageTile, 'links'), size: [4, 6] },
  'recent-imports': large(ImportsTile, 'imports', []),
  held: { ...large(HeldTile, 'imports', []), size: [6, 4] },
  counts: { ...large(CountsTile, 'positions', []), size: [12, 3] },
  'market-data': { ...large(MarketDataTile, 'system', []), size: [4, 6] },
} as const satisfies Readonly<Record<string, Widget>>;

export type WidgetName = keyof typeof catalogue;

export const widgetNames = Object.keys(catalogue) as readonly WidgetName[];

/** The widget of a name; null for one that this version of the page does not know. */
export const widgetOf = (name: string): { readonly name: WidgetName; readonly widget: Widget } | null =>
  Object.hasOwn(catalogue, name) ? { name: name as WidgetName, widget: catalogue[name as WidgetName] } : null;
