import { headerKey } from '#adapters/text-files/header-key.ts';
import type { WordMeaning } from '#domain/imports/activity-reading.ts';
import {
  fieldsOf,
  type MappedField,
  mappedFields,
  maximumCosts,
  type TableMapping,
} from '#domain/imports/table-mapping.ts';

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
  type: [
    'type',
    'transaction type',
    'action',
    'activity',
    'kind',
    'typ',
    'art',
    'vorgang',
    'transaktionstyp',
    'buchungstyp',
  ],
  isin: ['isin'],
  gross: ['amount', 'gross', 'gross amount', 'value', 'total', 'betrag', 'bruttobetrag', 'wert', 'umsatz', 'kurswert'],
  germanTax: ['tax', 'taxes', 'steuer', 'steuern', 'kapitalertragsteuer'],
  foreignTax: ['withholding tax', 'foreign tax', 'quellensteuer'],
  currency: ['currency', 'wahrung', 'transaction currency', 'buchungswahrung'],
  valueDate: ['value date', 'settlement date', 'valuta', 'wertstellung'],
  note: ['note', 'notes', 'comment', 'description', 'notiz', 'kommentar', 'beschreibung'],
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
const executionFields = [...fieldsOf('executions'), ...fieldsOf('round-trips')];
const costNames =
  /(?:^|\s)(?:commissions?|fees?|comm|swap|tax(?:es)?|kommission(?:en)?|provision(?:en)?|gebuhr(?:en)?|steuern?)$/;

const buyWords = ['buy', 'b', 'bot', 'bought', 'long', 'l', 'kauf', 'kaufen', 'buy to cover', 'buytocover', 'bc'];
const sellWords = ['sell', 's', 'sld', 'sold', 'short', 'verkauf', 'verkaufen', 'sell short', 'sellshort', 'ss'];

function spelled(
  type: WordMeaning['type'],
  ...words: readonly string[]
): Readonly<Record<string, WordMeaning['type']>> {
  return Object.fromEntries(words.map((word) => [word, type]));
}

/** What words of a type's column usually stand for. */
const usualTypes: Readonly<Record<string, WordMeaning['type']>> = {
  ...spelled('buy', 'buy', 'kauf', 'purchase', 'savings plan', 'sparplan'),
  ...spelled('sell', 'sell', 'verkauf', 'sale'),
  ...spelled('dividend', 'dividend', 'dividende', 'distribution', 'ausschüttung'),
  ...spelled('interest', 'interest', 'zinsen', 'zins'),
  ...spelled('interest-charge', 'interest charge', 'zinsbelastung'),
  ...spelled('deposit', 'deposit', 'einlage', 'einzahlung'),
  ...spelled('withdrawal', 'withdrawal', 'entnahme', 'auszahlung', 'removal'),
  ...spelled('fee', 'fee', 'fees', 'gebühr', 'gebühren'),
  ...spelled('fee-refund', 'fees refund', 'gebührenerstattung'),
  ...spelled('tax', 'tax', 'taxes', 'steuer', 'steuern'),
  ...spelled('tax-refund', 'tax refund', 'steuerrückerstattung'),
  ...spelled('transfer-in', 'transfer in', 'delivery (inbound)', 'einlieferung', 'receive'),
  ...spelled('transfer-out', 'transfer out', 'delivery (outbound)', 'auslieferung', 'send'),
  ...spelled('reward', 'reward', 'staking', 'staking reward', 'airdrop'),
};

/** A cell that only a table of activities has. */
const activityWord =
  /^(?:dividende?n?|distribution|ausschüttung|deposit|einzahlung|einlage|withdrawal|auszahlung|entnahme|interest|zinsen)$/i;

/** Suggests what the columns of a table are, by their names and words alone; everything in it is for a person to change. */
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
  if (rows.some((cells) => cells.some((cell) => activityWord.test(cell.trim()))))
    return activitiesOf(header, rows, columns);
  const isTrips = columns.entryPrice !== undefined && columns.exitPrice !== undefined;
  // A date with its time of day in one column needs no other for the date.
  if (columns.time === undefined && columns.date !== undefined) {
    columns.time = columns.date;
    delete columns.date;
  }
  for (const field of mappedFields) {
    const isTripField = field.startsWith('entry') || field.startsWith('exit');
    const isSingleField = field === 'price' || field === 'date' || field === 'time';
    if ((isTrips ? isSingleField : isTripField) || !executionFields.includes(field)) delete columns[field];
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

/** Taxes are no costs here: they stand in fields of their own. */
const activitiesOf = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  found: Readonly<Partial<Record<MappedField, string>>>,
): TableMapping => {
  const fields = fieldsOf('activities');
  const columns = Object.fromEntries(Object.entries(found).filter(([field]) => fields.includes(field as MappedField)));
  // One name may be usual for two things: the quantity goes before the worth.
  if (columns.gross !== undefined && columns.gross === columns.quantity) delete columns.gross;
  if (columns.instrument !== undefined && columns.instrument === columns.isin) delete columns.instrument;
  const taxes = [columns.germanTax, columns.foreignTax];
  const at = columns.type === undefined ? -1 : header.indexOf(columns.type);
  const words = [...new Set(rows.map((cells) => (cells[at] ?? '').trim().toLowerCase()))];
  const types = words.flatMap((word) => (usualTypes[word] === undefined ? [] : [{ word, type: usualTypes[word] }]));
  return {
    name: '',
    rows: 'activities',
    columns,
    costs: header.filter((name) => costNames.test(headerKey(name)) && !taxes.includes(name)).slice(0, maximumCosts),
    costSign: 'positive',
    account: null,
    sideFrom: 'words',
    buyWords: [],
    sellWords: [],
    tradedAs: 'any',
    dateOrder: null,
    numbers: null,
    timeZone: null,
    activities: { types, signs: 'ignored', currency: 'EUR', assetClass: null },
  };
};
