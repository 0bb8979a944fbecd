import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { RowSplitter, type SplitRow } from './split-rows.ts';

const split = (pieces: readonly string[], separator = ',', skipLines = 0): readonly SplitRow[] => {
  const splitter = new RowSplitter(separator, skipLines);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
};
const outline = (rows: readonly SplitRow[]): readonly string[] =>
  rows.map(({ line, cells, fault }) => `${line}${fault === null ? '' : ` ${fault}`}: ${cells.join('|')}`);

test('numbers rows by the line they start on, blank lines and lines within quotes counted', () => {
  assert.deepEqual(outline(split(['a,b\r\n\r\n,,\n"c\nd",e\nf,g\n'])), ['1: a|b', '4: c\nd|e', '6: f|g']);
});

test('keeps the blanks within quotes and trims the others', () => {
  assert.deepEqual(outline(split([' a , " b ""x"" " ,5" pipe \n'])), ['1: a| b "x" |5" pipe']);
});

test('says which row the file ends in', () => {
  assert.deepEqual(
    split(['a,b\nc,d']).map((row) => row.cutOff),
    [false, true],
  );
});

test('loses one row to a quote left open, wherever the next quote is', () => {
  const text = 'a,b\nc,"d\ne,f\n';
  assert.deepEqual(outline(split([`${text}g,h`])), ['1: a|b', '2 open-quote: c|"d', '3: e|f', '4: g|h']);
  assert.deepEqual(outline(split([`${text}g,"h"\ni,j\n`])), [
    '1: a|b',
    '2 open-quote: c|"d',
    '3: e|f',
    '4: g|h',
    '5: i|j',
  ]);
  const far = split([...`${text}`, ...Array.from({ length: 2_000 }, () => `${'x'.repeat(60)},y\n`)]);
  assert.equal(far.length, 2_003);
  assert.deepEqual(
    far.filter((row) => row.fault !== null).map((row) => row.line),
    [2],
  );
});

test('names a line that is far too long and goes on after it', () => {
  const rows = split(['a,b\n', 'x'.repeat(50_000), 'x'.repeat(50_000), 'x'.repeat(50_000), '\nc,d\n']);
  assert.deepEqual(
    rows.map(({ line, fault }) => `${line} ${fault}`),
    ['1 null', '2 too-long', '3 null'],
  );
});

test('shows a NUL and says so', () => {
  assert.deepEqual(outline(split(['a,b\0\n"c\0",d\n'])), ['1 nul: a|b␀', '2 nul: c␀|d']);
});

test('leaves out the lines before the table', () => {
  assert.deepEqual(outline(split(['a "title\n', 'he', 'ader\nc,d\n'], ',', 2)), ['3: c|d']);
});

const cellText = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', ' ', '"', ',', ';', '\n', '\r', '.') });
const separators = fc.constantFrom(',', ';', '\t');
const tables = fc.array(fc.array(cellText, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
const quoteAll = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');

test('finds the cells that csv-parse finds', () => {
  const plainCell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', '.', '$') });
  const mixed = fc.array(
    fc.array(
      fc.oneof(
        plainCell,
        cellText.map((cell) => ` "${cell.replaceAll('"', '""')}" `),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(mixed, separators, fc.constantFrom('\n', '\r\n'), (rows, separator, newline) => {
      const text = rows.map((row) => row.join(separator)).join(newline);
      const expected: string[][] = parse(text, {
        delimiter: separator,
        record_delimiter: ['\r\n', '\n'],
        trim: true,
        relax_column_count: true,
        skip_empty_lines: true,
      });
      const withText = expected.filter((cells) => cells.some((cell) => cell !== ''));
      assert.deepEqual(
        split([text], separator).map((row) => row.cells),
        withText,
      );
    }),
  );
});

test('finds the same rows however the text is cut into pieces', () => {
  const soup = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', '\n', '\r\n', '\0'), maxLength: 200 });
  const text = fc.oneof(
    soup,
    tables.map((rows) => quoteAll(rows, ',')),
  );
  fc.assert(
    fc.property(text, fc.array(fc.nat(200)), (whole, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end));
      assert.deepEqual(split(pieces), split([whole]));
    }),
  );
});
