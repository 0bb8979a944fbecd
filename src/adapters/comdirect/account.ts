import {
  type AccountCells,
  type AccountColumn,
  accountColumns,
  type LineSubject,
  namesSecurity,
  readAccountLine,
} from '#adapters/text-files/account-line.ts';
import { leftOut } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { openBlocks } from './blocks.ts';
import { closingOf } from './closing.ts';

/** Account statements of comdirect as CSV: one account below the other, each named by its title. */
export const comdirectAccount = (): ActivityFormat =>
  activityTable<AccountColumn>({
    format: 'comdirect-account',
    source: 'comdirect',
    columns: accountColumns,
    open: openBlocks,
    numbers: ['Amount'],
    usualNumbers: 'comma',
    accountColumn: 'Account',
    read: (cells) => {
      if (/^offen$/i.test(cells.text('Date'))) return leftOut('Not booked yet: offen');
      const subject = subjectOf(cells);
      return (subject === 'interest' ? closingOf(cells) : null) ?? readAccountLine(cells, subject);
    },
  });

const subjectOf = (cells: AccountCells): LineSubject => {
  const [kind, text] = [cells.text('Kind'), cells.text('Text')];
  if (/kontoabschluss|zins/i.test(kind)) return 'interest';
  if (/steuer/i.test(kind)) return 'tax';
  if (namesSecurity(text) || /wertpapier|dividende|ertr(ä|ae)gnis|kupon|depot/i.test(kind)) return 'security';
  return /entgelt|geb(ü|ue)hr/i.test(kind) ? 'fee' : null;
};
