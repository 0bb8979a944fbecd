import { cutOff } from '#adapters/text-files/document-table.ts';
import { decodeText } from '#adapters/text-files/encoding.ts';
import type { LaidRow, OpenedTable } from '#adapters/text-files/laid-row.ts';
import { cellsByPlace } from '#adapters/text-files/record.ts';
import { readTextHead, readWholeText } from '#adapters/text-files/text-head.ts';
import { AppError } from '#domain/errors.ts';
import type { FileSource, ReadHeld } from '#ports/execution-format.ts';
import { columns, end, start } from './columns.ts';

/** No execution is longer. */
const longestLine = 65_536;

const named = /^\ufeff?\s*\{[\s\S]{0,400}?"format"\s*:\s*"kontor-executions"/;

/**
 * Opens an export of executions: line by line as Kontor writes it, whole where another program has written it anew.
 *
 * @throws AppError `FORMAT_UNKNOWN` also for a version that is not known
 */
export const openJson = async (file: FileSource): Promise<OpenedTable> => {
  const head = await readTextHead(file);
  if (!named.test(head.text)) throw unknown(head.text, 'a file that begins with {"format":"kontor-executions"');
  const version = /"version"\s*:\s*(\d+)/.exec(head.text)?.[1];
  if (version !== '1') throw unknown(head.text, 'version 1 of Kontor’s executions');
  const isLines = head.text.replace(/^\ufeff/, '').startsWith(`${start}\n`);
  const encoding = await head.encoding();
  return {
    separator: ',',
    zone: null,
    rows: isLines
      ? () => lineRows(decodeText(file, encoding))
      : async function* () {
          yield documentRows(await readWholeText(file, head));
        },
  };
};

async function* lineRows(texts: AsyncIterable<string>): AsyncGenerator<readonly (LaidRow | ReadHeld)[]> {
  let rest = '';
  let line = 0;
  let ended = false;
  const rowsOf = (text: string): readonly (LaidRow | ReadHeld)[] => {
    line += 1;
    if (line === 1 || text.trim() === '') return [];
    if (text.trim() === end) ended = true;
    return ended ? [] : [rowOf(line, text.replace(/,?\r?$/, ''))];
  };
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    if (rest.length > longestLine) rest = rest.slice(0, longestLine + 1);
    yield lines.flatMap(rowsOf);
  }
  if (rest !== '' && rest.trim() !== end) yield rowsOf(rest);
  else if (rest.trim() === end) ended = true;
  if (!ended) yield [cutOff(line)];
}

const documentRows = (text: string): readonly (LaidRow | ReadHeld)[] => {
  try {
    const { executions } = JSON.parse(text) as { executions?: unknown };
    if (Array.isArray(executions)) return executions.map((execution, index) => laidOut(index + 1, execution));
  } catch {
    // What is no JSON any more has lost its end.
  }
  return [cutOff(1)];
};

const rowOf = (line: number, text: string): LaidRow | ReadHeld => {
  try {
    return laidOut(line, JSON.parse(text));
  } catch {
    return held(line, 'one execution as JSON', text.slice(0, 200));
  }
};

const laidOut = (line: number, execution: unknown): LaidRow | ReadHeld => {
  if (typeof execution !== 'object' || execution === null) return held(line, 'an execution', JSON.stringify(execution));
  const members = execution as Readonly<Record<string, unknown>>;
  const strange = Object.keys(members).find((name) => !(columns as readonly string[]).includes(name));
  if (strange !== undefined) return held(line, `members ${columns.join(', ')}`, strange);
  return {
    line,
    cells: columns.map((name) => {
      const member = members[name];
      if (member === null || member === undefined) return '';
      return typeof member === 'string' ? member : JSON.stringify(member);
    }),
  };
};

const held = (row: number, expected: string, found: string): ReadHeld => ({
  kind: 'held',
  row,
  reason: 'COLUMN_COUNT',
  field: 'row',
  expected,
  found,
  cells: cellsByPlace([found]),
});

const unknown = (head: string, expected: string): AppError =>
  new AppError('FORMAT_UNKNOWN', `The file is no export of Kontor's executions: expected ${expected}.`, {
    details: { expected, found: [head.slice(0, 40).trim()], missing: ['format'], share: 0 },
  });
