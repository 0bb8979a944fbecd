import type { ListedPosition, Position, PositionQuery } from '#contract/positions.ts';
import { toneOf } from '#web/shared/figures/amount.tsx';
import type { OwnKey } from '#web/shared/filters/own-fields.ts';
import type { Formats } from '#web/shared/format/formats.ts';

export type ColumnKey =
  | 'openedAt'
  | 'closedAt'
  | 'account'
  | 'instrument'
  | 'side'
  | 'status'
  | 'maxQuantity'
  | 'averageEntry'
  | 'averageExit'
  | 'points'
  | 'grossPnl'
  | 'commission'
  | 'netPnl'
  | 'executions'
  | 'duration'
  | 'flags';

export type Column = {
  readonly key: ColumnKey | OwnKey;
  readonly widthPx: number;
  readonly numeric?: true;
  readonly sort?: PositionQuery['sort'];
  /** Shown unless the person chose otherwise. */
  readonly usual: boolean;
  readonly text: (position: ListedPosition, format: Formats) => string;
  /** Colour by the sign of this value. */
  readonly tone?: (position: Position) => string | null;
};

const dash = '–';
const numeric = true as const;

/** The table's own columns in their order, before those of custom fields; `side`, `status` and `flags` are drawn by `cell.tsx` in words. */
export const columns: readonly Column[] = [
  { key: 'openedAt', widthPx: 144, sort: 'openedAt', usual: true, text: (p, f) => f.minute(p.openedAt) },
  {
    key: 'closedAt',
    widthPx: 144,
    sort: 'closedAt',
    usual: false,
    text: (p, f) => (p.closedAt ? f.minute(p.closedAt) : dash),
  },
  { key: 'instrument', widthPx: 108, sort: 'instrument', usual: true, text: (p) => p.instrument },
  { key: 'account', widthPx: 122, sort: 'account', usual: true, text: (p) => p.account },
  { key: 'side', widthPx: 80, sort: 'side', usual: true, text: (p) => p.side },
  {
    key: 'maxQuantity',
    widthPx: 82,
    numeric,
    sort: 'maxQuantity',
    usual: true,
    text: (p, f) => f.quantity(p.maxQuantity),
  },
  {
    key: 'averageEntry',
    widthPx: 100,
    numeric,
    sort: 'averageEntry',
    usual: true,
    text: (p, f) => f.price(p.averageEntry),
  },
  {
    key: 'averageExit',
    widthPx: 100,
    numeric,
    sort: 'averageExit',
    usual: true,
    text: (p, f) => (p.averageExit === null ? dash : f.price(p.averageExit)),
  },
  {
    key: 'points',
    widthPx: 90,
    numeric,
    sort: 'points',
    usual: true,
    text: (p, f) => (p.points === null ? dash : f.points(p.points)),
    tone: (p) => p.points,
  },
  {
    key: 'grossPnl',
    widthPx: 126,
    numeric,
    sort: 'grossPnl',
    usual: false,
    text: (p, f) => f.signedMoney(p.grossPnl, p.currency),
    tone: (p) => p.grossPnl,
  },
  {
    key: 'commission',
    widthPx: 98,
    numeric,
    sort: 'commission',
    usual: true,
    text: (p, f) => f.money(p.commission, p.currency),
  },
  {
    key: 'netPnl',
    widthPx: 120,
    numeric,
    sort: 'netPnl',
    usual: true,
    text: (p, f) => f.signedMoney(p.netPnl, p.currency),
    tone: (p) => p.netPnl,
  },
  {
    key: 'duration',
    widthPx: 100,
    numeric,
    sort: 'duration',
    usual: true,
    text: (p, f) => (p.closedAt ? f.duration(p.openedAt, p.closedAt) : dash),
  },
  { key: 'executions', widthPx: 64, numeric, sort: 'executions', usual: true, text: (p, f) => f.count(p.executions) },
  { key: 'status', widthPx: 110, sort: 'status', usual: false, text: (p) => p.status },
  { key: 'flags', widthPx: 170, usual: true, text: () => '' },
];

export const toneOfCell = (column: Column, position: Position): string | undefined => {
  const value = column.tone?.(position);
  return value === undefined || value === null ? undefined : toneOf(value);
};

/** The columns that the person chose, in the table's order; a name of another version is passed over. */
export function chosenColumns(names: readonly string[] | undefined, all = columns): readonly Column[] {
  const chosen = all.filter(({ key }) => names?.includes(key));
  return chosen.length > 0 ? chosen : all.filter(({ usual }) => usual);
}
