import type { imports } from '#web/shared/i18n/en/imports.ts';

export type WordKey = keyof typeof imports.words;
export type ServerWord = { readonly key: WordKey; readonly values: Readonly<Record<string, string>> };

/** What the server expected or found, in its own English, and the key of the same in the person's language. */
const words: readonly (readonly [RegExp, WordKey])[] = [
  [/^one of the words that the mapping has a type for$/, 'wordOfMapping'],
  [/^an ISIN with its check digit$/, 'isinCheck'],
  [/^a type that one row can say; /, 'byHandType'],
  [/^the part of the old cost that goes to the new units, /, 'spinOffShare'],
  [/^cash that was received$/, 'cashReceived'],
  [/^the symbol and ISIN at its start, such as /, 'namedAtStart'],
  [/^a dividend above zero; /, 'dividendBack'],
  [/^the transfer that these lots are of$/, 'lotsTransfer'],
  [/^one transfer of this instrument on this day, /, 'oneTransfer'],
  [/^units or money that were transferred$/, 'unitsOrMoney'],
  [/^an asset such as (?<example>\S+)$/, 'assetSuch'],
  [/^a reward above zero$/, 'rewardAbove'],
  [/^two rows with this refid, /, 'twoSides'],
  [/^a pair of two assets such as (?<example>\S+)$/, 'pairSuch'],
  [/^0; a trade on margin /, 'noMargin'],
  [/^the worth before fees$/, 'worthBeforeFees'],
  [/^a currency such as EUR$/, 'currencySuch'],
  [/^a coin$/, 'aCoin'],
  [/^a note such as: /, 'noteSuch'],
  [/^what the fee was paid in$/, 'feeAsset'],
  [/^the worth in money$/, 'worthInMoney'],
  [/^an ISIN$/, 'anIsin'],
  [/^an amount above zero$/, 'amountAbove'],
  [/^a split with its ratio, /, 'splitRatio'],
  [/^a kind of movement that is known, /, 'movementKind'],
  [/^two bookings of one exchange: /, 'twoBookings'],
  [/^a movement with its ratio and both instruments; /, 'actionByHand'],
  [/^a kind of booking that is known, /, 'bookingKind'],
  [/^a split, merger, change of ISIN, /, 'corporateKind'],
  [/^an instrument$/, 'instrument'],
  [/^a date such as (?<example>\S+)$/, 'dateSuch'],
  [/^a date up to (?<date>\S+)$/, 'dateUpTo'],
  [/^an instant (?:in UTC|of) /, 'instant'],
  [/^a number of units above zero$|^its number of units above zero$/, 'unitsAboveZero'],
  [/^a number of zero or more such as /, 'zeroOrMore'],
  [/^a number (?:such as -12\.50|with a decimal point, for instance )/, 'plainNumber'],
  [/^the amount before fees and taxes, or a quantity and a price$/, 'worth'],
  [/^how many new units there are$|^for how many old ones$/, 'ratio'],
  [/^taxes above zero/, 'taxesPaid'],
  [/^taxes below zero/, 'taxesBack'],
  [/^the part of the old cost, from 0 to 1$/, 'costShare'],
  [/^the other instrument$/, 'otherInstrument'],
  [/^another currency than (?<currency>\S+)$/, 'otherCurrency'],
  [/^the amount that came in, above zero$/, 'amountIn'],
  [/^a currency of ISO 4217|^a currency such as EUR, or a coin/, 'anyCurrency'],
  [/^1 to (?<most>\d+) signs without blanks around them$/, 'signs'],
  [/^a part of the foreign tax of (?<tax>\S+)$/, 'creditable'],
  [/^lots of (?<units>\S+) units together$/, 'lotsSum'],
  [/^none: only units that come in have lots/, 'noLots'],
  [/^at most \d+ digits before the point/, 'digits'],
  [/^units of the currency for one euro$/, 'euroRate'],
  [/^an instrument such as MNQ MAR25, MNQ 03-25, MNQH25 or AAPL$/, 'instrumentName'],
  [/^Buy, Sell, SellShort or BuyToCover$/, 'action'],
  [/^a number above zero$/, 'aboveZero'],
  [/^a whole number of contracts$/, 'wholeContracts'],
  [/^a contract with its month, such as (?<example>.+)$/, 'contractMonth'],
  [/^an amount in (?<currency>\S+), the currency of (?<root>\S+)$/, 'commissionCurrency'],
  [/^a number with a decimal point$/, 'point'],
  [/^a number with a decimal comma$/, 'comma'],
  [/^a number with a decimal point, 0 where there was none$/, 'commissionPoint'],
  [/^a number with a decimal comma, 0 where there was none$/, 'commissionComma'],
  [/^a number; nothing in the file .*, 0 where there was none$/, 'commissionUnclear'],
  [/^a number; nothing in the file /, 'unclear'],
  [/^the whole id; /, 'wholeId'],
  [/^an account$/, 'account'],
  [/^a date and a time to the second$/, 'time'],
  [/^a year of four digits, such as 2025$/, 'fourDigits'],
  [/^AM or PM, /, 'half'],
  [/^a date that exists, with the day first$/, 'dateDay'],
  [/^a date that exists, with the month first$/, 'dateMonth'],
  [/^a date that exists$/, 'date'],
  [/^a time that (?<zone>\S+) has once; /, 'timeOnce'],
  [/^a time that (?<zone>\S+) has; /, 'timeExists'],
  [/^a product of the catalogue$/, 'product'],
  [/^an instrument of the directory$/, 'directory'],
  [/^a closing quote$/, 'closingQuote'],
  [/^a separator after the closing quote$/, 'separator'],
  [/^a row of execution data$/, 'execution'],
  [/^text$/, 'text'],
  [/^the columns of the header$/, 'header'],
  [/^(?<number>\d+) columns, as the header has$/, 'columns'],
  [/^the first row with this id in the file$/, 'firstRow'],
  [/^a quote that is never closed$/, 'openQuote'],
  [/^text after a closing quote$/, 'afterQuote'],
  [/^a line of more than 65 536 characters$/, 'longLine'],
  [/^a NUL byte$/, 'nul'],
  [/^(?<number>\d+) columns; the file ends in the middle of the row$/, 'foundCut'],
  [/^(?<number>\d+) columns$/, 'foundColumns'],
  [/^a ZIP archive$/, 'zip'],
  [/^a (PNG|GIF|JPEG) image$|^a JPEG image$/, 'image'],
  [/^a PDF document$/, 'pdf'],
  [/\.xlsx\)$/, 'xlsx'],
  [/\.xls\)$/, 'xls'],
  [/^an? (gzip|7-Zip|RAR) archive$/, 'archive'],
  [/^an SQLite database$/, 'database'],
  [/^a Parquet file$/, 'parquet'],
  [/^a Windows program$/, 'program'],
  [/^binary data$/, 'binary'],
  [/^a symbol$/, 'symbol'],
  [/^a (?:symbol|contract) such as (?<example>\S+)$/, 'symbolSuch'],
  [/^the (?:id|number) of an? (?:fill|order|trade|deal|execution)$/, 'entryNumber'],
  [/^a quantity above zero, as /, 'sideQuantity'],
  [/^a number other than zero$/, 'notZero'],
  [/^a currency such as USD$/, 'currency'],
  [/^(?<currency>[A-Z]{3}), the currency of (?<of>.+)$/, 'currencyOf'],
  [/^(?<value>\S+), the point value of (?<of>.+)$/, 'pointValueOf'],
  [/^(?<list>.+); nothing else can be taken in yet$/, 'onlyThese'],
  [/^nothing; an option cannot be taken in yet$/, 'noOption'],
  [/^Filled; of any other order /, 'filledOnly'],
  [/^an instrument whose id is no product of futures$/, 'noProductId'],
  [/^an object$|^no hint /, 'hints'],
  [/^one of the words for bought and sold$/, 'sideWords'],
  [/^one execution as JSON$|^an execution$|^members /, 'jsonExecution'],
  [/^the end of the document$/, 'documentEnd'],
  [/^the file ends in the middle of the row$/, 'cutDocument'],
];

