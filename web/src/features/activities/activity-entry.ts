import type { ActivityEntry, ActivityFacts, ActivityType } from '#contract/activities.ts';
import { activityTypes } from '#domain/activities/activity-kinds.ts';

/** The fields of the form. */
export const entryFields = [
  ...(['date', 'account', 'instrument', 'quantity', 'price', 'currency', 'gross', 'fee', 'accrued'] as const),
  ...(['ratioNew', 'ratioOld', 'costShare', 'otherInstrument', 'otherQuantity', 'otherCurrency'] as const),
  ...(['otherAmount', 'otherAccount', 'acquiredOn', 'cost', 'capitalGainsTax', 'solidaritySurcharge'] as const),
  ...(['churchTax', 'foreignTax', 'settlement', 'settlementCurrency', 'euroRate', 'note'] as const),
];
export type EntryField = (typeof entryFields)[number];
/** Its texts as they are typed. */
export type EntryTexts = Readonly<Record<EntryField, string>>;

export const emptyEntry = (date: string, account: string): EntryTexts => ({
  ...(Object.fromEntries(entryFields.map((field) => [field, ''])) as EntryTexts),
  date,
  account,
  currency: 'EUR',
});

const taxes = ['capitalGainsTax', 'solidaritySurcharge', 'churchTax', 'foreignTax'] as const;

/** The fields that a type needs, in the order of the form, and those that it may have beside. */
export const fieldsOf = (
  type: ActivityType,
): { readonly needed: readonly EntryField[]; readonly more: readonly EntryField[] } => {
  const { needs, cash, units } = activityTypes[type];
  const has = (need: string): boolean => (needs as readonly string[]).includes(need);
  const isTrade = has('quantity') && has('worth');
  const movesMoney = cash !== 'none' || has('worth');
  const needed: readonly (EntryField | false)[] = [
    'date',
    'account',
    has('instrument') && 'instrument',
    has('quantity') && 'quantity',
    isTrade && 'price',
    has('ratio') && 'ratioNew',
    has('ratio') && 'ratioOld',
    (has('counter-instrument') || has('counter-units')) && 'otherInstrument',
    has('counter-units') && 'otherQuantity',
    has('cost-share') && 'costShare',
    has('worth') && !isTrade && 'gross',
    movesMoney && 'currency',
    has('counter-money') && 'otherAmount',
    has('counter-money') && 'otherCurrency',
    isTrade && cash !== 'none' && 'fee',
    ...(has('withheld') ? taxes : []),
    (type === 'transfer-in' || type === 'transfer-out') && 'otherAccount',
    type === 'transfer-in' && 'acquiredOn',
    type === 'transfer-in' && 'cost',
    (type === 'dividend' || type === 'sell' || type === 'interest') && 'capitalGainsTax',
    (type === 'dividend' || type === 'sell' || type === 'interest') && 'solidaritySurcharge',
    type === 'dividend' && 'foreignTax',
  ];
  const main = needed.filter((field) => field !== false);
  const more: readonly (EntryField | false)[] = [
    type === 'interest' && 'instrument',
    cash === 'may-receive' && 'gross',
    isTrade && 'gross',
    movesMoney && !main.includes('fee') && type !== 'fee' && 'fee',
    (units === 'adds' || units === 'takes') && isTrade && 'accrued',
    ...(movesMoney ? taxes : []),
    type === 'transfer-in' && 'currency',
    movesMoney && 'settlement',
    movesMoney && 'settlementCurrency',
    movesMoney && 'euroRate',
    'note',
  ];
  return {
    needed: main,
    more: more.filter((field) => field !== false && !main.includes(field)) as readonly EntryField[],
  };
};

/** Where the server speaks of a field by another name. */
const serverNames: Readonly<Record<string, EntryField>> = {
  'ratio.new': 'ratioNew',
  'ratio.old': 'ratioOld',
  'counter.instrument': 'otherInstrument',
  'counter.quantity': 'otherQuantity',
  'counter.currency': 'otherCurrency',
  'counter.amount': 'otherAmount',
  'counter.account': 'otherAccount',
  'withheld.foreign': 'foreignTax',
  withheld: 'capitalGainsTax',
  'settlement.amount': 'settlement',
  'settlement.currency': 'settlementCurrency',
  'euro.rate': 'euroRate',
  'lots.0.acquiredOn': 'acquiredOn',
  'lots.0.cost': 'cost',
};

/** Returns the field of the form that a problem is about; where it has none, the first. */
export const fieldOfProblem = (field: string): EntryField =>
  serverNames[field] ?? entryFields.find((one) => one === field.replace(/^withheld\./, '')) ?? 'date';

/** Returns what was typed as decimal text, the comma of German too; null when it is no plain number of up to 18 fraction digits. */
export const typedNumber = (typed: string): string | null => {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,24}(\.\d{1,18})?$/.test(text) ? text : null;
};

