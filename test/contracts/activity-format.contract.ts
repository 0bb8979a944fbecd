import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { RowSplitter } from '#adapters/text-files/split-rows.ts';
import { activityProblems } from '#domain/activities/check-activity.ts';
import { isAppError } from '#domain/errors.ts';
import type { ActivityFormat, ActivityReadOptions, ReadActivityRow } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';

export type ActivityFormatCase = {
  readonly format: ActivityFormat;
  /** A file in the bank's own shape; its golden result stands beside it as `<name>.golden.json`. */
  readonly fixture: string;
  /** What a person answers about the file. */
  readonly options?: Partial<ActivityReadOptions>;
  /** Rows that are delimited text: the file is also tried in other encodings, and with cells too many. */
  readonly separator?: string;
  /** The file is read as well when a spreadsheet of another country has saved it again. */
  readonly anyLocale?: boolean;
};

export const bytesAs = (bytes: Uint8Array, size = 65_536): FileSource =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

/** A row without what says nothing: what a person would check it by. */
export const toldActivity = (row: ReadActivityRow): Readonly<Record<string, unknown>> => {
  if (row.kind === 'left-out') return { row: row.row, leftOut: row.reason };
  if (row.kind === 'held') {
    const { reason, field, expected, found } = row;
    return { row: row.row, held: reason, field, expected, found };
  }
  const { activity, instrument, counterInstrument, part } = row;
  return said({ row: row.row, part: part === 0 ? null : part, ...activity, instrument, counterInstrument });
};

const said = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null && one !== '0' && !(Array.isArray(one) && one.length === 0))
      .map(([name, one]) => [name, typeof one === 'object' && !Array.isArray(one) ? said(one) : one] as const)
      .filter(([, one]) => typeof one !== 'object' || Object.keys(one).length > 0),
  );

