const header =
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,';

export type GridRow = {
  readonly instrument?: string;
  readonly action: string;
  readonly quantity: number | string;
  readonly price: number | string;
  readonly time: string;
  readonly id?: string;
  readonly commission?: string;
  readonly account?: string;
};

/** A NinjaTrader execution grid of the given rows. */
export const grid = (rows: readonly GridRow[]): string =>
  [
    header,
    ...rows.map(
      ({
        instrument = 'MNQ MAR25',
        action,
        quantity,
        price,
        time,
        id = '',
        commission = '$0.00',
        account = 'Sim101',
      }) =>
        `${instrument},${action},${quantity},${price},${time},${id},Entry,-,,Entry,${commission},1,${account},Test,`,
    ),
    '',
  ].join('\r\n');
