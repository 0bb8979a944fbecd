import { type ActivityTable, activityTable } from '#adapters/text-files/activity-table.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { readJson } from '#adapters/text-files/json-text.ts';
import type { OpenedTable } from '#adapters/text-files/laid-row.ts';
import { AppError } from '#domain/errors.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { type Column, columns, csvColumns } from './columns.ts';
import { readActivity } from './read-activity.ts';

type Fields = Readonly<Record<string, unknown>>;

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];

/** Activities that belong to no account of the file. */
const unassigned = 'Ghostfolio';

/** Lays the activities of the program's own file out as rows, with what the file says of their accounts and instruments. */
const rowsOf = (file: Fields): readonly (readonly string[])[] => {
  const accounts = listOf(file.accounts);
  const nameOf = (id: string): string => {
    const name = said(accounts.find((account) => account.id === id)?.name).trim();
    const isOnly = accounts.filter((account) => said(account.name).trim() === name).length === 1;
    return name !== '' && isOnly ? name : id === '' ? unassigned : `${name} ${id}`.trim();
  };
  const profiles = listOf(file.assetProfiles);
  return listOf(file.activities).map((one) => {
    const profile = profiles.find(({ symbol, dataSource }) => symbol === one.symbol && dataSource === one.dataSource);
    const cells: Readonly<Record<Column, string>> = {
      Date: said(one.date),
      Type: said(one.type),
      Symbol: said(one.symbol),
      Source: said(one.dataSource),
      Currency: said(one.currency),
      Price: said(one.unitPrice),
      Quantity: said(one.quantity),
      Fee: said(one.fee),
      Note: said(one.comment),
      Account: nameOf(said(one.accountId)),
      Id: said(one.id),
      ISIN: said(profile?.isin),
      Name: said(profile?.name),
      Class: said(profile?.assetSubClass),
    };
    return columns.map((column) => cells[column]);
  });
};

const openJson = async (file: FileSource): Promise<OpenedTable> => {
  const json = (await readJson(file)) as Fields;
  const isExport =
    Array.isArray(json.activities) && listOf(json.activities).every((one) => 'unitPrice' in one && 'type' in one);
  if (!isExport)
    throw new AppError('FORMAT_UNKNOWN', 'The file is no list of activities with type and unitPrice.', {
      details: { found: Object.keys(json).slice(0, 20), missing: ['activities'], share: 0 },
    });
  const rows = rowsOf(json);
  return {
    separator: ',',
    zone: null,
    async *rows() {
      yield rows.map((cells, nth) => ({ line: nth + 1, cells: [...cells] }));
    },
  };
};

const common = {
  source: 'ghostfolio',
  columns,
  numbers: ['Price', 'Quantity', 'Fee'],
  read: readActivity,
} as const satisfies Partial<ActivityTable<Column>>;

/** Ghostfolio's own export as JSON; rows are its activities. */
export const ghostfolioJson = (): ActivityFormat =>
  activityTable<Column>({
    ...common,
    format: 'ghostfolio-json',
    open: openJson,
    numberStyle: 'point',
    times: (cell) => [cell('Date')],
    accountColumn: 'Account',
  });

/** The table that Ghostfolio takes in as CSV; days stand before months. */
export const ghostfolioCsv = (): ActivityFormat =>
  activityTable<Column>({
    ...common,
    format: 'ghostfolio-csv',
    open: delimited(csvColumns),
    usualNumbers: 'point',
    dateOrder: 'day-first',
    days: (cell) => [cell('Date')],
    accountColumn: null,
  });
