import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import type { ExecutionFormat, FileSource, ReadOptions, ReadRow } from '#ports/execution-format.ts';

export type FormatCase = {
  readonly format: ExecutionFormat;
  /** A file in the platform's own shape; its golden result stands beside it as `<name>.golden.txt`. */
  readonly fixture: string;
  /** What a person answers about the file. */
  readonly options?: Partial<ReadOptions>;
  /** Rows that are delimited text: the file is also tried with other separators and decimal signs, and with a cell too many. */
  readonly delimited?: { readonly separator: string; readonly decimalComma: boolean };
};

const bytesAs = (bytes: Uint8Array, size = 65_536): FileSource =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

/** A row on one line: what a person would check it by. */
export const toldRow = (row: ReadRow): string => {
  if (row.kind === 'held') return `${row.row} ${row.reason} ${row.field}: ${row.found} | ${row.expected}`;
  const { account, executionId, orderId, side, quantity, instrument, price, commission, hints } = row;
  const names = row.otherNames.length === 0 ? '' : ` (${row.otherNames.join(', ')})`;
  const stated = [row.stated.currency, row.stated.pointValue].filter((said) => said !== null);
  return [
    `${row.row}.${row.part} ${account} ${executionId} of ${orderId}: ${side} ${quantity} ${instrument}${names} @ ${price}`,
    `for ${commission}${row.commissionCurrency === null ? '' : ` ${row.commissionCurrency}`}`,
    `at ${new Date(row.executedAt).toISOString()} ${row.sourceZone} as ${row.tradedAs}`,
    ...(stated.length === 0 ? [] : [`stated ${stated.join(' ')}`]),
    ...(Object.keys(hints).length === 0 ? [] : [JSON.stringify(hints)]),
  ].join(' ');
};

