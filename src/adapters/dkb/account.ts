import {
  type AccountColumn,
  accountColumns,
  type LineSubject,
  namesSecurity,
  readAccountLine,
} from '#adapters/text-files/account-line.ts';
import { leftOut } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { ibanAbove } from '#adapters/text-files/preamble.ts';
import { readTextHead } from '#adapters/text-files/text-head.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';

const columns = [...accountColumns, 'Status', 'Direction'] as const;
type Column = AccountColumn | 'Status' | 'Direction';

/** The statement of the portal since 2023, and that of the one before. */
const table = {
  columns,
  names: {
    Date: ['buchungsdatum', 'buchungstag'],
    'Value date': ['wertstellung'],
    Kind: ['buchungstext'],
    'Other side': ['auftraggeber / begunstigter', 'zahlungsempfanger*in', 'zahlungsempfanger'],
    Text: ['verwendungszweck'],
    Amount: ['betrag (€)', 'betrag (eur)', 'betrag'],
    Currency: [],
    Account: [],
    Status: ['status'],
    Direction: ['umsatztyp'],
  },
  required: ['Date', 'Value date', 'Other side', 'Text', 'Amount'],
  lookedAt: 15,
} as const;

/** The bank account's own columns, which no other bank calls so. */
const isOurs = (names: readonly string[]): boolean =>
  names.includes('Umsatztyp') || names.includes('Auftraggeber / Begünstigter');

/** Account statements of DKB as CSV. They name the account by its IBAN, and no security's units. */
export const dkbAccount = (): ActivityFormat =>
  activityTable<Column>({
    format: 'dkb-account',
    source: 'dkb',
    columns,
    async open(file) {
      const { text } = await readTextHead(file);
      const account = ibanAbove(text, /^"?(Buchungsdatum|Buchungstag)"?[;,]/m) ?? 'DKB';
      return delimited<Column>({ ...table, accepts: isOurs, constants: { Account: account } })(file);
    },
    numbers: ['Amount'],
    usualNumbers: 'comma',
    shortYears: true,
    accountColumn: 'Account',
    read: (cells) => {
      const status = cells.text('Status').toLowerCase();
      if (status === 'vorgemerkt') return leftOut('Not booked yet: vorgemerkt');
      if (status !== '' && status !== 'gebucht') cells.fault('Status', 'Gebucht or Vorgemerkt');
      const direction = cells.text('Direction').toLowerCase();
      const isNegative = cells.number('Amount').startsWith('-');
      if ((direction === 'ausgang' && !isNegative) || (direction === 'eingang' && isNegative))
        cells.fault('Amount', `an amount with the sign of ${direction === 'ausgang' ? 'Ausgang' : 'Eingang'}`);
      return readAccountLine(cells, subjectOf(cells.text('Kind'), cells.text('Text')));
    },
  });

const subjectOf = (kind: string, text: string): LineSubject => {
  const said = `${kind} ${text}`;
  if (namesSecurity(text) || /wertpapier|dividende|ertragsgutschrift|depotabrechnung/i.test(said)) return 'security';
  if (
    /^abrechnung \d{2}\.\d{2}\.\d{4}|\bzins(en|gutschrift)?\b|^abschluss\b/i.test(text) ||
    /zins|abschluss/i.test(kind)
  )
    return 'interest';
  if (/kapitalertrags{1,2}teuer|solidaritätszuschlag|kirchensteuer|steuerausgleich/i.test(said)) return 'tax';
  return /kontof(ü|ue)hrungsentgelt|depotentgelt|kartenentgelt/i.test(said) ? 'fee' : null;
};
