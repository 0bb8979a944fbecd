import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { isSome, sumOf } from '#adapters/text-files/amount-text.ts';
import { coinFee, isMoney } from '#adapters/text-files/coin-fee.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';

const columns = [
  'Id',
  'Time',
  'Type',
  'In/Out',
  'Amount',
  'Currency',
  'Quantity',
  'Asset',
  'Price',
  'Price currency',
  'Asset class',
  'Fee',
  'Fee asset',
  'Spread',
  'Tax',
] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;

/** What is not here is asked for: a contract on a share, for instance, is no share. */
const assetClasses: Readonly<Record<string, AssetClass>> = {
  cryptocurrency: 'crypto',
  leveraged: 'certificate',
  metal: 'metal',
  stock: 'share',
  etf: 'fund',
};

const transferred = ['transfer', 'transfer(stake)', 'transfer(unstake)', 'transfer(internal)'];
const rewarded = ['reward', 'transfer(reward)', 'staking reward', 'airdrop', 'cashback'];

const assetOf = (cells: Cells) => {
  const assetClass = assetClasses[cells.text('Asset class').toLowerCase()] ?? null;
  return { symbol: cells.needed('Asset', 'an asset such as BTC'), assetClass, currency: cells.said('Price currency') };
};

/** A fee in money of the row's currency stands with the row; one in the coin that moves, in its quantity; else by itself. */
const feesOf = (cells: Cells, shared: Pick<ActivityDraft, 'date' | 'at' | 'sourceId'>, currency: string) => {
  const fee = cells.some('Fee');
  const asset = cells.text('Fee asset');
  if (fee === null) return { fee: '0', inKind: '0', others: [] };
  if (asset === '' || asset === '-') cells.fault('Fee asset', 'what the fee was paid in');
  if (asset === currency) return { fee, inKind: '0', others: [] };
  if (asset === cells.text('Asset')) return { fee: '0', inKind: fee, others: [] };
  if (!isMoney(asset))
    return { fee: '0', inKind: '0', others: [coinFee({ ...shared, symbol: asset, quantity: fee, venue: 'Bitpanda' })] };
  const paid: ActivityDraft = {
    ...shared,
    sourceId: `${shared.sourceId}/fee`,
    type: 'fee',
    currency: asset,
    gross: fee,
  };
  return { fee: '0', inKind: '0', others: [paid] };
};

const read = (cells: Cells): readonly ActivityDraft[] => {
  const type = cells.text('Type').toLowerCase().replaceAll(' (', '(');
  const isIn = cells.word('In/Out', { incoming: true, outgoing: false }, 'incoming or outgoing');
  const stated = cells.text('Currency');
  const currency = stated === '' || stated === '-' ? 'EUR' : stated;
  const shared = { ...cells.moment('Time'), sourceId: cells.id('Id') };
  const { fee, inKind, others } = feesOf(cells, shared, currency);
  const tax = cells.amount('Tax');
  const withheld = tax === null ? {} : { unsplit: tax };
  const asset = cells.text('Asset');
  const isFiat = cells.text('Asset class').toLowerCase() === 'fiat' || isMoney(asset);
  const units = () => cells.some('Quantity') ?? cells.fault('Quantity', 'a number above zero');
  const gross = () => cells.size('Amount') ?? cells.fault('Amount', 'the worth in money');
  if (type === 'deposit' || type === 'withdrawal' || transferred.includes(type)) {
    if (isFiat || asset === '' || asset === '-')
      return [{ ...shared, type: isIn ? 'deposit' : 'withdrawal', currency, gross: gross(), fee }, ...others];
    const moved: ActivityDraft = {
      ...shared,
      type: isIn ? 'transfer-in' : 'transfer-out',
      instrument: assetOf(cells),
      quantity: units(),
      currency,
      note: transferred.includes(type) && type !== 'transfer' ? cells.text('Type') : null,
    };
    const paid = isSome(inKind) ? [coinFee({ ...shared, symbol: asset, quantity: inKind, venue: 'Bitpanda' })] : [];
    return [moved, ...paid, ...others];
  }
  if (rewarded.includes(type)) {
    const priced = cells.size('Amount') ?? null;
    const worth = isSome(priced) ? { gross: priced } : { price: cells.above0('Price') };
    const priceCurrency = cells.text('Price currency');
    return [
      {
        ...shared,
        type: 'reward',
        instrument: assetOf(cells),
        quantity: units(),
        currency: isSome(priced) || priceCurrency === '-' || priceCurrency === '' ? currency : priceCurrency,
        ...worth,
        withheld,
      },
      ...others,
    ];
  }
  if (type !== 'buy' && type !== 'sell') cells.fault('Type', 'deposit, withdrawal, buy, sell, transfer or reward');
  const quantity = type === 'buy' ? sumOf(units(), `-${inKind}`) : sumOf(units(), inKind);
  return [
    { ...shared, type, instrument: assetOf(cells), quantity, currency, gross: gross(), fee, withheld },
    ...others,
  ];
};

/** Bitpanda's transactions of coins, metals and contracts on shares; a disclaimer and the person stand before the header. */
export const bitpandaTransactions = (): ActivityFormat =>
  activityTable<Column>({
    format: 'bitpanda',
    source: 'bitpanda',
    columns,
    open: delimited<Column>({
      columns,
      names: {
        Id: ['transaction id'],
        Time: ['timestamp'],
        Type: ['transaction type'],
        'In/Out': ['in/out'],
        Amount: ['amount fiat'],
        Currency: ['fiat'],
        Quantity: ['amount asset'],
        Asset: ['asset'],
        Price: ['asset market price'],
        'Price currency': ['asset market price currency'],
        'Asset class': ['asset class'],
        Fee: ['fee'],
        'Fee asset': ['fee asset'],
        Spread: ['spread'],
        Tax: ['tax fiat'],
      },
      required: ['Id', 'Time', 'Type', 'In/Out', 'Amount', 'Currency', 'Quantity', 'Asset', 'Asset class', 'Fee'],
      lookedAt: 20,
    }),
    usualNumbers: 'point',
    numbers: ['Amount', 'Quantity', 'Price', 'Fee', 'Spread'],
    times: (cell) => [cell('Time')],
    dateOrder: 'iso',
    accountColumn: null,
    read,
  });
