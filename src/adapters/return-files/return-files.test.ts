import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import { returnFiles } from './return-files.ts';

const read = (content: string | Uint8Array) =>
  returnFiles.read(async function* () {
    yield typeof content === 'string' ? Buffer.from(content) : content;
  });

const shown = async (content: string | Uint8Array): Promise<readonly string[]> => {
  const { series } = await read(content);
  return [...series.days].map((day, index) => `${isoDateOfDay(day)} ${series.returns[index]}`);
};

const two = ['2025-03-13 0.01', '2025-03-14 -0.0025'];

for (const [what, content] of [
  ['fractions', 'date,return\n2025-03-13,0.01\n2025-03-14,-0.0025\n'],
  ['Windows line ends and no last one', 'date,return\r\n2025-03-13,0.01\r\n2025-03-14,-0.0025'],
  ['a byte order mark', '\uFEFFdate,return\n2025-03-13,0.01\n2025-03-14,-0.0025\n'],
  ['percent signs', 'Date,Return\n2025-03-13,1%\n2025-03-14,-0.25 %\n'],
  ['percent by the name of the column', 'date;Return (%)\n2025-03-13;1\n2025-03-14;-0.25\n'],
  ['semicolons and decimal commas', 'Datum;Rendite\n13.03.2025;0,01\n14.03.2025;-0,0025\n'],
  ['tabs and percent with commas', 'date\treturn\n2025-03-13\t1,0%\n2025-03-14\t-0,25%\n'],
  ['quoted decimal commas', 'date,return\n2025-03-13,"0,01"\n2025-03-14,"-0,0025"\n'],
  [
    'exponents and other columns',
    'timestamp,benchmark,returns\n2025-03-13,9,1e-2\n2025-03-14 00:00:00+00:00,9,-2.5E-3\n',
  ],
  ['rows out of order', 'date,return\n2025-03-14,-0.0025\n2025-03-13,0.01\n'],
  ['empty lines', '\ndate,return\n\n2025-03-13,0.01\n\n2025-03-14,-0.0025\n\n'],
] as const)
  test(`reads ${what}`, async () => assert.deepEqual(await shown(content), two));

test('reads UTF-16 as spreadsheets write it', async () => {
  const text = 'date\treturn\n2025-03-13\t0.01\n2025-03-14\t-0.0025\n';
  assert.deepEqual(await shown(Buffer.from(`\uFEFF${text}`, 'utf16le')), two);
});

test('says that it put rows in order and that values were percent', async () => {
  const { reordered, percent, name } = await read('date,Return\n2025-03-14,1%\n2025-03-13,2%\n');
  assert.deepEqual({ reordered, percent, name }, { reordered: true, percent: true, name: 'Return' });
});

for (const [what, content, code, message] of [
  ['an empty file', '', 'FILE_EMPTY', /empty/],
  ['only a header', 'date,return\n', 'FILE_EMPTY', /no rows/],
  ['no header', '2025-03-13,0.01\n', 'FORMAT_UNKNOWN', /found: 2025-03-13, 0.01/],
  ['prices', 'Date,Close\n2025-03-13,100\n', 'FORMAT_UNKNOWN', /"Close" is a level/],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0', 'FILE_BINARY', /PNG/],
  [
    'text in a number',
    'date,return\n2025-03-13,0.01\n2025-03-14,n/a\n',
    'INVALID_INPUT',
    /^Line 3: expected a return .* found "n\/a"/,
  ],
  ['an empty return', 'date,return\n2025-03-13,\n', 'INVALID_INPUT', /^Line 2: .*found nothing/],
  ['NaN', 'date,return\n2025-03-13,NaN\n', 'INVALID_INPUT', /^Line 2/],
  [
    'a date twice',
    'date,return\n2025-03-13,1%\n2025-03-14,1%\n2025-03-13,2%\n',
    'INVALID_INPUT',
    /^Line 4: .*2025-03-13, which line 2 has too/,
  ],
  ['a day that does not exist', 'date,return\n2025-02-30,0.01\n', 'INVALID_INPUT', /^Line 2: expected a date/],
  ['an open date order', 'date,return\n3/4/2025,0.01\n', 'INVALID_INPUT', /^Line 2: expected a date/],
  ['more than everything lost', 'date,return\n2025-03-13,-1.5\n', 'INVALID_INPUT', /-100 %/],
  ['too many cells', 'date,return\n2025-03-13,0,01\n', 'INVALID_INPUT', /2 cells/],
  ['both decimal signs', 'date;return\n2025-03-13;0,01\n2025-03-14;0.01\n', 'INVALID_INPUT', /^Line 2/],
] as const)
  test(`refuses ${what}`, async () => {
    await assert.rejects(
      read(content.startsWith('\x89') ? Buffer.from(content, 'latin1') : content),
      (error: unknown) => {
        assert.ok(isAppError(error, code), String(error));
        assert.match(error.message, message);
        return true;
      },
    );
  });
