import type {
  CheckedTrade,
  ExtraPosition,
  Reconciliation,
  TradeDifference,
  TradeSums,
} from '#contract/reconciliation.ts';
import { type Column, tableText } from './table.ts';

const bases = {
  'net-of-costs': 'after commission and fees',
  'net-of-commission': 'after commission',
  gross: 'before costs',
} as const;

type SumsRow = { readonly account: string; readonly of: string; readonly sums: TradeSums };

const sumsColumns: readonly Column<SumsRow>[] = [
  { title: 'account', value: ({ account }) => account },
  { title: 'in', value: ({ of }) => of },
  { title: 'trades', value: ({ sums }) => sums.trades, align: 'right' },
  { title: 'contracts', value: ({ sums }) => sums.quantity, align: 'right' },
  { title: 'gross', value: ({ sums }) => sums.gross, align: 'right' },
  { title: 'commission', value: ({ sums }) => sums.commission, align: 'right' },
  { title: 'net', value: ({ sums }) => sums.net, align: 'right' },
];

const tradeColumns: readonly Column<CheckedTrade>[] = [
  { title: 'row', value: ({ row }) => row, align: 'right' },
  { title: 'status', value: ({ status }) => (status === 'missing' ? 'missing in the ledger' : status) },
  { title: 'account', value: ({ account }) => account },
  { title: 'trade', value: ({ side, quantity, instrument }) => `${side} ${quantity} ${instrument}` },
  { title: 'entry', value: ({ entryAt }) => entryAt },
  { title: 'differences', value: ({ differences }) => differences.map(differenceText).join('; ') },
];

const extraColumns: readonly Column<ExtraPosition>[] = [
  { title: 'position', value: ({ position }) => position },
  { title: 'account', value: ({ account }) => account },
  { title: 'trade', value: ({ side, quantity, instrument }) => `${side} ${quantity} ${instrument}` },
  { title: 'opened', value: ({ openedAt }) => openedAt },
  { title: 'gross', value: ({ gross }) => gross, align: 'right' },
  { title: 'commission', value: ({ commission }) => commission, align: 'right' },
];

const differenceText = ({ field, listed, ledger, by }: TradeDifference): string =>
  field.endsWith('-time')
    ? `${field} ${listed}, ledger ${ledger} (${Number(by) / 1000} s)`
    : `${field} ${listed}, ledger ${ledger} (${by})`;

/** What `kontor reconcile` prints: sums side by side, then what does not agree. */
export const reconciliationText = ({
  fileName,
  rows,
  profitIs,
  counts,
  accounts,
  trades,
  unread,
  extra,
}: Reconciliation): string => {
  const lines: string[] = [
    `${fileName}: a list of ${rows} finished trades, checked against the ledger. Nothing is imported.\n`,
    `${counts.matched} matched, ${counts.differs} differ, ${counts.missing} missing in the ledger, ${counts.extra} positions not in the file, ${counts.unread} rows not read\n`,
  ];
  if (profitIs !== null) lines.push(`Its profit is ${bases[profitIs]}.\n`);
  for (const { account, known, shiftMs } of accounts) {
    if (!known) lines.push(`The ledger has nothing of ${account}.\n`);
    if (shiftMs !== null)
      lines.push(`Every time of ${account} is off by ${shiftMs / 60_000} minutes: is the zone the right one?\n`);
  }
  const sums = accounts.flatMap(({ account, currency, listed, ledger, difference }) =>
    (
      [
        ['file', listed],
        ['ledger', ledger],
        ['difference', difference],
      ] as const
    ).map(([of, own]) => ({ account: `${account} (${currency})`, of, sums: own })),
  );
  if (sums.length > 0) lines.push('\n', tableText(sumsColumns, sums));
  const open = trades.filter(({ status }) => status !== 'matched');
  if (open.length > 0) lines.push('\n', tableText(tradeColumns, open));
  if (extra.length > 0) lines.push('\nNot in the file:\n', tableText(extraColumns, extra));
  for (const { row, field, expected, found } of unread)
    lines.push(`row ${row}, ${field}: expected ${expected}, found "${found}"\n`);
  return lines.join('');
};
