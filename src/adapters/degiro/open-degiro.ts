import { type Delimited, delimited } from '#adapters/text-files/delimited.ts';
import type { OpenedTable } from '#adapters/text-files/laid-row.ts';
import { readTextHead, readWholeText } from '#adapters/text-files/text-head.ts';
import type { FileSource } from '#ports/execution-format.ts';

/** The header ends with a column that has no name; there the ids of orders stand in some exports. */
const unnamedEnd = /^([^\n]*order[ -]id),(?=\r?\n)/i;

/** Opens a table of DEGIRO: currencies stand in columns without a name. Times are those of Amsterdam and Frankfurt. */
export const openDegiro =
  <Column extends string>(table: Delimited<Column>) =>
  async (file: FileSource): Promise<OpenedTable> => {
    const open = delimited(table);
    const head = await readTextHead(file);
    const start = head.text.replace(/^\ufeff/, '');
    if (!unnamedEnd.test(start)) return { ...(await open(file)), zone: 'Europe/Amsterdam' };
    const text = (await readWholeText(file, head)).replace(/^\ufeff/, '').replace(unnamedEnd, '$1,Order');
    return {
      ...(await open(async function* () {
        yield Buffer.from(text);
      })),
      zone: 'Europe/Amsterdam',
    };
  };
