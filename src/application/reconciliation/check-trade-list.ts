import { type KnownInstruments, nameInstrument } from '#application/imports/name-instrument.ts';
import type { ImportPorts } from '#application/imports/ports.ts';
import { requireUpload } from '#application/imports/preview-import.ts';
import { type ImportAnswers, settleAnswers } from '#application/imports/read-file.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { LoadPositionPorts } from '#application/positions/load-position.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { recogniseFormat } from '#application/recognise-format.ts';
import type { ListedTrade } from '#domain/reconciliation/finished-trade.ts';
import { reconcileTrades } from '#domain/reconciliation/reconcile-trades.ts';
import { parseDecimal } from '#domain/values/decimal.ts';
import type { ReadHeld } from '#ports/execution-format.ts';
import type { ListedRow, TradeList } from '#ports/trade-list.ts';
import { ledgerTrades, type Span } from './ledger-trades.ts';
import { type Reconciled, reconciledView, type UnreadRow } from './reconciled-view.ts';

export type ReconcilePorts = LoadPositionPorts &
  Pick<ImportPorts, 'files' | 'settings' | 'directory'> & { readonly tradeLists: readonly TradeList[] };

/** A zone mistaken for another moves a trade by a day at most. */
const zoneLeewayMs = 26 * 3_600_000;

/**
 * Checks a list of finished trades, uploaded before, against the ledger. Nothing is imported and nothing changes.
 *
 * @throws AppError `NOT_FOUND`; `FORMAT_UNKNOWN` and its kin for a file that is no such list; `TIMEZONE_UNKNOWN`
 */
export const checkTradeList = async (
  ports: ReconcilePorts,
  { ledger }: LedgerContext,
  upload: string,
  answers: Pick<ImportAnswers, 'timeZone' | 'dateOrder' | 'account'>,
): Promise<Reconciled> => {
  const { fileName } = await requireUpload(ports, ledger, upload);
  const file = ports.files.open(ledger, upload);
  const { format, scan } = await recogniseFormat(ports.tradeLists, file);
  const settled = await settleAnswers(ports, ledger, scan, answers);
  const about = { upload, fileName, settled };
  if (settled.questions.length > 0) return reconciledView(about, null);

  const known = {
    catalogue: await catalogueOfLedger(ports.settings, ledger),
    directory: await ports.directory(ledger),
  };
  const listed: ListedTrade[] = [];
  const unread: UnreadRow[] = [];
  for await (const rows of format.read(file, settled.options)) {
    for (const row of rows) {
      const trade = row.kind === 'held' ? unreadRow(row) : listedTrade(known, row, scan.source);
      if ('expected' in trade) unread.push(trade);
      else listed.push(trade);
    }
  }
  const spans = spansOf(listed);
  const trades = await ledgerTrades(ports, ledger, spans);
  const accounts = new Set((await ports.positions.keys(ledger)).map(({ account }) => account));
  return reconciledView(about, { ...reconcileTrades(listed, trades), unread, accountsKnown: accounts });
};

/** When each account's trades lie, and as much around them as a mistaken zone moves them. */
const spansOf = (listed: readonly ListedTrade[]): ReadonlyMap<string, Span> => {
  const spans = new Map<string, Span>();
  for (const { account, entryAt, exitAt } of listed) {
    const { from, to } = spans.get(account) ?? { from: Infinity, to: -Infinity };
    spans.set(account, { from: Math.min(from, entryAt - zoneLeewayMs), to: Math.max(to, exitAt + zoneLeewayMs) });
  }
  return spans;
};

const unreadRow = ({ row, field, expected, found }: ReadHeld): UnreadRow => ({
  row,
  field: field ?? 'row',
  expected: expected ?? '',
  found: found ?? '',
});

const listedTrade = (known: KnownInstruments, row: ListedRow, source: string): ListedTrade | UnreadRow => {
  const named = nameInstrument(known, row.named, source);
  if (named.kind !== 'known')
    return {
      row: row.row,
      field: 'Instrument',
      expected: 'an instrument of the directory',
      found: row.named.instrument,
    };
  const amount = (text: string | null) => (text === null ? null : parseDecimal(text));
  return {
    row: row.row,
    account: row.account,
    instrument: named.id,
    side: row.side,
    quantity: parseDecimal(row.quantity),
    entryPrice: parseDecimal(row.entryPrice),
    exitPrice: parseDecimal(row.exitPrice),
    entryAt: row.entryAt,
    exitAt: row.exitAt,
    pointValue: parseDecimal(named.pointValue),
    currency: named.currency,
    profit: amount(row.profit),
    commission: amount(row.commission),
    fees: amount(row.fees),
  };
};
