import type { Columns } from '#adapters/text-files/header-line.ts';

export const columns = [
  'Date',
  'Type',
  'Symbol',
  'Source',
  'Currency',
  'Price',
  'Quantity',
  'Fee',
  'Note',
  'Account',
  'Id',
  'ISIN',
  'Name',
  'Class',
] as const;
export type Column = (typeof columns)[number];

/** The table that the program takes in. */
export const csvColumns: Columns<Column> = {
  columns,
  names: {
    Date: ['date'],
    Type: ['action', 'type'],
    Symbol: ['code', 'symbol', 'ticker'],
    Source: ['datasource'],
    Currency: ['currency', 'ccy', 'currencyprimary'],
    Price: ['price', 'unitprice', 'tradeprice', 'value'],
    Quantity: ['quantity', 'qty', 'shares', 'units'],
    Fee: ['fee', 'commission', 'ibcommission'],
    Note: ['note', 'comment'],
    Account: ['account', 'accountid'],
    Id: [],
    ISIN: [],
    Name: [],
    Class: [],
  },
  required: ['Date', 'Type', 'Symbol', 'Source', 'Currency', 'Price', 'Quantity', 'Fee'],
};
