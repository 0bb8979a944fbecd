import { delimited } from '#adapters/text-files/delimited.ts';
import { isHeldRow } from '#adapters/text-files/laid-row.ts';
import { isAppError } from '#domain/errors.ts';
import type { MarkFiles, TradeMark } from '#ports/mark-files.ts';
import { accountOf } from './account.ts';

const columns = ['Mark', 'Account', 'Execution ID', 'UTC'] as const;

const open = delimited({
  columns,
  names: { Mark: ['kontor_mark'], Account: ['account'], 'Execution ID': ['execution_id'], UTC: ['time_utc'] },
  required: columns,
});

const marks = { valid: 'valid', invalid: 'invalid', none: null } as const;
const isMark = (word: string): word is keyof typeof marks => Object.hasOwn(marks, word);

/** The files of the panel of our add-on for NinjaTrader 8 (integrations/ninjatrader): one line for each mark. */
export const ninjatraderMarks = (): MarkFiles => ({
  async read(file) {
    const opened = await open(file).catch((error: unknown) => {
      if (isAppError(error) && error.kind === 'input') return null;
      throw error;
    });
    if (opened === null) return null;
    const found: TradeMark[] = [];
    for await (const rows of opened.rows()) {
      for (const row of rows) {
        // A line that is still being written comes again when it is whole.
        if (isHeldRow(row)) continue;
        const [mark = '', account = '', executionId = '', utc = ''] = row.cells;
        const at = /Z$/.test(utc) ? Date.parse(utc) : Number.NaN;
        if (!isMark(mark) || accountOf(account) === '' || executionId === '' || Number.isNaN(at)) continue;
        found.push({ account: accountOf(account), executionId, validity: marks[mark], at });
      }
    }
    return found;
  },
});
