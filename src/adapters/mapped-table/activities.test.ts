import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { typeBySign } from '#domain/imports/activity-reading.ts';
import { assertMapping, missingFields, type TableMapping } from '#domain/imports/table-mapping.ts';
import { activityFormatContract, toldActivity } from '#test/contracts/activity-format.contract.ts';
import { mappedActivities, mappedActivityRows } from './mapped-activities.ts';
import { outlineOf } from './outline.ts';

const fixture = join(import.meta.dirname, 'fixtures', 'portfolio.csv');
const file = () => createReadStream(fixture);

const mapping: TableMapping = {
  name: 'Haushaltsbuch',
  rows: 'activities',
  columns: {
    date: 'Datum',
    type: 'Vorgang',
    instrument: 'Wertpapier',
    isin: 'ISIN',
    quantity: 'Anzahl',
    price: 'Kurs',
    gross: 'Betrag',
    currency: 'Währung',
    germanTax: 'Steuern',
    foreignTax: 'Quellensteuer',
    note: 'Notiz',
  },
  costs: ['Gebühren'],
  costSign: 'positive',
  account: null,
  sideFrom: 'words',
  buyWords: [],
  sellWords: [],
  tradedAs: 'any',
  dateOrder: null,
  numbers: null,
  timeZone: null,
  activities: {
    types: [
      { word: 'einzahlung', type: 'deposit' },
      { word: 'kauf', type: 'buy' },
      { word: 'dividende', type: 'dividend' },
      { word: 'steuern', type: 'tax' },
      { word: 'umbuchung', type: 'left-out' },
    ],
    signs: 'quantity',
    currency: 'EUR',
    assetClass: 'share',
  },
};

activityFormatContract({ format: mappedActivities(mapping), fixture, options: { timeZone: null }, separator: ';' });

test('a held row is read again when its mapping is gone', async () => {
  const options = { timeZone: null, dateOrder: null, account: 'Depot' };
  const rows = (await Array.fromAsync(mappedActivities(mapping).read(file, options))).flat();
  for (const row of rows) {
    if (row.kind === 'left-out') continue;
    assert.deepEqual(mappedActivityRows().readCells(row.row, row.cells, options).map(toldActivity), [
      toldActivity(row),
    ]);
  }
});

test('suggests activities by the words of the table, and what they stand for', async () => {
  const { suggestion } = await outlineOf(file);
  assert.equal(suggestion.rows, 'activities');
  assert.deepEqual(suggestion.columns, mapping.columns);
  assert.deepEqual(suggestion.costs, ['Gebühren']);
  assert.deepEqual(
    suggestion.activities?.types.map(({ word, type }) => `${word} ${type}`),
    ['einzahlung deposit', 'kauf buy', 'dividende dividend', 'steuern tax'],
  );
  assert.deepEqual(missingFields(suggestion), []);
});

test('a mapping of activities needs a day, a worth and the words of its types', () => {
  const { date: _, gross: __, price: ___, ...columns } = mapping.columns;
  assert.deepEqual(missingFields({ ...mapping, columns }), ['date', 'gross']);
  const refused = (activities: TableMapping['activities']) =>
    assert.throws(
      () => assertMapping({ ...mapping, activities }),
      (error) => isAppError(error, 'INVALID_INPUT'),
    );
  refused(undefined);
  refused({ ...mapping.activities!, types: [] });
  refused({ ...mapping.activities!, types: ['buy', 'sell'].map((type) => ({ word: 'x', type: type as 'buy' })) });
});

test('a sign turns a type into its opposite, where it has one', () => {
  const told = (['buy', 'sell', 'deposit', 'withdrawal', 'interest', 'transfer-in', 'dividend'] as const).map((type) =>
    (['amount', 'quantity'] as const)
      .flatMap((signs) => [typeBySign(type, signs, true), typeBySign(type, signs, false)])
      .join(' '),
  );
  assert.deepEqual(told, [
    'buy sell sell buy',
    'buy sell sell buy',
    'withdrawal deposit deposit deposit',
    'withdrawal deposit withdrawal withdrawal',
    'interest-charge interest interest interest',
    'transfer-in transfer-in transfer-out transfer-in',
    'dividend dividend dividend dividend',
  ]);
});