/** Words of the file to choose from, as they are. */
const wordList = /^[\w/]+(?:, [\w/]+)* or [\w/]+$/;

/** Returns the key of what the server said, null for what is said in the file's own words. */
export function serverWord(text: string): ServerWord | null {
  for (const [pattern, key] of words) {
    const match = pattern.exec(text);
    if (match) return { key, values: { ...match.groups } };
  }
  return wordList.test(text) ? { key: 'oneOf', values: { list: text.replace(/ or (?=[\w/]+$)/, ', ') } } : null;
}

export type FillText = {
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly instrument: string;
  readonly price: string;
  readonly executedAt: string;
  readonly commission: string | null;
};

const fill =
  /^(?<side>buy|sell) (?<quantity>\d+(?:\.\d+)?) (?<instrument>.+?) @ (?<price>-?\d+(?:\.\d+)?) (?:·|at) (?<executedAt>\d{4}-\d\d-\d\dT[\d:.]+Z)(?: commission (?<commission>-?\d+(?:\.\d+)?))?$/;

/** Reads the one line in which the server says an execution; null for anything else. */
export function readFill(text: string): FillText | null {
  const groups = fill.exec(text)?.groups;
  if (!groups) return null;
  const { side, quantity = '', instrument = '', price = '', executedAt = '', commission } = groups;
  return {
    side: side === 'buy' ? 'buy' : 'sell',
    quantity,
    instrument,
    price,
    executedAt,
    commission: commission ?? null,
  };
}
