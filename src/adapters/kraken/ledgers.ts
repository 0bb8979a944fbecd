import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, leftOut } from '#adapters/text-files/activity-draft.ts';
import { activityGroups, type GroupReading } from '#adapters/text-files/activity-groups.ts';
import { isBelowZero, isSome, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { coin, coinFee, isMoney } from '#adapters/text-files/coin-fee.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { krakenAsset } from './assets.ts';
import { type Side, tradeOf } from './trade-of.ts';

const columns = ['Id', 'Reference', 'Time', 'Type', 'Subtype', 'Asset', 'Wallet', 'Amount', 'Fee', 'Balance'] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;

const open = delimited<Column>({
  columns,
  names: {
    Id: ['txid'],
    Reference: ['refid'],
    Time: ['time'],
    Type: ['type'],
    Subtype: ['subtype'],
    Asset: ['asset'],
    Wallet: ['wallet'],
    Amount: ['amount'],
    Fee: ['fee'],
    Balance: ['balance'],
  },
  required: ['Id', 'Reference', 'Time', 'Type', 'Asset', 'Amount', 'Fee', 'Balance'],
});

const trades = ['trade', 'spend', 'receive', 'conversion'];
const rewards = ['staking', 'reward', 'airdrop'];

/** Where a row's coins are: the account that was said, and beside it one for each wallet that is not that of trading. */
const accountOf = (cells: Cells): string => {
  const said = cells.account(null);
  const named = cells.text('Wallet').toLowerCase();
  const { wallet } = krakenAsset(cells.text('Asset'));
  const other = wallet ?? (/^(?:|spot(?: \/ main)?)$/.test(named) ? null : named.replace(/ \/ .*/, ''));
  return other === null ? said : `${said} ${other}`;
};

const momentOf = (cells: Cells) => {
  const { date, at } = cells.moment('Time', `${cells.text('Time').replace(/\.\d+$/, '')}Z`);
  return { date, at };
};

const single = (cells: Cells): readonly ActivityDraft[] => {
  const type = cells.text('Type').toLowerCase();
  const subtype = cells.text('Subtype').toLowerCase();
  const { symbol } = krakenAsset(cells.needed('Asset', 'an asset such as XXBT'));
  const amount = cells.number('Amount');
  const fee = cells.size('Fee') ?? '0';
  const isOut = isBelowZero(amount);
  const shared = { ...momentOf(cells), account: accountOf(cells), sourceId: cells.id('Id'), currency: symbol };
  const isReward = rewards.includes(type) || (type === 'earn' && subtype === 'reward');
  if (isReward) {
    if (isOut) cells.fault('Amount', 'a reward above zero');
    const quantity = sumOf(amount, `-${fee}`);
    if (isMoney(symbol)) return [{ ...shared, type: 'interest', gross: amount, fee }];
    return [{ ...shared, type: 'reward', instrument: coin(symbol), quantity, gross: quantity }];
  }
  const inside = type === 'transfer' || type === 'earn';
  if (type !== 'deposit' && type !== 'withdrawal' && !inside)
    cells.fault('Type', 'deposit, withdrawal, trade, spend, receive, conversion, staking, earn or transfer');
  const paid =
    isSome(fee) && !isMoney(symbol)
      ? [{ ...coinFee({ ...shared, symbol, quantity: fee, venue: 'Kraken' }), account: shared.account }]
      : [];
  if (isMoney(symbol)) return [{ ...shared, type: isOut ? 'withdrawal' : 'deposit', gross: sizeOf(amount), fee }];
  return [
    {
      ...shared,
      currency: 'EUR',
      type: isOut ? 'transfer-out' : 'transfer-in',
      instrument: coin(symbol),
      quantity: sizeOf(amount),
      ...(inside ? { counter: otherWallet(cells) } : {}),
    },
    ...paid,
  ];
};

/** Older ledgers name the way: `spottostaking` is the side that leaves, `stakingfromspot` the one that comes. */
const otherWallet = (cells: Cells): ActivityDraft['counter'] => {
  const way = /(spot|staking|futures)$/.exec(cells.text('Subtype').toLowerCase())?.[1];
  if (way === undefined) return null;
  const said = cells.account(null);
  const account = way === 'spot' ? said : `${said} ${way}`;
  return { account, instrument: null, quantity: null, currency: null, amount: null };
};

const sideOf = (cells: Cells): Side => ({
  symbol: krakenAsset(cells.needed('Asset', 'an asset such as XXBT')).symbol,
  amount: sizeOf(cells.number('Amount')),
  fee: cells.size('Fee') ?? '0',
});

const read = (rows: readonly [Cells, ...Cells[]]): GroupReading => {
  const [first] = rows;
  if (first.text('Id') === '') return leftOut('not booked yet; the booking has a txid and stands in a row of its own');
  if (!trades.includes(first.text('Type').toLowerCase())) return single(first);
  // A coin of which only a fee is taken has a row of its own without an amount.
  const [out, came] = [
    rows.filter((row) => isBelowZero(row.number('Amount'))),
    rows.filter((row) => !isBelowZero(row.number('Amount')) && isSome(row.number('Amount'))),
  ];
  const fees = rows.filter((row) => !isSome(row.number('Amount')) && isSome(row.number('Fee')));
  if (out.length !== 1 || came.length !== 1)
    first.fault('Reference', 'two rows with this refid, one of what left and one of what came');
  const when = { ...momentOf(first), account: accountOf(first), sourceId: first.id('Reference') };
  const paid = fees.map((row) => {
    const { symbol, fee: quantity } = sideOf(row);
    if (isMoney(symbol))
      return { ...when, sourceId: row.id('Id'), type: 'fee', currency: symbol, gross: quantity } as const;
    return { ...coinFee({ ...when, symbol, quantity, venue: 'Kraken' }), account: when.account };
  });
  return [...tradeOf({ ...when, out: sideOf(out[0]!), in: sideOf(came[0]!) }), ...paid];
};

/** Kraken's ledgers: every change of a balance; both sides of a trade have the same refid. Times are in UTC. */
export const krakenLedgers = (): ActivityFormat =>
  activityGroups<Column>({
    format: 'kraken-ledgers',
    source: 'kraken',
    columns,
    open,
    numberStyle: 'point',
    numbers: ['Amount', 'Fee', 'Balance'],
    dateOrder: 'iso',
    accountColumn: null,
    groupOf: (cell) =>
      cell('Id') !== '' && trades.includes(cell('Type').toLowerCase()) && cell('Reference') !== ''
        ? cell('Reference')
        : null,
    read,
  });
