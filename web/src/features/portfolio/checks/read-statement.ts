import { typedPrice } from '#web/features/journal/typed-price.ts';

/** A line of a statement as it was typed or pasted: what of, and how much, as decimal text. */
export type StatementLine = { readonly of: string; readonly amount: string };
export type ReadStatement = {
  readonly lines: readonly StatementLine[];
  /** Numbers of the lines, from 1, that are not understood. */
  readonly wrong: readonly number[];
};

/** `1.234,56` and `1,234.56` as `1234.56`: of two signs the last is the decimal one; a sign alone too, thousands are never meant. */
export const statedNumber = (text: string): string | null => {
  const plain = text.replaceAll(/[\s'’]/g, '');
  const [point, comma] = [plain.lastIndexOf('.'), plain.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) {
    const thousands = point > comma ? ',' : '.';
    return typedPrice(plain.replaceAll(thousands, ''));
  }
  return typedPrice(plain);
};

/** Reads lines such as `SAP; 40`, with a semicolon or a tab between; or, at their end, a number after a blank. */
export const readStatement = (text: string): ReadStatement => {
  const lines: StatementLine[] = [];
  const wrong: number[] = [];
  text.split('\n').forEach((line, nth) => {
    if (line.trim() === '') return;
    const cells = line.split(/[;\t]/).map((cell) => cell.trim());
    const parts =
      cells.length > 1 ? [cells[0] ?? '', cells[1] ?? ''] : (/^(.*\S)\s+(\S+)$/.exec(line.trim())?.slice(1) ?? []);
    const [of = '', amount = ''] = parts;
    const number = statedNumber(amount);
    if (of === '' || number === null) wrong.push(nth + 1);
    else lines.push({ of, amount: number });
  });
  return { lines, wrong };
};
