import type { Columns } from '#adapters/text-files/header-line.ts';

export const columns = [
  'Date',
  'Type',
  'Total',
  'Currency',
  'Gross amount',
  'Gross currency',
  'Fees',
  'Taxes',
  'Shares',
  'ISIN',
  'WKN',
  'Symbol',
  'Security',
  'Note',
  'Account',
  'Counter account',
  'Id',
] as const;
export type Column = (typeof columns)[number];

const none: readonly string[] = [];
const shared = {
  Date: ['datum', 'date'],
  Type: ['typ', 'type'],
  Fees: ['gebuhren', 'fees'],
  Taxes: ['steuern', 'taxes'],
  Shares: ['stuck', 'shares'],
  Note: ['notiz', 'note'],
  Id: none,
};

/** The export of all transactions: without accounts, debits below zero. */
export const transactionColumns: Columns<Column> = {
  columns,
  names: {
    ...shared,
    Total: ['wert', 'value'],
    Currency: ['buchungswahrung', 'transaction currency'],
    'Gross amount': ['bruttobetrag', 'gross amount'],
    'Gross currency': ['wahrung bruttobetrag', 'currency gross amount'],
    ISIN: ['isin'],
    WKN: ['wkn'],
    Symbol: ['ticker-symbol', 'ticker symbol'],
    Security: ['wertpapiername', 'security name'],
    Account: none,
    'Counter account': none,
  },
  required: ['Date', 'Type', 'Total', 'Currency', 'ISIN', 'Security'],
};

/** The export of the table of all bookings: with accounts, all amounts without sign, names instead of ISINs. */
export const tableColumns: Columns<Column> = {
  columns,
  names: {
    ...shared,
    Total: ['gesamtpreis', 'total price', 'total'],
    Currency: none,
    // Before fees and taxes, in the currency of the booking: it follows from the total.
    'Gross amount': none,
    'Gross currency': none,
    ISIN: ['isin'],
    WKN: ['wkn'],
    Symbol: ['symbol', 'ticker-symbol', 'ticker symbol'],
    Security: ['wertpapier', 'security'],
    Account: ['konto', 'account'],
    'Counter account': ['gegenkonto', 'offset account', 'cross account'],
  },
  required: ['Date', 'Type', 'Security', 'Shares', 'Fees', 'Taxes', 'Total', 'Account', 'Counter account'],
};

/** What the command-line tool `pytr` writes of Trade Republic's timeline in this program's shape: in euro. */
export const pytrColumns: Columns<Column> = {
  columns,
  names: {
    ...shared,
    Total: ['wert', 'value'],
    Currency: none,
    'Gross amount': none,
    'Gross currency': none,
    ISIN: ['isin'],
    WKN: none,
    Symbol: none,
    Security: none,
    Account: none,
    'Counter account': none,
  },
  required: ['Date', 'Type', 'Total', 'Note', 'ISIN', 'Shares', 'Fees', 'Taxes'],
};
