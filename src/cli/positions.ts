import { type Position, type PositionFilter, positionQuery } from '#contract/positions.ts';
import { type FilterOptions, filterOf } from './filter.ts';
import type { Io } from './io.ts';
import { allPages } from './pages.ts';
import { printRows } from './print-rows.ts';
import { withKontor } from './session.ts';
import type { Column } from './table.ts';

type Options = FilterOptions & Pick<PositionFilter, 'side' | 'status' | 'result'> & { data?: string; json?: boolean };

const columns: readonly Column<Position>[] = [
  { title: 'opened', value: ({ openedAt }) => openedAt },
  { title: 'closed', value: ({ closedAt }) => closedAt },
  { title: 'account', value: ({ account }) => account },
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'side', value: ({ side }) => side },
  { title: 'max', value: ({ maxQuantity }) => maxQuantity, align: 'right' },
  { title: 'entry', value: ({ averageEntry }) => averageEntry, align: 'right' },
  { title: 'exit', value: ({ averageExit }) => averageExit, align: 'right' },
  { title: 'gross', value: ({ grossPnl }) => grossPnl, align: 'right' },
  { title: 'commission', value: ({ commission }) => commission, align: 'right' },
  { title: 'net', value: ({ netPnl }) => netPnl, align: 'right' },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'fills', value: ({ executions }) => executions, align: 'right' },
  { title: 'flags', value: ({ flags }) => (flags.length > 0 ? flags.join(' ') : null) },
];

export const positions = (options: Options, io: Io): Promise<void> => {
  const filter = { ...filterOf(options), side: options.side, status: options.status, result: options.result };
  return withKontor(options, ({ useCases }, context) => {
    const pages = allPages((page) => useCases.listPositions(context, positionQuery.parse({ ...filter, ...page })));
    return printRows(io, pages, { json: options.json, columns, nothing: 'No positions.', toJson: positionJson });
  });
};

/** The fields and their order are a promise to scripts; what the pages need beside them stays out. */
const positionJson = (row: Position) => ({
  id: row.id,
  account: row.account,
  instrument: row.instrument,
  side: row.side,
  status: row.status,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  maxQuantity: row.maxQuantity,
  averageEntry: row.averageEntry,
  averageExit: row.averageExit,
  points: row.points,
  grossPnl: row.grossPnl,
  commission: row.commission,
  netPnl: row.netPnl,
  currency: row.currency,
  executions: row.executions,
  flags: row.flags,
});
