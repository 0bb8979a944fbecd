import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findHeader } from '#adapters/text-files/delimited.ts';
import { AppError } from '#domain/errors.ts';
import { type Column, columns } from './columns.ts';
import { grid } from './header.ts';

const findGrid = (text: string) => findHeader(text, grid);

const namedColumns = (line: string): Readonly<Partial<Record<Column, string>>> => {
  const { positions, separator } = findGrid(`${line}\n`);
  const names = line.split(separator);
  return Object.fromEntries(
    columns.flatMap((column, index) => (positions[index] === -1 ? [] : [[column, names[positions[index]!]]])),
  );
};

test('finds every column by its name, wherever it stands and however it is spelt', () => {
  const shuffled = fc.shuffledSubarray([...columns], { minLength: columns.length });
  fc.assert(
    fc.property(
      shuffled,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.boolean(),
      fc.boolean(),
      (names, separator, upper, trailing) => {
        const line = names.map((name) => (upper ? ` ${name.toUpperCase()} ` : `"${name}"`)).join(separator);
        const header = findGrid(`${line}${trailing ? separator : ''}\r\n`);
        assert.equal(header.separator, separator);
        assert.deepEqual(
          header.positions,
          columns.map((column) => names.indexOf(column)),
        );
        assert.equal(header.width, columns.length);
        assert.equal(header.trailing, trailing);
      },
    ),
  );
});

test('tells a price called Kurs from a rate called Kurs', () => {
  const rest = 'Instrument;Aktion;Anzahl;Zeit;Kommission;Konto';
  assert.deepEqual(pricesOf(`${rest};Kurs`), ['Kurs', undefined]);
  assert.deepEqual(pricesOf(`${rest};Kurs;Preis`), ['Preis', 'Kurs']);
  assert.deepEqual(pricesOf(`${rest};Rate;Kurs`), ['Kurs', 'Rate']);
});

const pricesOf = (line: string): readonly unknown[] => {
  const named = namedColumns(line);
  return [named.Price, named.Rate];
};

test('passes over a title, a separator line and blank lines', () => {
  const header = findGrid(
    'sep=;\n\nExecutions, all accounts\nInstrument;Action;Quantity;Price;Time;Commission;Account\n',
  );
  assert.equal(header.line, 4);
  assert.equal(header.separator, ';');
});

test('names what is missing and what was found', () => {
  assert.throws(
    () => findGrid('Instrument,Action,Quantity,Time,Commission,Konto,Depot\n'),
    (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'FORMAT_UNKNOWN');
      assert.deepEqual(error.details.missing, ['Price']);
      assert.deepEqual(error.details.found, [
        'Instrument',
        'Action',
        'Quantity',
        'Time',
        'Commission',
        'Konto',
        'Depot',
      ]);
      return true;
    },
  );
});
