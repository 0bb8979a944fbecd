/** The columns of NinjaTrader's execution grid, in its own order and in English: our names for them everywhere. */
export const columns = [
  'Instrument',
  'Action',
  'Quantity',
  'Price',
  'Time',
  'ID',
  'E/X',
  'Position',
  'Order ID',
  'Name',
  'Commission',
  'Rate',
  'Account',
  'Connection',
] as const;

export type Column = (typeof columns)[number];

/** Without these no row is an execution. An id may be missing, a price or a commission may not. */
export const requiredColumns = [
  'Instrument',
  'Action',
  'Quantity',
  'Price',
  'Time',
  'Commission',
  'Account',
] as const satisfies readonly Column[];

/**
 * What each column is called, preferred name first, as `headerKey` spells it.
 *
 * The header follows the platform's language. English is as seen in exports; French follows the words of the platform's
 * French trade list; no German export was found, so that the German names are the words that fit. A name may stand
 * under two columns (`kurs`): the column listed first in `columns` takes it, the other takes the next of that name.
 */
export const columnNames: Readonly<Record<Column, readonly string[]>> = {
  Instrument: ['instrument', 'kontrakt', 'contrat'],
  Action: ['action', 'aktion', 'aktivitat'],
  Quantity: ['quantity', 'qty', 'menge', 'anzahl', 'quantite', 'qte'],
  Price: ['price', 'preis', 'prix', 'kurs', 'cours'],
  Time: ['time', 'zeit', 'uhrzeit', 'heure', 'date/time', 'datum/zeit', 'date/heure'],
  ID: ['id', 'execution id', 'ausfuhrungs-id', "id d'execution", "id de l'execution", 'kennung', 'identifiant'],
  'E/X': ['e/x', 'entry/exit', 'e/a', 'einstieg/ausstieg', 'eintritt/austritt', 'e/s', 'entree/sortie'],
  Position: ['position', 'pos.'],
  'Order ID': [
    'order id',
    'orderid',
    'auftrags-id',
    'order-id',
    'auftragsnummer',
    'ordernummer',
    "id d'ordre",
    "id de l'ordre",
    "n° d'ordre",
    "no d'ordre",
    "numero d'ordre",
    'id ordre',
  ],
  Name: ['name', 'nom', 'bezeichnung'],
  Commission: ['commission', 'provision', 'kommission', 'commissions', 'gebuhr', 'gebuhren'],
  Rate: ['rate', 'wechselkurs', 'umrechnungskurs', 'kurs', 'taux', 'taux de change'],
  Account: [
    'account',
    'account display name',
    'konto',
    'kontoanzeigename',
    'anzeigename des kontos',
    'kontoname',
    'compte',
    "nom d'affichage du compte",
    'nom du compte',
  ],
  Connection: ['connection', 'verbindung', 'connexion'],
};

/** The names as `headerKey` spells them that only a list of finished trades has. */
export const tradeLogNames: ReadonlySet<string> = new Set([
  'entry price',
  'exit price',
  'entry time',
  'exit time',
  'entry name',
  'exit name',
  'trade number',
  'market pos.',
  'cum. net profit',
  'cum. profit',
  'profit',
  'mae',
  'mfe',
  'etd',
  'result gain/loss',
  'gain/loss',
  'result',
  "prix d'entree",
  'prix de sortie',
  "heure d'entree",
  'heure de sortie',
  "nom d'entree",
  'nom de la sortie',
  'pos. marche.',
  'einstiegspreis',
  'ausstiegspreis',
  'einstiegszeit',
  'ausstiegszeit',
  'einstiegskurs',
  'ausstiegskurs',
  'handelsnummer',
  'gewinn',
  'gewinn/verlust',
]);

/** The names that only the list of orders has: an order is an intention, its fills are elsewhere. */
export const orderListNames: ReadonlySet<string> = new Set([
  'limit',
  'stop',
  'state',
  'filled',
  'avg. price',
  'remaining',
  'tif',
  'oco',
]);
