import { type AccountCells, sharedOf } from '#adapters/text-files/account-line.ts';
import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import { isBelowZero, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { parseNumber } from '#adapters/text-files/number-text.ts';

const euroAmount = /(\d{1,3}(?:\.\d{3})*,\d{2})(-?) EUR/g;
const taxes = {
  capitalGainsTax: /Kapitalertrags{1,2}teuer\s+(\d{1,3}(?:\.\d{3})*,\d{2}-?) EUR/,
  solidaritySurcharge: /Solidarit(?:ä|ae)tszuschlag\s+(\d{1,3}(?:\.\d{3})*,\d{2}-?) EUR/,
  churchTax: /Kirchensteuer\s+(\d{1,3}(?:\.\d{3})*,\d{2}-?) EUR/,
} as const;

/** `7,00-` was taken, and is −7.00. */
const amountOf = (text: string): string => {
  const size = parseNumber(text.replace('-', ''), 'comma')!;
  return text.endsWith('-') ? negated(size) : size;
};

/**
 * Reads what an account earned or was charged at its closing, which the text states with each tax; null where its parts do
 * not add up to what was booked, or where it says no parts.
 */
export const closingOf = (cells: AccountCells): readonly ActivityDraft[] | null => {
  const [before = ''] = cells.text('Text').split('Abschlussrechnung');
  const all = [...before.matchAll(euroAmount)].map(([, digits, sign]) => amountOf(`${digits}${sign}`));
  const booked = cells.number('Amount');
  if (all.length === 0 || sumOf(...all) !== booked) return null;
  const found = Object.entries(taxes).flatMap(([name, pattern]) => {
    const amount = pattern.exec(before)?.[1];
    return amount === undefined ? [] : [[name, negated(amountOf(amount))] as const];
  });
  const interest = sumOf(booked, ...found.map(([, tax]) => tax));
  const earned = all.filter((amount) => !isBelowZero(amount));
  const shared = sharedOf(cells);
  if (sumOf(...earned) === interest)
    return [{ ...shared, type: 'interest', gross: interest, withheld: Object.fromEntries(found) }];
  if (earned.length > 0 || found.length > 0) return null;
  return [{ ...shared, type: 'interest-charge', gross: sizeOf(booked) }];
};
