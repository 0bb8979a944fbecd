/** Headings of the document of a tax year; what the law and the forms call things is in `domain/tax/words`. */
export type TaxReportWords = {
  readonly title: (year: number) => string;
  readonly result: string;
  readonly steps: string;
  readonly persons: string;
  readonly privateIncome: string;
  readonly banks: string;
  readonly forms: string;
  readonly items: string;
  readonly lots: string;
  readonly lumpSums: string;
  readonly carried: string;
  readonly gaps: string;
  readonly leftOut: string;
  readonly openPoints: string;
  readonly notes: string;
  readonly parameters: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly figures: Readonly<Record<Figure, string>>;
  readonly touched: string;
  readonly nothingStated: string;
  readonly together: string;
  readonly unverified: string;
};

type Column =
  | 'what'
  | 'amount'
  | 'person'
  | 'sharesBefore'
  | 'otherBefore'
  | 'sharesAfter'
  | 'otherAfter'
  | 'law'
  | 'date'
  | 'account'
  | 'instrument'
  | 'exempt'
  | 'taxable'
  | 'foreignTax'
  | 'creditable'
  | 'acquired'
  | 'quantity'
  | 'proceeds'
  | 'cost'
  | 'lumpSums'
  | 'gain'
  | 'rate'
  | 'stated'
  | 'form'
  | 'line'
  | 'key'
  | 'entry'
  | 'items'
  | 'bank'
  | 'base'
  | 'allowance'
  | 'computedTax'
  | 'statedTax'
  | 'difference'
  | 'reason'
  | 'year'
  | 'perUnit'
  | 'value'
  | 'source'
  | 'wanted'
  | 'id';

type Figure =
  | 'broughtShares'
  | 'broughtOther'
  | 'carriedInShares'
  | 'carriedInOther'
  | 'carriedUsedShares'
  | 'carriedUsedOther'
  | 'carriedOutShares'
  | 'carriedOutOther'
  | 'income'
  | 'allowance'
  | 'allowanceUsed'
  | 'taxable'
  | 'creditable'
  | 'tax'
  | 'withheld'
  | 'toPay'
  | 'toGetBack'
  | 'net'
  | 'taxableSales'
  | 'taxableRewards'
  | 'churchPercent';

const german: TaxReportWords = {
  title: (year) => `Steuerjahr ${year}: Kapitalerträge`,
  result: 'Ergebnis',
  steps: 'Verlustverrechnung und Sparer-Pauschbetrag, Schritt für Schritt',
  persons: 'Personen',
  privateIncome: 'Private Veräußerungsgeschäfte und sonstige Leistungen',
  banks: 'Steuerabzug der Banken, nachgerechnet',
  forms: 'Zeilen der Anlagen KAP, KAP-INV und SO',
  items: 'Steuerlich erfasste Vorgänge',
  lots: 'Verbrauchte Bestände und Rechengrößen',
  lumpSums: 'Vorabpauschalen',
  carried: 'Verlustvorträge nach Jahren',
  gaps: 'Was noch fehlt',
  leftOut: 'Nicht berücksichtigt',
  openPoints: 'Offene Rechtsfragen',
  notes: 'Hinweise',
  parameters: 'Rechengrößen des Jahres mit Quelle',
  columns: {
    what: 'Bezeichnung',
    amount: 'Betrag (€)',
    person: 'Person',
    sharesBefore: 'Aktien vorher',
    otherBefore: 'Sonstige vorher',
    sharesAfter: 'Aktien nachher',
    otherAfter: 'Sonstige nachher',
    law: 'Vorschrift',
    date: 'Tag',
    account: 'Konto',
    instrument: 'Wertpapier',
    exempt: 'Teilfreistellung',
    taxable: 'Steuerpflichtig',
    foreignTax: 'Ausl. Steuer',
    creditable: 'Anrechenbar',
    acquired: 'Angeschafft',
    quantity: 'Stück',
    proceeds: 'Erlös',
    cost: 'Anschaffungskosten',
    lumpSums: 'Vorabpauschalen',
    gain: 'Gewinn',
    rate: 'Kurs je Euro',
    stated: 'Ursprünglich',
    form: 'Anlage',
    line: 'Zeile',
    key: 'Kennzahl',
    entry: 'Eintrag',
    items: 'Vorgänge',
    bank: 'Bank',
    base: 'Bemessung',
    allowance: 'Freistellung',
    computedTax: 'Steuer nach Regel',
    statedTax: 'Steuer der Bank',
    difference: 'Abweichung',
    reason: 'Erklärung',
    year: 'Jahr',
    perUnit: 'Je Anteil',
    value: 'Wert',
    source: 'Quelle',
    wanted: 'Gesucht',
    id: 'Kennung',
  },
  figures: {
    broughtShares: 'Aktien im Jahr',
    broughtOther: 'Sonstige Erträge im Jahr',
    carriedInShares: 'Verlustvortrag Aktien zu Beginn',
    carriedInOther: 'Sonstiger Verlustvortrag zu Beginn',
    carriedUsedShares: 'Verbrauchter Verlustvortrag Aktien',
    carriedUsedOther: 'Verbrauchter sonstiger Verlustvortrag',
    carriedOutShares: 'Verlustvortrag Aktien ins Folgejahr',
    carriedOutOther: 'Sonstiger Verlustvortrag ins Folgejahr',
    income: 'Einkünfte nach Verlusten',
    allowance: 'Sparer-Pauschbetrag',
    allowanceUsed: 'Genutzter Sparer-Pauschbetrag',
    taxable: 'Steuerpflichtige Kapitalerträge',
    creditable: 'Anrechenbare ausländische Steuer',
    tax: 'Steuer zusammen',
    withheld: 'Davon von Banken einbehalten',
    toPay: 'Noch zu zahlen',
    toGetBack: 'Zu viel einbehalten',
    net: 'Gewinn aller Verkäufe im Jahr',
    taxableSales: 'Steuerpflichtig aus privaten Veräußerungsgeschäften',
    taxableRewards: 'Steuerpflichtig aus sonstigen Leistungen',
    churchPercent: 'Kirchensteuersatz (%)',
  },
  touched: 'betrifft dieses Jahr',
  nothingStated: 'keine Angabe',
  together: 'zusammen',
  unverified: 'Der Vordruck dieses Jahres wurde nicht selbst geprüft.',
};

