import type { Batch } from '#contract/imports.ts';
import type { Io } from './io.ts';
import { allPages } from './pages.ts';
import { printRows } from './print-rows.ts';
import { withKontor } from './session.ts';
import type { Column } from './table.ts';

const columns: readonly Column<Batch>[] = [
  { title: 'import', value: ({ id }) => id },
  { title: 'committed', value: ({ committedAt }) => committedAt },
  { title: 'status', value: ({ status }) => status },
  { title: 'rows', value: ({ rows }) => rows, align: 'right' },
  { title: 'added', value: ({ added }) => added, align: 'right' },
  { title: 'duplicate', value: ({ duplicate }) => duplicate, align: 'right' },
  { title: 'conflicting', value: ({ conflicting }) => conflicting, align: 'right' },
  { title: 'held', value: ({ held }) => held, align: 'right' },
  { title: 'file', value: ({ fileName }) => fileName },
];

export const imports = (options: { data?: string; json?: boolean }, io: Io): Promise<void> =>
  withKontor(options, ({ useCases }, context) => {
    const pages = allPages((page) => useCases.listBatches(context, page));
    return printRows(io, pages, { json: options.json, columns, nothing: 'No imports.' });
  });
