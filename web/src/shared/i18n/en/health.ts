export const health = {
  title: 'Data health',
  lead: 'What is missing or does not fit, with the click that mends it; and the check against a statement of the bank.',
  issues: 'Issues',
  none: 'Everything fits',
  noneReason: 'Every holding has a price, a rate and a cost, and no activity contradicts another.',
  on: 'on {{on}}',
  lastOn: 'last on {{on}}',
  kinds: {
    oversold: {
      name: 'More released than held',
      what: 'A purchase or a transfer in is missing, or a sale is there twice.',
    },
    'opposite-side': {
      name: 'Held and owed at once',
      what: 'A short position and a holding of the same instrument stand side by side.',
    },
    'nothing-held': {
      name: 'Nothing held that it acts on',
      what: 'A corporate action meets an instrument that is not held.',
    },
    'cost-unknown': {
      name: 'Cost unknown',
      what: 'Units came without their cost; the bank usually states it with the transfer.',
    },
    'transfer-unmatched': {
      name: 'Other side of a transfer is missing',
      what: 'Add the transfer of the other account.',
    },
    'transfer-ambiguous': {
      name: 'Transfer fits several',
      what: 'Name the other account in the activity.',
    },
    'lost-in-transfer': {
      name: 'Units were lost in a transfer',
      what: 'Fewer units arrived than left.',
    },
    'delivery-unknown': {
      name: 'Delivery of an option is missing',
      what: 'The option was exercised; the purchase or sale out of it is not in the books.',
    },
    'multiplier-unknown': {
      name: 'Multiplier unknown',
      what: 'Without a multiplier nothing can be valued.',
    },
    'worth-unknown': {
      name: 'Worth of an activity unknown',
      what: 'Neither an amount nor units and a price are stated.',
    },
    'return-exceeds-cost': {
      name: 'More capital returned than it cost',
      what: 'What exceeds the cost is a gain; check the amounts.',
    },
    'return-in-other-currency': {
      name: 'Capital returned in another currency',
      what: 'Whether it exceeds the cost cannot be said like this.',
    },
    'quantity-differs': {
      name: 'Number of units differs',
      what: 'The source states another number of units than the lots come to.',
    },
    'negative-cash': {
      name: 'Account below zero',
      what: 'A deposit or a sale is missing, or it is a loan.',
    },
    'settlement-differs': {
      name: 'Settled amount differs',
      what: 'What the bank settled is not the sum of the parts; the settled amount counts.',
    },
    'price-missing': {
      name: 'Price missing',
      what: 'Without a price the holding is in no sum. A price holds for a few days only.',
    },
    'rate-missing': {
      name: 'Exchange rate missing',
      what: 'Fetch the rates of the Central Bank, or read a file.',
    },
    'multiplier-missing': {
      name: 'Multiplier missing',
      what: 'State at the instrument what a point is worth.',
    },
    'instrument-unknown': {
      name: 'Instrument not known',
      what: 'Activities name an instrument that the books know nothing of.',
    },
    'typed-and-imported': {
      name: 'Typed and imported',
      what: 'What was typed by hand came with a file, too, and counts twice. If it is the same, take back the typed one.',
    },
    'account-left-out': {
      name: 'Trading account left out',
      what: 'State at the account whether it is own money.',
    },
  },
  mend: {
    activity: 'See the activity',
    instrument: 'Complete the instrument',
    prices: 'Get prices',
    rates: 'Fetch rates',
    account: 'Say what the account is',
    transfer: 'See the transfer',
    none: 'Nothing to do',
  },
  statement: {
    title: 'Check against a statement',
    lead: 'Type or paste what the bank states for a day; every line is compared with the books. Nothing is written.',
    account: 'Account',
    on: 'Statement of',
    units: 'Units',
    unitsHelp: 'ISIN, WKN or id and units a line, for instance: DE0007164600; 40',
    cash: 'Money',
    cashHelp: 'Currency and amount a line, for instance: EUR; 1,234.56',
    check: 'Compare',
    wrongLines: 'Not understood: line {{lines}}. Expected a name, a semicolon, a number.',
    wrongCurrency: 'Expected a currency of three letters such as EUR.',
    agrees: '{{account}} agrees on {{on}} in every line.',
    differs_one: '{{shown}} line of {{account}} differs on {{on}}.',
    differs_other: '{{shown}} lines of {{account}} differ on {{on}}.',
    lines: 'Statement and books',
    of: 'Instrument or currency',
    stated: 'Stated',
    ledger: 'Books',
    difference: 'Difference',
    same: 'same',
    latest: 'Last moved:',
  },
};
