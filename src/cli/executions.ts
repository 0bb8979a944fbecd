import { type Execution, executionQuery } from '#contract/positions.ts';
import { type FilterOptions, filterOf } from './filter.ts';
import type { Io } from './io.ts';
import { allPages } from './pages.ts';
import { printRows } from './print-rows.ts';
import { withKontor } from './session.ts';
import type { Column } from './table.ts';

type Options = FilterOptions & { side?: 'buy' | 'sell'; batch?: string; data?: string; json?: boolean };

const columns: readonly Column<Execution>[] = [
  { title: 'executed', value: ({ executedAt }) => executedAt },
  { title: 'session', value: ({ sessionDate }) => sessionDate },
  { title: 'account', value: ({ account }) => account },
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'side', value: ({ side }) => side },
  { title: 'quantity', value: ({ quantity }) => quantity, align: 'right' },
  { title: 'price', value: ({ price }) => price, align: 'right' },
  { title: 'commission', value: ({ commission }) => commission, align: 'right' },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'id', value: ({ executionId }) => executionId },
  { title: 'import', value: ({ batch }) => batch },
  { title: 'row', value: ({ row }) => row, align: 'right' },
];

export const executions = (options: Options, io: Io): Promise<void> => {
  const filter = { ...filterOf(options), side: options.side, batch: options.batch };
  return withKontor(options, ({ useCases }, context) => {
    const pages = allPages((page) => useCases.listExecutions(context, executionQuery.parse({ ...filter, ...page })));
    return printRows(io, pages, { json: options.json, columns, nothing: 'No executions.' });
  });
};
