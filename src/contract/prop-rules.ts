import { z } from 'zod';
import { currencyCode, decimalText, instantText, isoDate } from './values.ts';

export const trailing = z.enum(['intraday', 'end-of-day', 'static']);
export type Trailing = z.infer<typeof trailing>;

/** The rules of a prop firm; null: it has no such rule. Amounts in the account's currency. */
export const propRuleFacts = z.strictObject({
  /** Key of the preset that they were taken from; null: the person's own. */
  preset: z.string().min(1).max(60).nullable(),
  drawdown: z
    .strictObject({
      trailing,
      amount: decimalText,
      /** Profit at which the floor stops rising; null: never. */
      stopsAt: decimalText.nullable(),
    })
    .nullable(),
  /** From the equity at the start of the day. */
  dailyLoss: decimalText.nullable(),
  target: decimalText.nullable(),
  /** Largest part of the profit that one day may have made, 0.5 for half. */
  bestDayShare: decimalText.nullable(),
  minimumDays: z
    .strictObject({ days: z.number().int().min(1).max(366), leastProfit: decimalText.nullable() })
    .nullable(),
  /** Held at once; a micro counts as a tenth. `byFamily`: by the root that stands for all sizes of a product, NQ. */
  contracts: z
    .strictObject({ most: decimalText.nullable(), byFamily: z.record(z.string().min(1).max(8), decimalText) })
    .nullable(),
  /** When the firm's day begins. */
  day: z.strictObject({ zone: z.string(), startsAt: z.string().regex(/^\d{2}:\d{2}$/, 'a clock time such as 17:00') }),
  /** First day that counts; null: from the start balance on. */
  since: isoDate.nullable(),
});
export type PropRuleFacts = z.infer<typeof propRuleFacts>;

export const propPreset = z.object({
  key: z.string(),
  startBalance: decimalText,
  currency: currencyCode,
  /** `example`: made up as such programmes mostly are, the terms of no firm. */
  source: z.enum(['example']),
  asOf: isoDate,
  rules: propRuleFacts.omit({ preset: true, since: true }),
});
export const propPresetList = z.object({ presets: z.array(propPreset) });
export type PropPreset = z.infer<typeof propPreset>;

export const propLimitKind = z.enum(['drawdown', 'daily-loss', 'contracts', 'target', 'consistency', 'minimum-days']);
export type PropLimitKind = z.infer<typeof propLimitKind>;

/** `near`: less than a fifth is left. `done`: what there was to reach is reached. */
export const propLimitState = z.enum(['ok', 'near', 'breached', 'open', 'done']);
export type PropLimitState = z.infer<typeof propLimitState>;

/** What a limit is worked out from; `family` and `held` name products, `best-date` is a day, all else an amount of the unit. */
export const limitInput = z.enum([
  'start',
  'peak',
  'equity',
  'stopped-floor',
  'day-start',
  'day-low',
  'family',
  'held',
  'day-most',
  'cash',
  'best-day',
  'best-date',
  'profit',
  'needed-profit',
]);
export type LimitInput = z.infer<typeof limitInput>;

export const propLimit = z.object({
  kind: propLimitKind,
  state: propLimitState,
  unit: z.enum(['money', 'contracts', 'days', 'fraction']),
  /** What is allowed or asked for. */
  limit: decimalText,
  used: decimalText,
  /** Limit less what is used; below zero: too much. null where it cannot be said yet. */
  left: decimalText.nullable(),
  /** `used` as a part of `limit`. */
  share: z.number().nullable(),
  /** The equity at which a loss breaks it. */
  floor: decimalText.nullable(),
  /** Since when it is broken: the drawdown ever, all else today. */
  brokenAt: instantText.nullable(),
  /** What it is worked out from, by name; texts are amounts, contracts, days or shares as the name says. */
  inputs: z.array(z.object({ name: limitInput, value: z.string() })),
  calculation: z.string(),
});
export type PropLimit = z.infer<typeof propLimit>;

export const propBreach = z.object({
  limit: z.enum(['drawdown', 'daily-loss', 'contracts']),
  at: instantText,
  /** The firm's trading day. */
  day: isoDate,
  /** In the worst case within the bar it was broken; for sure where this is true. */
  certain: z.boolean(),
  allowed: decimalText,
  reached: decimalText,
  family: z.string().nullable(),
  /** What was open then; of a daily loss what was open on that day up to then. */
  positions: z.array(z.object({ id: z.string(), instrument: z.string(), side: z.enum(['long', 'short']) })),
});
export type PropBreach = z.infer<typeof propBreach>;

/** Bars that are missing while something was open: the equity is not known then. */
export const unknownSpan = z.object({ instrument: z.string(), from: instantText, to: instantText });

export const accountLimits = z.object({
  account: z.string(),
  name: z.string().nullable(),
  currency: z.string().nullable(),
  /** null: the account is under no rules. */
  rules: propRuleFacts.nullable(),
  rulesNote: z.string().nullable(),
  /** What is missing to say the equity; empty where nothing is. */
  gaps: z.array(z.enum(['start-balance', 'currency', 'zone', 'other-currency', 'too-many-positions'])),
  state: propLimitState,
  start: decimalText.nullable(),
  equity: decimalText.nullable(),
  profit: decimalText.nullable(),
  /** The last instant that the equity is known of. */
  asOf: instantText.nullable(),
  /** The firm's day that counts as today. */
  day: isoDate.nullable(),
  limits: z.array(propLimit),
  /** The newest first; `moreBreaches` older ones are not listed. */
  breaches: z.array(propBreach),
  moreBreaches: z.number().int(),
  /** The newest first; `moreUnknown` older ones are not listed. */
  unknown: z.array(unknownSpan),
  moreUnknown: z.number().int(),
  unknownMs: z.number(),
});
export type AccountLimits = z.infer<typeof accountLimits>;

/** Accounts that are under rules. */
export const limitsList = z.object({ accounts: z.array(accountLimits) });
