import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AppError } from '#domain/errors.ts';
import type { ExecutionToWrite, FileSource, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import { ninjatraderExecutions } from './execution-format.ts';

const format = ninjatraderExecutions();
const noAnswers: ReadOptions = { timeZone: null, dateOrder: null };

const textFile = (text: string): FileSource =>
  async function* () {
    yield Buffer.from(text);
  };
const readAll = async (text: string, options = noAnswers): Promise<readonly ReadRow[]> =>
  (await Array.fromAsync(format.read(textFile(text), options))).flat();
const written = async (executions: readonly ExecutionToWrite[]): Promise<string> => {
  const chunks = async function* () {
    yield executions;
  };
  return (await Array.fromAsync(format.write(chunks()))).join('');
};
const rejectsWith = (promise: Promise<unknown>, code: string): Promise<void> =>
  assert.rejects(promise, (error) => error instanceof AppError && error.code === code);

const header =
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,\n';
const line = (time: string, name = ''): string =>
  `ES MAR25,Buy,1,6000.25,${time},1,Entry,1 L,,${name},$2.10,1,Sim101,Home,\n`;

const freeText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !text.includes('\0') && text.isWellFormed());
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.option(text.filter((value) => value !== ''));
const decimal = fc
  .tuple(fc.nat(1_000_000), fc.stringMatching(/^(\d{0,9}[1-9])?$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));
const name = freeText.map((text) => text.trim().replaceAll('!', '')).filter((text) => text !== '');
const hint = fc.option(
  freeText.filter((text) => text !== ''),
  { nil: undefined },
);

const execution: fc.Arbitrary<ExecutionToWrite> = fc
  .record({
    account: name,
    executionId: maybe(freeText.filter((text) => !/^\d[.,\d]*E/i.test(text))),
    orderId: maybe(freeText),
    instrument: name,
    side: fc.constantFrom('buy', 'sell'),
    quantity: decimal.filter((text) => Number(text) > 0),
    price: fc.tuple(fc.constantFrom('', '-'), decimal).map(([sign, text]) => (text === '0' ? text : `${sign}${text}`)),
    commission: decimal,
    executedAt: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) }),
    covers: fc.boolean(),
    entryExit: fc.option(fc.constantFrom('entry', 'exit'), { nil: undefined }),
    position: hint,
    name: hint,
    rate: fc.option(decimal, { nil: undefined }),
    connection: hint,
  })
  .map(({ covers, entryExit, position, name, rate, connection, ...facts }) => {
    const action = covers ? (facts.side === 'buy' ? 'BuyToCover' : 'SellShort') : undefined;
    const hints = { action, entryExit, position, name, rate, connection };
    return { ...facts, hints: Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined)) };
  });

test('reads back what it writes, whatever the text, in any zone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(execution, { minLength: 1, maxLength: 6 }), async (executions) => {
      const rows = await readAll(await written(executions), { timeZone: 'Asia/Tokyo', dateOrder: 'day-first' });
      const facts = rows.map((row) => {
        assert.ok(row.kind === 'execution', JSON.stringify(row));
        const { account, executionId, orderId, instrument, side, quantity, price, commission, executedAt, hints } = row;
        const { sourceZone, commissionCurrency } = row;
        assert.equal(sourceZone, 'UTC');
        assert.equal(commissionCurrency, null);
        return { account, executionId, orderId, instrument, side, quantity, price, commission, executedAt, hints };
      });
      assert.deepEqual(facts, executions);
    }),
  );
});

test('writes equal fills without an id as many times as they are', async () => {
  const one: ExecutionToWrite = {
    account: 'Sim101',
    executionId: null,
    orderId: null,
    instrument: '6E MAR25',
    side: 'buy',
    quantity: '1',
    price: '1.08505',
    commission: '0',
    executedAt: Date.UTC(2025, 0, 28, 10, 59, 52),
    hints: {},
  };
  const text = await written([one, one]);
  assert.equal(
    text,
    `${header.trim()}\r\n${'6E MAR25,Buy,1,1.08505,2025-01-28T10:59:52Z,,,,,,0,,Sim101,,\r\n'.repeat(2)}`,
  );
  assert.equal((await readAll(text)).length, 2);
});

test('reads a row again from its cells', async () => {
  const text = `${header}${line('1/28/2025 10:59:52 AM')}${line('1/28/2025 10:59:52')}${line('3/30/2025 2:30:00 AM')}ES,x\n`;
  const options: ReadOptions = { timeZone: 'Europe/Berlin', dateOrder: 'month-first' };
  const rows = await readAll(text, options);
  assert.deepEqual(
    rows.map((row) => (row.kind === 'held' ? row.reason : row.kind)),
    ['execution', 'MALFORMED', 'NONEXISTENT_TIME', 'COLUMN_COUNT'],
  );
  for (const row of rows) {
    const [again] = format.readCells(row.row, row.kind === 'held' ? row.cells : format.cellsOf(row.record), options);
    if (row.kind === 'held' && row.reason === 'COLUMN_COUNT')
      assert.ok(again?.kind === 'held' && again.reason === row.reason);
    else assert.deepEqual(again, row);
  }
});