/** The fields whose text is no number, where one is expected. */
const numbers: readonly EntryField[] = [
  ...(['quantity', 'price', 'gross', 'fee', 'accrued', 'ratioNew', 'ratioOld', 'costShare', 'otherQuantity'] as const),
  ...(['otherAmount', 'cost', ...taxes, 'settlement', 'euroRate'] as const),
];
export const isNumberField = (field: EntryField): boolean => numbers.includes(field);

export const wrongNumbers = (type: ActivityType, texts: EntryTexts): readonly EntryField[] => {
  const { needed, more } = fieldsOf(type);
  return [...needed, ...more].filter(
    (field) => isNumberField(field) && texts[field].trim() !== '' && typedNumber(texts[field]) === null,
  );
};

/**
 * Returns what is typed as an entry; `before` is what it corrects, whose facts without a field of the form stay. Fields that
 * the type does not have are left out.
 */
export const entryOf = (type: ActivityType, texts: EntryTexts, before: ActivityFacts | null): ActivityEntry => {
  const { needed, more } = fieldsOf(type);
  const shown = new Set([...needed, ...more]);
  const text = (field: EntryField): string | null => (shown.has(field) && texts[field].trim()) || null;
  const number = (field: EntryField): string | null => {
    const typed = text(field);
    return typed === null ? null : typedNumber(typed);
  };
  const quantity = number('quantity');
  const currency = (text('currency') ?? 'EUR').toUpperCase();
  const settled = number('settlement');
  const rate = number('euroRate');
  const cost = number('cost');
  const acquiredOn = text('acquiredOn');
  const other = {
    account: text('otherAccount'),
    instrument: text('otherInstrument'),
    quantity: number('otherQuantity'),
    currency: text('otherCurrency')?.toUpperCase() ?? null,
    amount: number('otherAmount'),
  };
  const { sourceId: _, ...kept } = before ?? { sourceId: null };
  return {
    ...kept,
    type,
    date: texts.date,
    account: texts.account.trim(),
    instrument: text('instrument'),
    quantity,
    price: number('price'),
    currency,
    gross: number('gross'),
    fee: number('fee') ?? '0',
    accrued: number('accrued'),
    withheld: {
      ...before?.withheld,
      capitalGainsTax: number('capitalGainsTax') ?? '0',
      solidaritySurcharge: number('solidaritySurcharge') ?? '0',
      churchTax: number('churchTax') ?? '0',
      foreign: number('foreignTax') ?? '0',
    },
    settlement:
      settled === null
        ? null
        : {
            currency: text('settlementCurrency')?.toUpperCase() ?? 'EUR',
            amount: settled,
            account: before?.settlement?.account ?? null,
          },
    euro: rate === null && before?.euro == null ? null : { ...before?.euro, rate },
    counter: Object.values(other).every((value) => value === null) ? null : other,
    ratio: shown.has('ratioNew') ? { new: number('ratioNew') ?? '0', old: number('ratioOld') ?? '0' } : null,
    costShare: number('costShare'),
    lots:
      acquiredOn !== null && cost !== null && quantity !== null
        ? [{ acquiredOn, quantity, cost, currency, costEuro: null }]
        : type === 'transfer-in' && before !== null && before.lots.length > 1
          ? before.lots
          : [],
    note: text('note'),
  };
};

/** The texts of an activity that is to be corrected; `written` writes a number as the person types it. */
export const textsOf = (activity: ActivityFacts, written: (number: string) => string): EntryTexts => {
  const number = (value: string | null | undefined): string => (value == null ? '' : written(value));
  const tax = (value: string): string => (/[1-9]/.test(value) ? written(value) : '');
  const { withheld, settlement, counter, ratio, lots } = activity;
  const [lot] = lots.length === 1 ? lots : [];
  return {
    date: activity.date,
    account: activity.account,
    instrument: activity.instrument ?? '',
    quantity: number(activity.quantity),
    price: number(activity.price),
    currency: activity.currency,
    gross: number(activity.gross),
    fee: tax(activity.fee),
    accrued: number(activity.accrued),
    ratioNew: number(ratio?.new),
    ratioOld: number(ratio?.old),
    costShare: number(activity.costShare),
    otherInstrument: counter?.instrument ?? '',
    otherQuantity: number(counter?.quantity),
    otherCurrency: counter?.currency ?? '',
    otherAmount: number(counter?.amount),
    otherAccount: counter?.account ?? '',
    acquiredOn: lot?.acquiredOn ?? '',
    cost: number(lot?.cost),
    capitalGainsTax: tax(withheld.capitalGainsTax),
    solidaritySurcharge: tax(withheld.solidaritySurcharge),
    churchTax: tax(withheld.churchTax),
    foreignTax: tax(withheld.foreign),
    settlement: number(settlement?.amount),
    settlementCurrency: settlement?.currency ?? '',
    euroRate: number(activity.euro?.rate),
    note: activity.note ?? '',
  };
};
