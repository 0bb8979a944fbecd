import { z } from 'zod';
import { taxYear } from '#contract/tax.ts';
import { taxWords } from '#domain/tax/words/tax-words.ts';
import { code, markdownTable, page } from './markdown.ts';

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly format?: string;
};

/** Every member by its path, lists with `[]`. */
const rowsOf = (schema: Schema, path: string): readonly (readonly [string, string])[] => {
  const variants = schema.oneOf ?? schema.anyOf?.filter((one) => one.type !== 'null');
  const isNullable = schema.anyOf?.some((one) => one.type === 'null') ?? false;
  if (variants?.some((one) => one.properties !== undefined)) {
    const rows = variants.flatMap((one) => rowsOf(one, path));
    return [...new Map(rows.map((row) => [row[0], row])).values()];
  }
  if (schema.type === 'array' && schema.items) return rowsOf(schema.items, `${path}[]`);
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, member]) =>
      rowsOf(member, path === '' ? name : `${path}.${name}`),
    );
  const own = variants?.[0] ?? schema;
  return [
    [path, `${kindOf(variants !== undefined && variants.length > 1 ? schema : own)}${isNullable ? ', or null' : ''}`],
  ];
};

const kindOf = (schema: Schema): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' ');
  if (schema.anyOf)
    return schema.anyOf
      .filter((one) => one.type !== 'null')
      .map(kindOf)
      .join(' or ');
  if (schema.type === 'string') return schema.format === 'date' ? 'day' : 'text';
  return String(schema.type ?? 'anything');
};

/** The shape of a tax year as it is printed, and what its names mean. */
export const taxYearPage = (): string => {
  const [de, en] = [taxWords('de'), taxWords('en')];
  const named = (german: Readonly<Record<string, string>>, english: Readonly<Record<string, string>>): string =>
    markdownTable(
      ['name', 'German', 'English'],
      Object.entries(german).map(([name, word]) => [code(name), word, english[name]!]),
    );
  return page(
    'A tax year as JSON',
    `${de.disclaimer} ${en.disclaimer} ${code('kontor tax YEAR --json')} prints it, ${code('GET /api/v1/tax/years/YEAR')} answers with it.
Amounts are exact decimal text in euro with two digits; gains and taxes that are paid are above zero, losses and refunds below. Pots
are results of a year (below zero: a loss); losses that are carried are positive. ${code('items')} of a line or a bank's event are ids of
${code('items[].id')}; each item leads to its lots, to terms with their rates, and to the paragraphs of the law. With
${code('--person')} only what is one person's stands in it.

## How to read it

- ${code('assessments[].steps[]')}: the pots before and after each step of the assessment, with the paragraph; then ${code('allowanceUsed')},
  ${code('taxable')}, ${code('tax')} (KapESt, SolZ, KiSt), ${code('creditUsed')} and ${code('creditLost')}, what banks withheld, and the balance.
- ${code('persons[]')} and ${code('carryForwards[]')}: losses carried into the year, used, and carried out of it.
- ${code('banks[].events[]')}: each booking replayed: pots before and after, allowance, tax by the rule, tax as stated, the difference.
- ${code('forms[].lines[]')}: lines of Anlage KAP, KAP-INV and SO, exact and as they are entered, with their items. A form of a year
  whose print is not known says ${code('not-released')}: no other year's lines stand in for it.
- ${code('gaps[]')}: what has to be said before an amount is known. It counts nothing until then.

## Members

${markdownTable(
  ['member', 'holds'],
  rowsOf(z.toJSONSchema(taxYear, { unrepresentable: 'any' }) as Schema, '').map(([path, kind]) => [code(path), kind]),
)}
## Steps of an assessment

${named(de.steps, en.steps)}
## Categories of items

${named(de.categories, en.categories)}
## What is missing

${named(de.gaps, en.gaps)}
## Hints

${named(de.hints, en.hints)}
## Notes

${named(de.notes, en.notes)}
## Open points of the law

${named(de.openPoints, en.openPoints)}`,
  );
};