test('keeps the decimal sign of its file in the cells of a row', async () => {
  const text = `${header}ES MAR25,Buy,1,6000.25,2025-01-28 10:00:00,1,,,,,2.10,,Sim101,,\n`
    .replaceAll(',', ';')
    .replaceAll('.', ',');
  const [row] = await readAll(text, { timeZone: 'UTC', dateOrder: null });
  assert.ok(row?.kind === 'execution');
  assert.equal(row.price, '6000.25');
  const cells = format.cellsOf(row.record);
  assert.equal(cells.Price, '6000,25');
  const [again] = format.readCells(2, { ...cells, Price: '6.000' }, { timeZone: 'UTC', dateOrder: null });
  assert.ok(again?.kind === 'execution');
  assert.equal(again.price, '6000');
});

test('asks for a zone and an order of day and month where they are needed, and only there', async () => {
  await rejectsWith(readAll(header + line('2025-01-28 10:00:00')), 'TIMEZONE_REQUIRED');
  await rejectsWith(
    readAll(header + line('1/2/2025 10:00:00'), { ...noAnswers, timeZone: 'UTC' }),
    'DATE_ORDER_REQUIRED',
  );
  await rejectsWith(
    readAll(header + line('2025-01-28 10:00:00'), { ...noAnswers, timeZone: 'Mars' }),
    'TIMEZONE_UNKNOWN',
  );
  const [row] = await readAll(header + line('2025-01-28T10:00:00+05:30'), {
    ...noAnswers,
    timeZone: 'America/New_York',
  });
  assert.ok(row?.kind === 'execution');
  assert.equal(row.executedAt, Date.UTC(2025, 0, 28, 4, 30));
  assert.equal(row.sourceZone, '+05:30');
});

test('holds the dates that contradict the answer', async () => {
  const text = header + line('2/13/2025 10:00:00') + line('13/2/2025 10:00:00');
  const rows = await readAll(text, { timeZone: 'UTC', dateOrder: 'day-first' });
  assert.deepEqual(
    rows.map((row) => row.kind),
    ['held', 'execution'],
  );
});

test('puts the answer before AM and PM', async () => {
  const [row] = await readAll(header + line('1/2/2025 10:00:00 AM'), { timeZone: 'UTC', dateOrder: 'day-first' });
  assert.ok(row?.kind === 'execution');
  assert.equal(row.executedAt, Date.UTC(2025, 1, 1, 10));
});

test('holds the row of a stray NUL and nothing else', async () => {
  const rows = await readAll(header + line('2025-01-28T10:00:00Z', 'a\0b') + line('2025-01-28T10:00:01Z').repeat(3));
  assert.deepEqual(
    rows.map((row) => row.kind),
    ['held', 'execution', 'execution', 'execution'],
  );
  assert.ok(!JSON.stringify(rows).includes('\\u0000'));
});

test('holds a last row that lacks only the separator every other row ends with', async () => {
  const rows = await readAll((header + line('2025-01-28T10:00:00Z').repeat(2)).slice(0, -4));
  assert.deepEqual(
    rows.map((row) => (row.kind === 'held' ? row.reason : row.kind)),
    ['execution', 'COLUMN_COUNT'],
  );
  const without = (header + line('2025-01-28T10:00:00Z').repeat(2)).replaceAll(',\n', '\n').trimEnd();
  assert.equal((await readAll(without)).filter((row) => row.kind === 'execution').length, 2);
});

test('takes in every row of a file longer than a chunk, in chunks', async () => {
  const file = textFile(header + line('2025-01-28T10:00:00Z').repeat(4_500));
  const chunks = await Array.fromAsync(format.read(file, noAnswers));
  assert.deepEqual(
    chunks.map((chunk) => chunk.length),
    [2_000, 2_000, 500],
  );
});

test('says the side by the action alone', async () => {
  const words = ['Kaufen', 'Leerverkauf', 'Vente à découvert', 'Rachat', 'SELL SHORT', 'Buy_To_Cover'];
  const rows = await readAll(header + words.map((word) => line('2025-01-28T10:00:00Z').replace('Buy', word)).join(''));
  assert.deepEqual(
    rows.map((row) => row.kind === 'execution' && [row.side, row.hints.action]),
    [
      ['buy', undefined],
      ['sell', 'SellShort'],
      ['sell', 'SellShort'],
      ['buy', 'BuyToCover'],
      ['sell', 'SellShort'],
      ['buy', 'BuyToCover'],
    ],
  );
});
