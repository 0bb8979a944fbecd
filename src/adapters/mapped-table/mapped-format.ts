import { delimited } from '#adapters/text-files/delimited.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import type { Table } from '#adapters/text-files/table.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import { AppError } from '#domain/errors.ts';
import { mappedFields, type TableMapping } from '#domain/imports/table-mapping.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { type Column, columns, costColumns, rulesOf, timeFields } from './columns.ts';
import { fingerprintOf } from './outline.ts';
import { readMapped, timeText } from './read-mapped.ts';
import { slug } from './slug.ts';

const format = 'mapped-table';

const shared: Omit<Table<Column>, 'open' | 'source' | 'accountColumn'> = {
  format,
  columns,
  numbers: ['price', 'entryPrice', 'exitPrice', 'quantity', ...costColumns],
  times: (cell) =>
    Object.values(timeFields).flatMap(([date, time]) => (cell(time) === '' ? [] : [timeText(cell(date), cell(time))])),
  read: readMapped,
};

/** Reads held rows of any mapping again; recognises no file by itself. */
export const mappedRows = (): ExecutionFormat =>
  tableFormat({
    ...shared,
    source: 'mapped',
    accountColumn: 'account',
    open: async () => {
      throw new AppError('FORMAT_UNKNOWN', 'A table is read by a mapping, and none is named.', {
        details: { found: [], missing: [], share: 0 },
      });
    },
  });

/** The format of one mapping. A source of its own keeps the zone of one table from being that of another. */
export const mappedFormat = (mapping: TableMapping, fingerprint?: string): ExecutionFormat => {
  const { columns: mapped, costs, account, timeZone } = mapping;
  const fields = mappedFields.filter((field) => (mapped[field] ?? '') !== '');
  const names: Partial<Record<Column, readonly string[]>> = {};
  for (const field of fields) names[field] = [headerKey(mapped[field]!)];
  for (const [index, name] of costs.entries()) names[costColumns[index]!] = [headerKey(name)];
  const open = delimited<Column>({
    columns,
    names: { ...Object.fromEntries(columns.map((column) => [column, []])), ...names } as Record<Column, string[]>,
    required: [...fields, ...costColumns.slice(0, costs.length)] as readonly Column[],
    accepts: (header) => fingerprint === undefined || fingerprintOf(header) === fingerprint,
    constants: {
      rules: JSON.stringify(rulesOf(mapping)),
      ...(mapped.account === undefined && account !== null ? { account } : {}),
    },
    lookedAt: 60,
  });
  return tableFormat({
    ...shared,
    source: `mapped-${slug(mapping.name)}`,
    accountColumn: mapped.account === undefined && account === null ? null : 'account',
    open: async (file) => ({ ...(await open(file)), ...(timeZone === null ? {} : { zone: timeZone }) }),
    ...(mapping.numbers === null ? {} : { numberStyle: mapping.numbers }),
    ...(mapping.dateOrder === null ? {} : { dateOrder: mapping.dateOrder }),
  });
};
