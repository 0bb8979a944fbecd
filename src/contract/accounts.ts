import { z } from 'zod';
import { propRuleFacts } from './prop-rules.ts';
import { currencyCode, decimalText, instantText, isoDate } from './values.ts';

export const accountType = z.enum(['sim', 'live', 'evaluation', 'funded', 'other']);
export type AccountType = z.infer<typeof accountType>;
export const cashKind = z.enum(['deposit', 'withdrawal', 'fee', 'payout', 'adjustment']);
export type CashKind = z.infer<typeof cashKind>;

const text = (most: number) => z.string().trim().min(1).max(most);
const startBalance = z.object({ amount: decimalText, on: isoDate });
/** Per contract and side, by root of the product; `*`: every other product. */
const commissions = z.record(z.string().trim().toUpperCase().min(1).max(8), decimalText);

/** null: nobody has said it. */
const facts = {
  name: text(60).nullable(),
  broker: text(60).nullable(),
  type: accountType.nullable(),
  currency: currencyCode.nullable(),
  /** IANA zone in which its days begin. */
  zone: z.string().nullable(),
  commissions,
  /** At the start of the day, on the clock of `zone`. */
  startBalance: startBalance.nullable(),
  /** The rules of a prop firm that it is under. */
  rules: propRuleFacts.nullable(),
  /** What else there is to say of them. */
  rulesNote: text(60).nullable(),
  note: text(2000).nullable(),
};

/** Only what changes; null takes a fact away, commissions are given whole. */
export const accountCorrection = z.strictObject(facts).partial();
export type AccountCorrection = z.infer<typeof accountCorrection>;

/** An account that was not imported yet; a name at least, so that there is something to show. */
export const newAccount = accountCorrection.extend({ id: text(60), name: text(60) });
export type NewAccount = z.infer<typeof newAccount>;

export const cashMovement = z.strictObject({
  kind: cashKind,
  /** Above zero; of an adjustment with its sign. */
  amount: decimalText,
  at: instantText,
  note: text(300).nullable().default(null),
});
export type CashMovement = z.input<typeof cashMovement>;

const tally = {
  positions: z.number().int(),
  open: z.number().int(),
  /** When it was traded last. */
  lastAt: instantText.nullable(),
  /** After commission, by currency; what is realised in open positions too. */
  net: z.array(z.object({ currency: z.string(), amount: decimalText })),
};
const balance = {
  balance: decimalText.nullable(),
  /** Realised, a fraction, not annualised; null where it cannot be said. */
  timeWeighted: z.object({ value: z.number(), periods: z.number().int() }).nullable(),
  /** Trading went on over a balance of nothing or less from here on, which no return can be said of. */
  noBalanceAt: instantText.nullable(),
};
export const balanceGap = z.enum(['start-balance', 'currency', 'zone', 'other-currency']);
export type BalanceGap = z.infer<typeof balanceGap>;

export const account = z.object({
  /** As the platform spells it. */
  id: z.string(),
  ...facts,
  /** It has positions; else it was entered by hand alone. */
  seen: z.boolean(),
  /** Names of the groups that it is in. */
  groups: z.array(z.string()),
  ...tally,
  ...balance,
  /** What is missing to say the balance; empty where nothing is. */
  gaps: z.array(balanceGap),
});
export type Account = z.infer<typeof account>;

const course = z.array(z.object({ at: instantText, balance: decimalText }));

export const accountGroup = z.object({
  id: z.string(),
  name: z.string(),
  accounts: z.array(z.string()),
  ...tally,
  ...balance,
  currency: z.string().nullable(),
  /** Accounts whose own balance is not known: that of the group is not either. */
  unknown: z.array(z.string()),
  currenciesDiffer: z.boolean(),
  course,
});
export type AccountGroup = z.infer<typeof accountGroup>;

export const accountList = z.object({ accounts: z.array(account), groups: z.array(accountGroup) });
export type AccountList = z.infer<typeof accountList>;

export const change = z.object({
  number: z.number().int(),
  /** The type of its event, and what that says. */
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: instantText,
  by: z.string(),
  undone: z.object({ at: instantText, by: z.string() }).nullable(),
});
export type Change = z.infer<typeof change>;

export const accountDetail = z.object({
  account,
  tradedCurrencies: z.array(z.string()),
  /** start + cash + results = balance; null where there are gaps. */
  sums: z
    .object({
      startAt: instantText,
      start: decimalText,
      cash: decimalText,
      results: decimalText,
      /** Positions and cash before the start, which its balance has already. */
      before: z.number().int(),
    })
    .nullable(),
  /** At the end of each UTC day on which the balance moved. */
  course,
  cash: z.array(cashMovement.extend({ number: z.number().int(), note: z.string().nullable() })),
  changes: z.array(change),
});
export type AccountDetail = z.infer<typeof accountDetail>;

export const groupEntry = z.strictObject({ name: text(60), accounts: z.array(z.string().min(1).max(60)).max(500) });
export type GroupEntry = z.infer<typeof groupEntry>;

/** The last change where no number is given. */
export const changeSwitch = z.object({ change: z.number().int().min(1).optional() });
