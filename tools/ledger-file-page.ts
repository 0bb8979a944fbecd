import { z } from 'zod';
import {
  ledgerFile,
  ledgerFileAccount,
  ledgerFileActivity,
  ledgerFileInstrument,
  ledgerFileTaxation,
} from '#contract/ledger-file.ts';
import { code, markdownTable, page } from './markdown.ts';

type Schema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

const jsonSchemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

/** The schema of the whole file, as editors read it: `"$schema"` may name this file. */
export const ledgerFileSchema = (): string => {
  const { properties, ...file } = jsonSchemaOf(ledgerFile);
  const { $schema: _, ...activity } = jsonSchemaOf(ledgerFileActivity) as Schema & { $schema?: string };
  const activities = { ...properties!.activities, items: activity };
  return `${JSON.stringify({ title: "Kontor's file of a ledger, version 1", ...file, properties: { ...properties, activities } }, null, 2)}\n`;
};

const typeOf = (schema: Schema): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' ');
  if (schema.anyOf) {
    const others = schema.anyOf.filter((one) => one.type !== 'null').map(typeOf);
    return others.includes('text') && others.includes('number') ? 'decimal' : [...new Set(others)].join(' or ');
  }
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'objects'}`;
  if (schema.type === 'object')
    return schema.properties ? `{ ${Object.keys(schema.properties).join(', ')} }` : 'object';
  if (schema.type === 'string') return 'text';
  return Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'anything');
};

const tableOf = (schema: z.ZodType): string => {
  const { properties = {}, required = [] } = jsonSchemaOf(schema);
  return markdownTable(
    ['member', 'holds', 'needed', 'meaning'],
    Object.entries(properties).map(([name, member]) => [
      code(name),
      typeOf(member),
      required.includes(name) ? 'yes' : '',
      member.description ?? '',
    ]),
  );
};

/** A ledger of two banks for one tax year, as small as it can be written. */
export const ledgerFileExample = {
  format: 'kontor-ledger',
  version: 1,
  taxation: {
    persons: [{ id: 'anna', name: 'Anna', church: [{ from: '2023-01-01', state: 'BY' }] }],
    allowanceOrders: [{ bank: 'Hausbank', owners: ['anna'], year: 2025, amount: '1000' }],
  },
  accounts: [
    { account: 'Depot', owners: ['anna'], withholding: 'german-bank', bank: 'Hausbank' },
    { account: 'Broker', currency: 'USD', owners: ['anna'], withholding: 'none' },
  ],
  instruments: [
    { id: 'SAP', assetClass: 'share', isin: 'DE0007164600' },
    { id: 'EUNL', assetClass: 'fund', name: 'MSCI World', isin: 'IE00B4L5Y983', fundType: 'equity' },
  ],
  prices: [{ instrument: 'EUNL', date: '2025-12-30', price: '112.50' }],
  rates: [{ date: '2025-06-02', currency: 'USD', rate: '1.1420' }],
  activities: [
    { type: 'deposit', account: 'Depot', date: '2025-01-02', gross: '20000' },
    { type: 'buy', account: 'Depot', date: '2025-01-06', instrument: 'SAP', quantity: '20', price: '240', fee: '9.90' },
    { type: 'buy', account: 'Depot', date: '2025-01-06', instrument: 'EUNL', quantity: '100', price: '100' },
    {
      ...{ type: 'dividend', account: 'Depot', date: '2025-05-15', instrument: 'SAP', gross: '47' },
      withheld: { capitalGainsTax: '0' },
    },
    { type: 'sell', account: 'Depot', date: '2025-09-01', instrument: 'SAP', quantity: '5', price: '230' },
    { type: 'interest', account: 'Broker', date: '2025-06-02', gross: '12.40', currency: 'USD' },
  ],
} as const;

/** One record a line. */
const example = (): string => {
  const members = Object.entries(ledgerFileExample).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}`;
};

export const ledgerFilePage = (): string =>
  page(
    'The file of a ledger',
    `JSON that says everything a portfolio and a German tax year need; it can be written by hand, imported (${code('kontor import FILE')}, or dropped on
the page) and exported (${code('kontor export ledger')}) without loss. Amounts are decimal text with a point; a JSON number of at most 15 digits is
taken, too. Days are ISO dates. What is left out has the default that stands here, or is not said at all: nothing is put in its
place. A member that is not known is refused. The same file again adds nothing. The schema for editors:
[ledger-file.schema.json](ledger-file.schema.json); what each type of activity needs and does: [activities.md](activities.md).`,
    `## An example\n\n\`\`\`json\n${example()}\n\`\`\``,
    `## The file\n\n${tableOf(ledgerFile)}`,
    `## An activity\n\nOnly ${code('type')}, ${code('account')}, ${code('date')} and what the type needs has to be there. One that does not fit is held with its reason; the rest goes on.\n\n${tableOf(ledgerFileActivity)}`,
    `## An account\n\nWith ${code('withholding')} it takes part in the tax year.\n\n${tableOf(ledgerFileAccount)}`,
    `## An instrument\n\nOne that the ledger knows already stays as it is: what it is for tax, ${code('taxation.instruments')} says before it.\n\n${tableOf(ledgerFileInstrument)}`,
    `## Taxation\n\n${tableOf(ledgerFileTaxation)}`,
  );
