import { z } from 'zod';
import { change } from './accounts.ts';
import { decimalText, instantText, isoDate, many, page } from './values.ts';

const id = z.string().min(1).max(64);
const account = z.string().min(1).max(60);

const linkedPosition = z.object({
  position: z.string(),
  account: z.string(),
  instrument: z.string(),
  side: z.enum(['long', 'short']),
  openedAt: instantText,
  /** null: it is open, or not there. */
  closedAt: instantText.nullable(),
  maxQuantity: decimalText.nullable(),
  averageEntry: decimalText.nullable(),
  averageExit: decimalText.nullable(),
  netPnl: decimalText.nullable(),
  currency: z.string().nullable(),
});
export type LinkedPosition = z.infer<typeof linkedPosition>;

const member = linkedPosition.extend({
  /** The rule that linked it; null: a person did. */
  rule: z.string().nullable(),
  /** An undone import has taken it away. */
  missing: z.boolean(),
});
export type LinkMember = z.infer<typeof member>;

/** Of a follower against its leader; above zero where the follower had it better. */
const leakage = z.object({
  currency: z.string(),
  contracts: decimalText,
  entryMoney: decimalText,
  /** Ticks times contracts. */
  entryTicks: decimalText,
  exitMoney: decimalText.nullable(),
  exitTicks: decimalText.nullable(),
  entryLaterMs: z.number(),
  exitLaterMs: z.number().nullable(),
  commissionMoney: decimalText,
  /** Contracts beyond the ratio of the rule, below zero short of it; null: no rule says one. */
  offRatio: decimalText.nullable(),
});
export type Leakage = z.infer<typeof leakage>;

export const link = z.object({
  /** The position id of the leader. */
  id: z.string(),
  complete: z.boolean(),
  leader: member,
  followers: z.array(member.extend({ leakage: leakage.nullable() })),
});
export type Link = z.infer<typeof link>;

const linkFill = z.object({
  key: z.string(),
  at: instantText,
  side: z.enum(['buy', 'sell']),
  quantity: decimalText,
  price: decimalText,
});
export type LinkFill = z.infer<typeof linkFill>;

export const linkFills = z.object({
  leader: z.object({ account: z.string(), fills: z.array(linkFill) }),
  followers: z.array(
    z.object({
      position: z.string(),
      account: z.string(),
      currency: z.string(),
      /** One for each fill of the leader, in order. */
      fills: z.array(
        z.object({
          /** Key of the leader's fill. */
          leader: z.string(),
          /** `copied`: no rule says which size was meant. */
          status: z.enum(['missed', 'partial', 'full', 'over', 'copied']),
          /** Above zero where the follower had the better price. */
          copies: z.array(
            linkFill.extend({
              laterMs: z.number(),
              points: decimalText,
              ticks: decimalText,
              moneyPerContract: decimalText,
            }),
          ),
        }),
      ),
      /** Fills of the follower that are near none of the leader. */
      extra: z.array(linkFill),
    }),
  ),
});
export type LinkFills = z.infer<typeof linkFills>;

export const linkQuery = z.object({
  account: account.optional(),
  /** The link that this position is in. */
  position: id.optional(),
  incomplete: z.stringbool().default(false),
  ...page,
});
export type LinkQuery = z.infer<typeof linkQuery>;
export const linkPage = z.object({ rows: z.array(link), total: z.number().int() });

const points = z.number();
const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry'), points, laterMs: z.number() }),
  z.object({ kind: z.literal('exit'), points, laterMs: z.number().nullable() }),
  z.object({ kind: z.literal('size'), points, ratio: z.number(), usual: z.number().nullable() }),
  z.object({ kind: z.literal('product'), points, same: z.boolean() }),
]);
export type LinkReason = z.infer<typeof reason>;

export const suggestedLink = z.object({
  leader: linkedPosition,
  /** The least of its followers, 0 to 1. */
  confidence: z.number(),
  /** The points of its reasons add up to a follower's confidence. */
  followers: z.array(linkedPosition.extend({ confidence: z.number(), reasons: z.array(reason) })),
});
export type SuggestedLink = z.infer<typeof suggestedLink>;

export const suggestionQuery = z.object({ confidence: z.coerce.number().min(0).max(1).default(0), ...page });
export type SuggestionQuery = z.infer<typeof suggestionQuery>;
export const suggestionPage = z.object({
  rows: z.array(suggestedLink),
  total: z.number().int(),
  /** Accounts that are suggested together, with the size of the follower for one of the leader that is usual. */
  pairs: z.array(
    z.object({ leader: z.string(), follower: z.string(), links: z.number().int(), usualRatio: z.number() }),
  ),
});
export type SuggestionPage = z.infer<typeof suggestionPage>;

export const newRule = z.strictObject({
  leader: account,
  follower: account,
  /** Size of the follower for one of the leader, in money per point. */
  ratio: decimalText,
  windowMs: z.number().int().min(0).max(3_600_000).default(10_000),
  /** Positions opened from here on; null: all. */
  since: instantText.nullable().default(null),
});
export type NewRule = z.input<typeof newRule>;

export const linkRules = z.object({
  rules: z.array(
    z.object({
      rule: z.string(),
      leader: z.string(),
      follower: z.string(),
      ratio: decimalText,
      windowMs: z.number(),
      since: instantText.nullable(),
      /** Followers that it has linked. */
      linked: z.number().int(),
    }),
  ),
  /** Of links and rules, the newest first. */
  changes: z.array(change),
});
export type LinkRules = z.infer<typeof linkRules>;

export const newLink = z.strictObject({ leader: id, followers: z.array(id).min(1).max(100) });
export const unlinked = z.strictObject({ positions: z.array(id).min(1).max(100) });
export const mergedInto = z.strictObject({ into: id });
export const rejectedPair = z.strictObject({ leader: id, follower: id });

export const leakageQuery = z.object({
  follower: many(account),
  /** Tells the days of this month apart. */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'a month such as 2026-04')
    .optional(),
  /** Trading days from, up to and with. */
  fromDay: isoDate.optional(),
  toDay: isoDate.optional(),
});
export type LeakageQuery = z.infer<typeof leakageQuery>;

const leakageRow = z.object({
  /** An account, a month or a day, by the table; of the total empty. */
  name: z.string(),
  currency: z.string(),
  linked: z.number().int(),
  entryMoney: decimalText,
  exitMoney: decimalText,
  commissionMoney: decimalText,
  /** entry + exit + commission. */
  leakedMoney: decimalText,
  /** Mean ticks of a contract. */
  entryTicks: z.number().nullable(),
  exitTicks: z.number().nullable(),
  /** Mean delay. */
  entryLaterMs: z.number().nullable(),
  exitLaterMs: z.number().nullable(),
  partial: z.number().int(),
  oversized: z.number().int(),
  /** Linked without a rule: nothing says which size was meant. */
  unmeasured: z.number().int(),
  missed: z.number().int(),
  missedMoney: decimalText,
  extra: z.number().int(),
  extraMoney: decimalText,
});
export type LeakageRow = z.infer<typeof leakageRow>;

export const leakageReport = z.object({
  total: z.array(leakageRow),
  followers: z.array(leakageRow),
  months: z.array(leakageRow),
  days: z.array(leakageRow),
});
export type LeakageReport = z.infer<typeof leakageReport>;
