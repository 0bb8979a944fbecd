import { isIsin } from '#domain/instruments/isin.ts';
import type { ActivityCells } from './activity-cells.ts';
import type { ActivityDraft, LeftOutRow } from './activity-draft.ts';
import { leftOut } from './activity-draft.ts';
import { isBelowZero, isSome, negated, sizeOf } from './amount-text.ts';

/** The columns that every statement of a bank account has, whatever it calls them. */
export const accountColumns = [
  'Date',
  'Value date',
  'Kind',
  'Other side',
  'Text',
  'Amount',
  'Currency',
  'Account',
] as const;
export type AccountColumn = (typeof accountColumns)[number];

/** The cells of a line, whatever further columns its bank has. */
export type AccountCells = Pick<
  ActivityCells<AccountColumn>,
  'text' | 'said' | 'number' | 'day' | 'dayIfAny' | 'fault'
>;

/** What a line of a statement is about, as its kind and text say; null: money that came or went. */
export type LineSubject = 'security' | 'interest' | 'tax' | 'fee' | null;

const isinAnywhere = /\b[A-Z]{2}[A-Z0-9]{9}\d\b/g;

/** Whether a text names a security: by its ISIN, or by saying that a number of one follows. */
export const namesSecurity = (text: string): boolean =>
  /\b(WPKNR|WKN|ISIN)\b/.test(text) || (text.match(isinAnywhere) ?? []).some(isIsin);

/** What all lines of a statement have. */
export const sharedOf = (cells: AccountCells) => ({
  date: cells.day('Date'),
  valueDate: cells.dayIfAny('Value date'),
  currency: cells.said('Currency') ?? 'EUR',
  note:
    [cells.text('Kind'), cells.text('Other side'), cells.text('Text')].filter((one) => one !== '').join(' · ') || null,
});

/** Where a statement says less than the settlement note does, the row is held with what it lacks. */
const lacking = {
  security: 'the number of units, fees and taxes, which only the settlement note has: enter it by the note',
  interest: 'interest and the taxes withheld apart; the text has neither: enter it by the closing statement',
} as const;

/**
 * Reads a line of a statement. A booking of a security, or interest of which the text does not say what was withheld, is
 * held; a tax booked on its own, a fee, and money that came or went are taken as they are.
 */
export const readAccountLine = (cells: AccountCells, subject: LineSubject): readonly ActivityDraft[] | LeftOutRow => {
  const amount = cells.number('Amount');
  const shared = sharedOf(cells);
  if (!isSome(amount)) return leftOut('Moves no money');
  const isPaid = isBelowZero(amount);
  switch (subject) {
    case 'security':
    case 'interest':
      return cells.fault('Text', lacking[subject]);
    case 'tax':
      return [
        {
          ...shared,
          type: isPaid ? 'tax' : 'tax-refund',
          withheld: taxOf(cells.text('Text'), cells.text('Kind'), amount),
        },
      ];
    case 'fee':
      return [{ ...shared, type: isPaid ? 'fee' : 'fee-refund', gross: sizeOf(amount) }];
    case null:
      return [{ ...shared, type: isPaid ? 'withdrawal' : 'deposit', gross: sizeOf(amount) }];
  }
};

/** Which tax it is, where the line names one alone. */
const taxOf = (text: string, kind: string, amount: string) => {
  const said = `${kind} ${text}`;
  const named = [
    /kapitalertrags{1,2}teuer|abgeltungs{1,2}teuer/i.test(said) ? ('capitalGainsTax' as const) : null,
    /solidarit(ä|ae)tszuschlag/i.test(said) ? ('solidaritySurcharge' as const) : null,
    /kirchensteuer/i.test(said) ? ('churchTax' as const) : null,
  ].filter((one) => one !== null);
  return { [named.length === 1 ? named[0]! : 'unsplit']: negated(amount) };
};
