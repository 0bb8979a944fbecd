import { type Cents, formatCents } from './cents.ts';
import { kapForms } from './data/form-kap.ts';
import { kapInvForms } from './data/form-kap-inv.ts';
import { type FormLineRule, type FormMapping, type FormName, formNames, type LineFormula } from './data/form-line.ts';
import { soForms } from './data/form-so.ts';
import { type FormBooks, type LineAmount, lineAmount } from './form-amounts.ts';
import { type PrivateSaleGroup, privateSaleGroups } from './private-sale-amounts.ts';

/** One line of a form for one person. */
export type FormLine = {
  readonly person: string;
  readonly line: string;
  readonly kz: string | null;
  readonly formula: LineFormula;
  readonly fundType: NonNullable<FormLineRule['fundType']> | null;
  /** Of Anlage SO: the good that the line is about. */
  readonly good: string | null;
  /** Exact, in euro; null: the line takes words. */
  readonly amount: string | null;
  /** What is written into the form: whole euro rounded in the taxpayer's favour, taxes with cents, or words. */
  readonly entry: string;
  /** Ids of the items it is made of. */
  readonly items: readonly string[];
};

/** A form of a year. `not-released`: its print is not known here, and no other year's lines stand in for it. */
export type TaxForm =
  | {
      readonly form: FormName;
      readonly year: number;
      readonly state: 'released';
      readonly verified: boolean;
      readonly source: string;
      readonly lines: readonly FormLine[];
    }
  | { readonly form: FormName; readonly year: number; readonly state: 'not-released' };

const mappings: readonly FormMapping[] = [...kapForms, ...kapInvForms, ...soForms];

/** The forms whose print of a year is known here. */
export const releasedForms = (year: number): readonly FormName[] =>
  formNames.filter((form) => mappings.some((each) => each.form === form && each.year === year));

/** Returns the three forms of a year for each person; a line that has nothing to say is left out. */
export const taxForms = (
  year: number,
  books: readonly FormBooks[],
  rewards: ReadonlyMap<string, LineAmount>,
): readonly TaxForm[] =>
  formNames.map((form) => {
    const mapping = mappings.find((each) => each.form === form && each.year === year);
    if (mapping === undefined) return { form, year, state: 'not-released' };
    const lines = books.flatMap((own, index) =>
      form === 'SO'
        ? linesOfSo(mapping, own, index, rewards.get(own.person.id) ?? nothing)
        : mapping.lines.flatMap((rule) => lineOf(rule, own, index)),
    );
    return { form, year, state: 'released', verified: mapping.verified, source: mapping.source, lines };
  });

const nothing: LineAmount = { amount: 0, items: [] };

const lineOf = (rule: FormLineRule, books: FormBooks, index: number): readonly FormLine[] => {
  if (books.asks.has(rule.formula)) return [wordLine(rule, books, index, '1', [])];
  const found = lineAmount(rule, books);
  if (found === null || (found.amount === 0 && found.items.length === 0)) return [];
  return [amountLine(rule, books, index, found)];
};

const amountLine = (
  rule: FormLineRule,
  { person }: FormBooks,
  index: number,
  { amount, items }: LineAmount,
  good: string | null = null,
): FormLine => ({
  person: person.id,
  line: rule.line,
  kz: rule.kz?.[index] ?? null,
  formula: rule.formula,
  fundType: rule.fundType ?? null,
  good,
  amount: formatCents(amount),
  entry: entryOf(rule.formula, amount),
  items: items.map(({ id }) => id),
});

/** A line that takes words, or a tick: 1. */
const wordLine = (
  rule: FormLineRule,
  books: FormBooks,
  index: number,
  entry: string,
  items: LineAmount['items'],
): FormLine => ({ ...amountLine(rule, books, index, { amount: 0, items }), amount: null, entry });

const withCents: ReadonlySet<LineFormula> = new Set([
  'withheld-capital-gains-tax',
  'withheld-solidarity-surcharge',
  'withheld-church-tax',
  'foreign-tax-credited',
  'foreign-tax-creditable',
]);
/** What lowers the tax is rounded up. */
const inFavourUp: ReadonlySet<LineFormula> = new Set([
  'certified-other-losses',
  'certified-share-losses',
  'allowance-at-banks',
  'allowance-elsewhere',
  'other-losses',
  'other-losses-without-forwards',
  'share-losses',
  'share-losses-without-worthless',
  'forward-losses',
  'worthless-losses',
  'crypto-cost',
  'crypto-expenses',
]);

const entryOf = (formula: LineFormula, amount: Cents): string => {
  if (withCents.has(formula)) return formatCents(amount);
  return String((inFavourUp.has(formula) ? Math.ceil(amount / 100) : Math.floor(amount / 100)) + 0);
};

const linesOfSo = (mapping: FormMapping, books: FormBooks, index: number, rewards: LineAmount): readonly FormLine[] => {
  const groups = privateSaleGroups(books.privateSales);
  const crypto = groups.filter(({ isCrypto }) => isCrypto);
  const total: LineAmount = {
    amount: groups.reduce((sum, { gain }) => sum + gain.amount, 0),
    items: groups.flatMap(({ gain }) => gain.items),
  };
  const lines: FormLine[] = [];
  for (const rule of mapping.lines) {
    if (rule.formula === 'rewards' && rewards.items.length > 0) lines.push(amountLine(rule, books, index, rewards));
    if (rule.formula === 'crypto-sold' && crypto.length > 0) lines.push(wordLine(rule, books, index, '1', total.items));
    if (rule.formula === 'private-sales-total' && groups.length > 0) lines.push(amountLine(rule, books, index, total));
  }
  for (const group of groups) {
    for (const rule of mapping.lines) {
      const found = ofGroup(rule.formula, group);
      if (typeof found === 'string')
        lines.push({ ...wordLine(rule, books, index, found, group.gain.items), good: group.instrument });
      else if (found !== null) lines.push(amountLine(rule, books, index, found, group.instrument));
    }
  }
  return lines;
};

const ofGroup = (formula: LineFormula, group: PrivateSaleGroup): LineAmount | string | null => {
  if (!group.isCrypto) return formula === 'other-goods-gain' ? group.gain : null;
  if (formula === 'crypto-description') return group.instrument;
  if (formula === 'crypto-dates') return `${group.acquired.join(' – ')} / ${group.sold.join(' – ')}`;
  if (formula === 'crypto-price') return group.price;
  if (formula === 'crypto-cost') return group.cost;
  if (formula === 'crypto-expenses') return group.expenses;
  return formula === 'crypto-gain' ? group.gain : null;
};