const english: TaxReportWords = {
  title: (year) => `German tax year ${year}: income from capital`,
  result: 'Result',
  steps: 'Losses and allowance, step by step (Verlustverrechnung, Sparer-Pauschbetrag)',
  persons: 'Persons',
  privateIncome: 'Private sales and other services (§ 23, § 22 no. 3)',
  banks: 'What banks withheld, worked out again',
  forms: 'Lines of the forms (Anlage KAP, KAP-INV, SO)',
  items: 'Taxable events',
  lots: 'Lots that were used, and what the amounts are made of',
  lumpSums: 'Advance lump sums (Vorabpauschalen)',
  carried: 'Losses carried from year to year (Verlustvorträge)',
  gaps: 'What is still missing',
  leftOut: 'Left out',
  openPoints: 'Open points of the law',
  notes: 'Notes',
  parameters: 'Figures of the law with their source',
  columns: {
    what: 'What',
    amount: 'Amount (€)',
    person: 'Person',
    sharesBefore: 'Shares before',
    otherBefore: 'Other before',
    sharesAfter: 'Shares after',
    otherAfter: 'Other after',
    law: 'Law',
    date: 'Day',
    account: 'Account',
    instrument: 'Instrument',
    exempt: 'Exempt part',
    taxable: 'Taxable',
    foreignTax: 'Foreign tax',
    creditable: 'Creditable',
    acquired: 'Acquired',
    quantity: 'Units',
    proceeds: 'Proceeds',
    cost: 'Cost',
    lumpSums: 'Lump sums',
    gain: 'Gain',
    rate: 'Rate per euro',
    stated: 'As stated',
    form: 'Form',
    line: 'Line',
    key: 'Key',
    entry: 'Entry',
    items: 'Events',
    bank: 'Bank',
    base: 'Tax base',
    allowance: 'Allowance',
    computedTax: 'Tax by the rule',
    statedTax: 'Tax of the bank',
    difference: 'Difference',
    reason: 'Reason',
    year: 'Year',
    perUnit: 'Per unit',
    value: 'Value',
    source: 'Source',
    wanted: 'Wanted',
    id: 'Id',
  },
  figures: {
    broughtShares: 'Shares of the year',
    broughtOther: 'Other income of the year',
    carriedInShares: 'Share losses carried in',
    carriedInOther: 'Other losses carried in',
    carriedUsedShares: 'Carried share losses used',
    carriedUsedOther: 'Carried other losses used',
    carriedOutShares: 'Share losses into the next year',
    carriedOutOther: 'Other losses into the next year',
    income: 'Income after losses',
    allowance: 'Allowance (Sparer-Pauschbetrag)',
    allowanceUsed: 'Allowance used',
    taxable: 'Taxable income from capital',
    creditable: 'Creditable foreign tax',
    tax: 'Tax, all together',
    withheld: 'Withheld by banks',
    toPay: 'Still to be paid',
    toGetBack: 'Withheld too much',
    net: 'Gain of all sales of the year',
    taxableSales: 'Taxable of private sales',
    taxableRewards: 'Taxable of other services',
    churchPercent: 'Church tax (%)',
  },
  touched: 'touches this year',
  nothingStated: 'nothing stated',
  together: 'together',
  unverified: 'The print of this year itself was not read.',
};

export const taxReportWords = (language: 'de' | 'en'): TaxReportWords => (language === 'de' ? german : english);
