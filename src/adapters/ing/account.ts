import {
  type AccountColumn,
  accountColumns,
  type LineSubject,
  namesSecurity,
  readAccountLine,
} from '#adapters/text-files/account-line.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { ibanAbove } from '#adapters/text-files/preamble.ts';
import { readTextHead } from '#adapters/text-files/text-head.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';

/** With the balance of the account or without, which stands before the amount or after it. */
const table = {
  columns: accountColumns,
  names: {
    Date: ['buchung'],
    'Value date': ['wertstellungsdatum', 'valuta'],
    Kind: ['buchungstext'],
    'Other side': ['auftraggeber/empfanger'],
    Text: ['verwendungszweck'],
    Amount: ['betrag'],
    Currency: ['wahrung'],
    Account: [],
  },
  required: ['Date', 'Value date', 'Kind', 'Other side', 'Text', 'Amount'],
  lookedAt: 20,
} as const;

/** Account statements of ING as CSV. They name the account by its IBAN, and no security's units. */
export const ingAccount = (): ActivityFormat =>
  activityTable<AccountColumn>({
    format: 'ing-account',
    source: 'ing',
    columns: accountColumns,
    async open(file) {
      const { text } = await readTextHead(file);
      const account = ibanAbove(text, /^"?Buchung"?[;,]/m) ?? 'ING';
      return delimited<AccountColumn>({ ...table, constants: { Account: account } })(file);
    },
    numbers: ['Amount'],
    usualNumbers: 'comma',
    accountColumn: 'Account',
    read: (cells) => readAccountLine(cells, subjectOf(cells.text('Kind'), cells.text('Text'))),
  });

const subjectOf = (kind: string, text: string): LineSubject => {
  if (/kapitalertrags{1,2}teuer|abgeltungs{1,2}teuer|solidaritätszuschlag|kirchensteuer/i.test(kind)) return 'tax';
  if (/wertpapier|dividende|depot/i.test(kind) || namesSecurity(text)) return 'security';
  if (/zins|abschluss/i.test(kind)) return 'interest';
  return /entgelt|gebühr/i.test(kind) ? 'fee' : null;
};
