import { headerKey } from '#adapters/text-files/header-key.ts';
import { type MappedField, mappedFields, maximumCosts, type TableMapping } from '#domain/imports/table-mapping.ts';

/** What columns are called, by what they hold; the surest name first. */
const usual: Readonly<Record<MappedField, readonly string[]>> = {
  account: ['account', 'account name', 'account id', 'konto', 'depot'],
  instrument: ['instrument', 'symbol', 'contract', 'ticker', 'market', 'product', 'kontrakt', 'wertpapier', 'isin'],
  side: [
    'side',
    'buy/sell',
    'b/s',
    'action',
    'direction',
    'type',
    'long/short',
    'position',
    'kauf/verkauf',
    'richtung',
    'typ',
  ],
  quantity: ['quantity', 'qty', 'size', 'volume', 'contracts', 'shares', 'lots', 'amount', 'menge', 'anzahl', 'stuck'],
  price: ['price', 'fill price', 'avg price', 'avg. price', 'execution price', 'exec price', 'preis', 'kurs'],
  date: ['date', 'trade date', 'datum', 'handelstag'],
  time: [
    'time',
    'date/time',
    'datetime',
    'timestamp',
    'execution time',
    'exec time',
    'fill time',
    'zeit',
    'uhrzeit',
    'datum/zeit',
    'zeitpunkt',
  ],
  id: ['id', 'trade id', 'execution id', 'fill id', 'exec id', 'ticket', 'trade #', 'ausfuhrungs-id'],
  order: ['order id', 'order', 'order number', 'auftragsnummer', 'auftrags-id'],
  entryPrice: [
    'entry price',
    'open price',
    'avg entry price',
    'entryprice',
    'buy price',
    'einstiegspreis',
    'einstiegskurs',
    'eroffnungskurs',
  ],
  entryDate: ['entry date', 'open date', 'einstiegsdatum'],
  entryTime: [
    'entry time',
    'open time',
    'opened at',
    'entered at',
    'entry date/time',
    'open datetime',
    'einstiegszeit',
    'eroffnungszeit',
  ],
  exitPrice: [
    'exit price',
    'close price',
    'avg exit price',
    'exitprice',
    'sell price',
    'ausstiegspreis',
    'ausstiegskurs',
    'schlusskurs',
  ],
  exitDate: ['exit date', 'close date', 'ausstiegsdatum'],
  exitTime: [
    'exit time',
    'close time',
    'closed at',
    'exited at',
    'exit date/time',
    'close datetime',
    'ausstiegszeit',
    'schlusszeit',
  ],
};
const costNames =
  /(?:^|\s)(?:commissions?|fees?|comm|swap|tax(?:es)?|kommission(?:en)?|provision(?:en)?|gebuhr(?:en)?|steuern?)$/;

const buyWords = ['buy', 'b', 'bot', 'bought', 'long', 'l', 'kauf', 'kaufen', 'buy to cover', 'buytocover', 'bc'];
const sellWords = ['sell', 's', 'sld', 'sold', 'short', 'verkauf', 'verkaufen', 'sell short', 'sellshort', 'ss'];

/** Suggests what the columns of a table are, by their names alone; everything in it is for a person to change. */
export const suggestMapping = (header: readonly string[], rows: readonly (readonly string[])[]): TableMapping => {
  const keys = header.map(headerKey);
  const nameOf = (field: MappedField): string | undefined => {
    const at = usual[field].map((name) => keys.indexOf(name)).find((place) => place >= 0);
    return at === undefined ? undefined : header[at];
  };
  const columns: Partial<Record<MappedField, string>> = {};
  for (const field of mappedFields) {
    const name = nameOf(field);
    if (name !== undefined) columns[field] = name;
  }
  const isTrips = columns.entryPrice !== undefined && columns.exitPrice !== undefined;
  // A date with its time of day in one column needs no other for the date.
  if (columns.time === undefined && columns.date !== undefined) {
    columns.time = columns.date;
    delete columns.date;
  }
  for (const field of mappedFields) {
    const isTripField = field.startsWith('entry') || field.startsWith('exit');
    const isSingleField = field === 'price' || field === 'date' || field === 'time';
    if (isTrips ? isSingleField : isTripField) delete columns[field];
  }
  const quantityAt = columns.quantity === undefined ? -1 : header.indexOf(columns.quantity);
  const isSigned = quantityAt >= 0 && rows.some((cells) => /^\s*[-−(]/.test(cells[quantityAt] ?? ''));
  return {
    name: '',
    rows: isTrips ? 'round-trips' : 'executions',
    columns,
    costs: header.filter((name) => costNames.test(headerKey(name))).slice(0, maximumCosts),
    costSign: 'positive',
    account: null,
    sideFrom: columns.side === undefined && isSigned ? 'quantity' : 'words',
    buyWords,
    sellWords,
    tradedAs: 'any',
    dateOrder: null,
    numbers: null,
    timeZone: null,
  };
};
