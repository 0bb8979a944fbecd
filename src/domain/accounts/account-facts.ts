import { AppError } from '#domain/errors.ts';
import { isCurrency } from '#domain/instruments/canonical-id.ts';
import { type PropRuleFacts, ruleProblems } from '#domain/prop-rules/rule-facts.ts';
import { parseDecimal } from '#domain/values/decimal.ts';
import { isZone } from '#domain/values/zone.ts';

export const accountTypes = ['sim', 'live', 'evaluation', 'funded', 'other'] as const;
/** `evaluation` and `funded` are those of a prop firm. */
export type AccountType = (typeof accountTypes)[number];

/** The balance at the start of a day, on the clock of the account's zone; `on` is an ISO date. */
export type StartBalance = { readonly amount: string; readonly on: string };

/** What a person says of an account; null: nobody has said it, and nothing is put in its place. */
export type AccountFacts = {
  /** What it is shown as. */
  readonly name: string | null;
  readonly broker: string | null;
  readonly type: AccountType | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** IANA zone in which its days begin. */
  readonly zone: string | null;
  /** Commission per contract and side by root of the product; `*`: every other product. In the account's currency. */
  readonly commissions: Readonly<Record<string, string>>;
  readonly startBalance: StartBalance | null;
  /** The rules of a prop firm that it is under. */
  readonly rules: PropRuleFacts | null;
  /** What else there is to say of them, in a person's own words. */
  readonly rulesNote: string | null;
  readonly note: string | null;
};

export type AccountCorrection = Partial<AccountFacts>;

export const unknownAccount: AccountFacts = {
  name: null,
  broker: null,
  type: null,
  currency: null,
  zone: null,
  commissions: {},
  startBalance: null,
  rules: null,
  rulesNote: null,
  note: null,
};

const isDecimal = (text: string): boolean => {
  try {
    parseDecimal(text);
    return true;
  } catch {
    return false;
  }
};
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const fits = (text: string | null, most: number): boolean =>
  text === null || (text.trim() === text && text.length > 0 && text.length <= most);

/** @throws AppError `INVALID_INPUT` naming every field that is not sound, with what was expected and found */
export const assertAccountFacts = (facts: AccountFacts): void => {
  const { name, broker, type, currency, zone, commissions, startBalance, rules, rulesNote, note } = facts;
  const checks: readonly (readonly [boolean, string, string, string | null])[] = [
    [fits(name, 60), 'name', '1 to 60 signs', name],
    [fits(broker, 60), 'broker', '1 to 60 signs', broker],
    [type === null || accountTypes.includes(type), 'type', `one of ${accountTypes.join(', ')}`, type],
    [currency === null || isCurrency(currency), 'currency', 'an ISO 4217 code such as USD', currency],
    [zone === null || isZone(zone), 'zone', 'an IANA zone such as America/Chicago', zone],
    [fits(rulesNote, 60), 'rulesNote', '1 to 60 signs', rulesNote],
    ...(rules === null ? [] : ruleProblems(rules)).map((problem) => [false, ...problem] as const),
    [fits(note, 2000), 'note', '1 to 2000 signs', note],
    ...Object.entries(commissions).map(
      ([root, amount]) =>
        [
          /^(\*|[A-Z0-9]{1,8})$/.test(root) && isDecimal(amount) && !amount.startsWith('-'),
          'commissions',
          'a root such as MNQ, or *, and an amount such as 0.52',
          `${root}: ${amount}`,
        ] as const,
    ),
    [
      startBalance === null || (isDecimal(startBalance.amount) && isDate(startBalance.on)),
      'startBalance',
      'an amount such as 50000.00 and a date such as 2026-01-05',
      startBalance && `${startBalance.amount} on ${startBalance.on}`,
    ],
  ];
  const wrong = checks.filter(([sound]) => !sound);
  const [first] = wrong;
  if (first === undefined) return;
  const said = wrong.map(([, field, expected, found]) => `${field}: expected ${expected}, found "${found}"`);
  throw new AppError('INVALID_INPUT', said.join('; '), {
    details: { field: first[1], expected: first[2], found: first[3] ?? '', problems: said },
  });
};