/** What holds for every format of executions. */
export const executionFormatContract = ({ format, fixture, options: given, delimited }: FormatCase): void => {
  const bytes = readFileSync(fixture);
  const options: ReadOptions = { timeZone: 'America/New_York', dateOrder: null, account: null, ...given };
  const readAll = async (file: FileSource): Promise<readonly ReadRow[]> =>
    (await Array.fromAsync(format.read(file, options))).flat();
  const told = async (file: FileSource): Promise<readonly string[]> => (await readAll(file)).map(toldRow);
  /** Without its place in the file: what another dialect of the same file must say as well. */
  const facts = (rows: readonly ReadRow[]): readonly string[] =>
    rows.filter((row) => row.kind === 'execution').map((row) => toldRow(row).replace(/^\S+ /, ''));
  const text = (): string => bytes.toString('utf8');

  describe(`execution format ${format.format}: ${basename(fixture)}`, () => {
    it('gives its golden result', async () => {
      const golden = join(dirname(fixture), `${basename(fixture)}.golden.txt`);
      const scan = await format.scan(bytesAs(bytes));
      const result = `${JSON.stringify(scan)}\n${(await told(bytesAs(bytes))).join('\n')}\n`;
      if (!existsSync(golden) && process.env.KONTOR_WRITE_GOLDEN === '1') writeFileSync(golden, result);
      assert.equal(result, readFileSync(golden, 'utf8'));
      assert.equal(scan.format, format.format);
      assert.equal(scan.source, format.source);
    });

    it('reads the same whatever the pieces it comes in, and again', async () => {
      const whole = await told(bytesAs(bytes));
      assert.deepEqual(await told(bytesAs(bytes, 7)), whole);
      const file = bytesAs(bytes);
      await format.scan(file);
      assert.deepEqual(await told(file), whole);
      assert.deepEqual(await told(file), whole);
    });

    it('names every execution of an account once, where the platform names them', async () => {
      const keys = (await readAll(bytesAs(bytes))).flatMap((row) =>
        row.kind === 'execution' && row.executionId !== null ? [`${row.account} ${row.executionId}`] : [],
      );
      assert.equal(new Set(keys).size, keys.length);
    });

    it('reads a row again from its cells', async () => {
      // As an import remembers it: what the file suggested counts as well.
      const { dateOrder } = await format.scan(bytesAs(bytes));
      const settled = { ...options, dateOrder: options.dateOrder ?? dateOrder };
      const byRow = Map.groupBy(await readAll(bytesAs(bytes)), ({ row }) => row);
      for (const [line, rows] of byRow) {
        const first = rows[0]!;
        const cells = first.kind === 'held' ? first.cells : format.cellsOf(first.record);
        const again = format.readCells(line, JSON.parse(JSON.stringify(cells)), settled);
        if (first.kind === 'held' && first.reason === 'COLUMN_COUNT') continue;
        assert.deepEqual(again.map(toldRow), rows.map(toldRow));
      }
    });

    it('refuses an empty file and one that has nothing to do with it', async () => {
      await refuses(format, Buffer.from(''), ['FILE_EMPTY']);
      await refuses(format, Buffer.from('Date,Ticker,Shares\n2025-01-01,AAPL,5\n'), ['FORMAT_UNKNOWN']);
      await refuses(format, Buffer.from('{"a": [1, 2, 3]}\n'), ['FORMAT_UNKNOWN']);
      await refuses(format, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ['FILE_BINARY']);
    });

    it('makes nothing up of a file that is cut off', async () => {
      const whole = facts(await readAll(bytesAs(bytes)));
      for (const lost of [3, 9, 17, 40]) {
        let rows: readonly ReadRow[];
        try {
          rows = await readAll(bytesAs(bytes.subarray(0, -lost)));
        } catch (error) {
          // A document that ends too early may be none at all.
          assert.ok(isAppError(error, 'FILE_EMPTY') || isAppError(error, 'FORMAT_UNKNOWN'), String(error));
          continue;
        }
        const found = facts(rows);
        const kept = found.filter((fact) => whole.includes(fact));
        assert.ok(found.length - kept.length <= 2, `${found.length - kept.length} executions are made up`);
        assert.ok(rows.some(({ kind }) => kind === 'held') || kept.length >= whole.length - 2, 'rows vanished');
      }
    });

    if (delimited === undefined) return;

    it('reads the same in UTF-16, with a mark at its start, and with Windows line ends', async () => {
      const whole = facts(await readAll(bytesAs(bytes)));
      const plain = text()
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n');
      for (const other of [
        Buffer.from(`\ufeff${plain}`, 'utf16le'),
        Buffer.from(`\ufeff${plain}`),
        Buffer.from(plain.replaceAll('\n', '\r\n')),
      ])
        assert.deepEqual(facts(await readAll(bytesAs(other))), whole);
    });

    it('holds a row with a cell too many, and no other', async () => {
      const before = await readAll(bytesAs(bytes));
      const lines = text().split('\n');
      const victim = before.find((row) => row.kind === 'execution')!;
      const long = [...lines];
      long[victim.row - 1] = `${lines[victim.row - 1]!.trimEnd()}${delimited.separator.repeat(3)}surplus`;
      const after = await readAll(bytesAs(Buffer.from(long.join('\n'))));
      const held = after.find(({ row }) => row === victim.row);
      assert.ok(held?.kind === 'held' && held.reason === 'COLUMN_COUNT', JSON.stringify(held));
      const others = (rows: readonly ReadRow[]) => rows.filter(({ row }) => row !== victim.row).map(toldRow);
      assert.deepEqual(others(after), others(before));
    });

    if (delimited.decimalComma)
      it('reads the same with another separator and a decimal comma', async () => {
        const whole = facts(await readAll(bytesAs(bytes)));
        assert.deepEqual(facts(await readAll(bytesAs(Buffer.from(withCommas(text(), delimited.separator))))), whole);
      });
  });
};

const refuses = async (format: ExecutionFormat, bytes: Uint8Array, codes: readonly string[]): Promise<void> => {
  await assert.rejects(
    format.scan(bytesAs(bytes)),
    (error) => isAppError(error) && codes.includes(error.code),
    bytes.toString(),
  );
};

/** The file as a program in a country of decimal commas writes it: no cell of these fixtures has a separator within quotes. */
const withCommas = (text: string, separator: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(separator)
        .map((cell) => cell.replace(/^(\s*"?[-(]?\$?[-(]?[\d ]*\d)\.(\d+\)?"?\s*)$/, '$1,$2'))
        .join(';'),
    )
    .join('\n');
