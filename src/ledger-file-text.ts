import type { LedgerContent } from '#application/activities/export-ledger.ts';
import type { Activity } from '#domain/activities/activity.ts';
import { nothingWithheld } from '#domain/activities/activity.ts';

const nothings: readonly unknown[] = [null, undefined];

/** Returns an object without the members that a reader puts in by himself. */
const told = (object: object, defaults: Readonly<Record<string, unknown>> = {}): object | undefined => {
  const entries = Object.entries(object).filter(
    ([name, value]) =>
      !nothings.includes(value) &&
      value !== defaults[name] &&
      !(Array.isArray(value) && value.length === 0) &&
      !isEmpty(value),
  );
  return Object.fromEntries(entries);
};

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const activityOf = ({ withheld, settlement, euro, counter, ...activity }: Activity): object | undefined =>
  told(
    {
      ...activity,
      withheld: told(withheld, nothingWithheld),
      settlement: settlement && told(settlement),
      // What is stated to be unknown is not the same as nothing said at all.
      euro: euro && told(euro),
      counter: counter && told(counter),
    },
    { fee: '0' },
  );

/** Writes the file of a ledger: one record a line, so that two of them can be compared; members with their default are left out. */
export const ledgerFileText = ({
  activities,
  instruments,
  accounts,
  prices,
  rates,
  taxProfile,
}: LedgerContent): string => {
  const taxed = new Map(taxProfile?.accounts.map(({ account, ...facts }) => [account, facts]));
  const names = [...new Set([...accounts.map(({ account }) => account), ...taxed.keys()])].sort();
  const { accounts: _, ...taxation } = taxProfile ?? { accounts: [] };
  const sections = [
    ['"format":"kontor-ledger"'],
    ['"version":1'],
    ...(taxProfile === null ? [] : [[`"taxation":${written(told(taxation) ?? {})}`]]),
    list(
      'accounts',
      names.map((account) => ({
        account,
        ...accounts.find((one) => one.account === account)?.facts,
        ...told(taxed.get(account) ?? {}),
        ...(taxed.has(account) && { owners: taxed.get(account)!.owners }),
      })),
    ),
    list(
      'instruments',
      instruments.map(({ root: _, ...facts }) => told(facts)!),
    ),
    list('prices', prices),
    list('rates', rates),
    list(
      'activities',
      activities.map((one) => activityOf(one)!),
    ),
  ];
  return `{\n${sections.map(([text]) => text).join(',\n')}\n}\n`;
};

const list = (name: string, records: readonly object[]): readonly string[] => [
  records.length === 0 ? `"${name}":[]` : `"${name}":[\n${records.map(written).join(',\n')}\n]`,
];

/** The order in which people read them; the database keeps none. */
const order = [
  ...[
    'type',
    'id',
    'person',
    'account',
    'bank',
    'instrument',
    'assetClass',
    'sourceId',
    'date',
    'at',
    'valueDate',
    'year',
  ],
  ...[
    'from',
    'to',
    'name',
    'isin',
    'wkn',
    'quantity',
    'price',
    'currency',
    'gross',
    'amount',
    'rate',
    'fee',
    'accrued',
  ],
  ...['capitalGainsTax', 'solidaritySurcharge', 'churchTax', 'foreign', 'creditable', 'unsplit', 'withheld'],
  ...['settlement', 'euro', 'counter', 'new', 'old', 'ratio', 'costShare', 'lots', 'judgement', 'note'],
  ...['persons', 'jointYears', 'banks', 'allowanceOrders', 'lossCertificates', 'carriedLosses', 'startPots'],
];
const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

const written = (record: object): string =>
  JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)))
      : value,
  );