/** What holds for every format of activities. */
export const activityFormatContract = ({
  format,
  fixture,
  options: given,
  separator,
  anyLocale,
}: ActivityFormatCase): void => {
  const bytes = readFileSync(fixture);
  const options: ActivityReadOptions = { timeZone: 'Europe/Berlin', dateOrder: null, account: 'Depot', ...given };
  const readAll = async (content: Uint8Array, size?: number): Promise<readonly ReadActivityRow[]> =>
    (await Array.fromAsync(format.read(bytesAs(content, size), options))).flat();
  const told = async (content: Uint8Array, size?: number) => (await readAll(content, size)).map(toldActivity);
  /** Without its place in the file. */
  const facts = (rows: readonly ReadActivityRow[]): readonly string[] =>
    rows.filter(({ kind }) => kind === 'activity').map((row) => JSON.stringify({ ...toldActivity(row), row: 0 }));

  describe(`activity format ${format.format}: ${basename(fixture)}`, () => {
    it('gives its golden result', async () => {
      const golden = join(dirname(fixture), `${basename(fixture)}.golden.json`);
      const scan = await format.scan(bytesAs(bytes));
      const rows = (await told(bytes)).map((row) => `    ${JSON.stringify(row)}`);
      const result = `{\n  "scan": ${JSON.stringify(scan)},\n  "rows": [\n${rows.join(',\n')}\n  ]\n}\n`;
      if (!existsSync(golden) && process.env.KONTOR_WRITE_GOLDEN === '1') writeFileSync(golden, result);
      assert.deepEqual(JSON.parse(result), JSON.parse(readFileSync(golden, 'utf8')));
      assert.deepEqual([scan.format, scan.source], [format.format, format.source]);
    });

    it('reads only activities that can be taken in once their instruments are known', async () => {
      for (const row of await readAll(bytes)) {
        if (row.kind !== 'activity') continue;
        const { activity, instrument, counterInstrument } = row;
        const counter = { account: null, quantity: null, currency: null, amount: null, ...activity.counter };
        const named = {
          ...activity,
          instrument: instrument === null ? null : 'ONE',
          counter: counterInstrument === null ? activity.counter : { ...counter, instrument: 'OTHER' },
        };
        assert.deepEqual(activityProblems(named), [], JSON.stringify(toldActivity(row)));
      }
    });

    it('reads the same whatever the pieces it comes in, and again', async () => {
      const whole = await told(bytes);
      assert.deepEqual(await told(bytes, 7), whole);
      const file = bytesAs(bytes);
      await format.scan(file);
      const again = (await Array.fromAsync(format.read(file, options))).flat();
      assert.deepEqual(again.map(toldActivity), whole);
    });

    it('names every activity of an account once, where the source names them', async () => {
      const keys = (await readAll(bytes)).flatMap((row) =>
        row.kind === 'activity' && row.part === 0 && row.activity.sourceId !== null
          ? [`${row.activity.account} ${row.activity.sourceId}`]
          : [],
      );
      assert.equal(new Set(keys).size, keys.length);
    });

    it('reads a row again from its cells', async () => {
      const { dateOrder } = await format.scan(bytesAs(bytes));
      const settled = { ...options, dateOrder: options.dateOrder ?? dateOrder };
      const byRow = Map.groupBy(await readAll(bytes), ({ row }) => row);
      for (const [line, rows] of byRow) {
        const first = rows[0]!;
        if (first.kind === 'left-out' || (first.kind === 'held' && first.reason === 'COLUMN_COUNT')) continue;
        const again = format.readCells(line, JSON.parse(JSON.stringify(first.cells)), settled);
        assert.deepEqual(again.map(toldActivity), rows.map(toldActivity));
      }
    });

    it('refuses an empty file and one that has nothing to do with it', async () => {
      await refuses(format, Buffer.from(''), ['FILE_EMPTY', 'FORMAT_UNKNOWN']);
      await refuses(format, Buffer.from('Date,Ticker,Shares\n2025-01-01,AAPL,5\n'), ['FORMAT_UNKNOWN']);
      await refuses(format, Buffer.from('{"a": [1, 2, 3]}\n'), ['FORMAT_UNKNOWN']);
      await refuses(format, Buffer.from('<a><b>1</b></a>\n'), ['FORMAT_UNKNOWN']);
      await refuses(format, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ['FILE_BINARY', 'FORMAT_UNKNOWN']);
    });

    it('makes nothing up of a file that is cut off', async () => {
      const whole = facts(await readAll(bytes));
      for (const lost of [3, 9, 17, 40]) {
        let rows: readonly ReadActivityRow[];
        try {
          rows = await readAll(bytes.subarray(0, -lost));
        } catch (error) {
          // A document that ends too early may be none at all.
          assert.ok(isAppError(error, 'FILE_EMPTY') || isAppError(error, 'FORMAT_UNKNOWN'), String(error));
          continue;
        }
        const made = facts(rows).filter((fact) => !whole.includes(fact));
        // The last cell of the last row may have lost its end, where nothing tells that it had one.
        assert.ok(made.length <= 1, `${made.length} activities are made up: ${made.join()}`);
      }
    });

    if (separator === undefined) return;

    it('reads the same in UTF-16, with a mark at its start, and with either line end', async () => {
      const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
      const text = isUtf8 ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes);
      const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
      const whole = facts(await readAll(bytes));
      for (const other of [
        Buffer.from(`\ufeff${plain}`, 'utf16le'),
        Buffer.from(`\ufeff${plain}`),
        Buffer.from(plain.replaceAll('\n', '\r\n')),
      ])
        assert.deepEqual(facts(await readAll(other)), whole);
    });

    if (anyLocale === true)
      it('reads the same saved again with the other decimal sign and separator', async () => {
        const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
        const text = isUtf8 ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes);
        const whole = facts(await readAll(bytes));
        assert.deepEqual(facts(await readAll(Buffer.from(inOtherLocale(text, separator)))), whole);
      });

    it('holds a row with a cell too many or too few, and no other', async () => {
      const before = await readAll(bytes);
      const victim = before.find((row) => row.kind === 'activity')!;
      const others = (rows: readonly ReadActivityRow[]) =>
        rows.filter(({ row }) => row !== victim.row).map(toldActivity);
      const change = (line: string): readonly string[] => [
        `${line.trimEnd()}${separator.repeat(3)}surplus`,
        line.split(separator).slice(0, 2).join(separator),
      ];
      const lines = bytes.toString('latin1').split('\n');
      for (const changed of change(lines[victim.row - 1]!)) {
        const content = lines.with(victim.row - 1, changed).join('\n');
        const after = await readAll(Buffer.from(content, 'latin1'));
        const held = after.find(({ row }) => row === victim.row);
        assert.ok(held?.kind === 'held' && held.reason === 'COLUMN_COUNT', JSON.stringify(held));
        assert.deepEqual(others(after), others(before));
      }
    });
  });
};

const commaNumber = /^((?:[A-Z]{3} )?[-−]?[\d.]*\d),(\d+)( ?(?:€|[A-Z]{3}))?$/;
const pointNumber = /^([-−]?[\d,]*\d)\.(\d+)$/;

/** The file as a spreadsheet of another country saves it: numbers of one sign become those of the other. */
const inOtherLocale = (text: string, separator: string): string => {
  const splitter = new RowSplitter(separator);
  const rows = [...splitter.push(text), ...splitter.end()].map(({ cells }) => cells);
  const hasCommas = rows.some((cells) => cells.some((cell) => commaNumber.test(cell)));
  const turned = (cell: string): string => {
    if (!hasCommas)
      return cell.replace(pointNumber, (_, whole, fraction) => `${whole.replaceAll(',', '')},${fraction}`);
    const [, whole, fraction, after = ''] = commaNumber.exec(cell) ?? [];
    return whole === undefined
      ? cell.replace(/^(-?\d{1,3})\.(\d{3})$/, '$1$2')
      : `${whole.replaceAll('.', '')}.${fraction}${after}`;
  };
  const other = hasCommas ? ',' : ';';
  return rows.map((cells) => cells.map((cell) => `"${turned(cell).replaceAll('"', '""')}"`).join(other)).join('\n');
};

const refuses = async (format: ActivityFormat, bytes: Uint8Array, codes: readonly string[]): Promise<void> => {
  await assert.rejects(
    format.scan(bytesAs(bytes)),
    (error) => isAppError(error) && codes.includes(error.code),
    bytes.toString(),
  );
};
