import { stringify } from 'csv-stringify/sync';
import type { ReportWriter } from '#ports/report-writer.ts';
import { inert } from './csv-writer.ts';

/** Comma-separated, UTF-8, dots as decimal points: the sections one below the other, each under its title. */
export const csvReportWriter: ReportWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  async *write({ title, notice, sections }) {
    yield stringify([[title], [notice]]);
    for (const { title: heading, paragraphs, table } of sections) {
      yield stringify([[], [inert(heading)], ...paragraphs.map((text) => [inert(text)])]);
      if (table === null || table.rows.length === 0) continue;
      yield stringify([
        table.columns.map((column) => column.title),
        ...table.rows.map((row) =>
          table.columns.map(({ kind }, index) => (kind === 'text' ? inert(row[index] ?? '') : (row[index] ?? ''))),
        ),
      ]);
    }
  },
};
