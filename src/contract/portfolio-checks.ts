import { z } from 'zod';
import { currencyCode, decimalText, isoDate } from './values.ts';

export const riskFinding = z.object({
  rule: z.string(),
  group: z.string(),
  unit: z.enum(['share', 'money', 'count']),
  bound: z.enum(['at-most', 'at-least']),
  threshold: z.number(),
  isOwnThreshold: z.boolean(),
  state: z.enum(['kept', 'broken', 'not-known', 'off']),
  measure: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('measured'),
      value: z.number(),
      because: z.array(z.object({ name: z.string(), value: z.number() })),
    }),
    z.object({ kind: z.literal('not-known'), reason: z.string() }),
  ]),
});
export type RiskFinding = z.infer<typeof riskFinding>;
export const riskList = z.object({ currency: currencyCode, on: isoDate, findings: z.array(riskFinding) });
export type RiskList = z.infer<typeof riskList>;

export const portfolioSettings = z.strictObject({
  baseCurrency: currencyCode,
  homeCountry: z.string().regex(/^[A-Z]{2}$/, 'two capital letters such as DE'),
  benchmark: z.string().min(1).max(60).nullable(),
  risks: z.record(z.string(), z.strictObject({ threshold: z.number().min(0).nullable(), isOff: z.boolean() })),
});
export type PortfolioSettingsFacts = z.infer<typeof portfolioSettings>;

/** What does not fit or is missing, with what mends it. */
export const healthIssue = z.object({
  kind: z.string(),
  account: z.string().nullable(),
  instrument: z.string().nullable(),
  currency: z.string().nullable(),
  date: isoDate.nullable(),
  activities: z.array(z.string()),
  /** Units or money concerned, as text. */
  amount: z.string().nullable(),
  mend: z.enum(['activity', 'instrument', 'prices', 'rates', 'account', 'transfer', 'none']),
});
export type HealthIssue = z.infer<typeof healthIssue>;
export const portfolioHealth = z.object({ issues: z.array(healthIssue) });
export type PortfolioHealth = z.infer<typeof portfolioHealth>;

/** What a broker's statement says of an account on a day. */
export const statement = z.strictObject({
  account: z.string().min(1).max(60),
  on: isoDate,
  units: z.array(z.strictObject({ instrument: z.string().min(1).max(60), quantity: decimalText })).max(5_000),
  cash: z.array(z.strictObject({ currency: currencyCode, amount: decimalText })).max(100),
});
export type Statement = z.infer<typeof statement>;
export const statementCheck = z.object({
  account: z.string(),
  on: isoDate,
  lines: z.array(
    z.object({
      /** Instrument or currency. */
      of: z.string(),
      kind: z.enum(['units', 'cash']),
      stated: decimalText.nullable(),
      ledger: decimalText.nullable(),
      difference: decimalText,
      agrees: z.boolean(),
      /** What moved it last, up to the day. */
      latest: z.array(z.object({ id: z.string(), type: z.string(), date: isoDate })),
    }),
  ),
});
export type StatementCheck = z.infer<typeof statementCheck>;
