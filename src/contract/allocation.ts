import { z } from 'zod';
import { portfolioQuery } from './portfolio.ts';
import { currencyCode, isoDate } from './values.ts';

/** Canonical instrument, or money of an account. */
export const taxonomySubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instrument'), instrument: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('money'), account: z.string().min(1).max(60), currency: currencyCode }),
]);
export type TaxonomySubject = z.infer<typeof taxonomySubject>;

export const taxonomy = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens, at most 41 signs'),
  name: z.string().min(1).max(60),
  categories: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        name: z.string().min(1).max(60),
        parent: z.string().nullable(),
        /** Part of its parent, 0.25 for 25 %. */
        target: z.number().min(0).max(1).nullable(),
      }),
    )
    .max(500),
  assignments: z
    .array(z.strictObject({ subject: taxonomySubject, category: z.string(), share: z.number().gt(0).max(1) }))
    .max(20_000),
});
export type TaxonomyFacts = z.infer<typeof taxonomy>;
export const taxonomyList = z.object({ taxonomies: z.array(taxonomy) });

export type AllocationNode = {
  category: string | null;
  name: string;
  value: number;
  share: number | null;
  targetShare: number | null;
  items: { subject: TaxonomySubject; name: string; value: number }[];
  children: AllocationNode[];
};
export const allocationNode: z.ZodType<AllocationNode> = z.object({
  /** null: what belongs to no category. */
  category: z.string().nullable(),
  name: z.string(),
  value: z.number(),
  share: z.number().nullable(),
  targetShare: z.number().nullable(),
  items: z.array(z.object({ subject: taxonomySubject, name: z.string(), value: z.number() })),
  get children() {
    return z.array(allocationNode);
  },
});

/** `class`, `currency`, `country`, `account`, or the id of a taxonomy. */
export const allocationQuery = portfolioQuery.extend({ by: z.string().min(1).max(60).default('class') });
export type AllocationQuery = z.infer<typeof allocationQuery>;
export const allocation = z.object({
  currency: currencyCode,
  on: isoDate,
  by: z.string(),
  value: z.number(),
  nodes: z.array(allocationNode),
});
export type Allocation = z.infer<typeof allocation>;

export const rebalanceRequest = z.strictObject({
  taxonomy: z.string().min(1).max(60),
  currency: currencyCode.optional(),
  /** Comes in (above zero) or is taken out, in the base currency. */
  money: z.number().default(0),
  mode: z.enum(['buy-only', 'buy-and-sell']).default('buy-and-sell'),
  leastOrder: z.number().min(0).default(0),
});
export type RebalanceRequest = z.infer<typeof rebalanceRequest>;
export const rebalancePlan = z.object({
  currency: currencyCode,
  orders: z.array(
    z.object({
      category: z.string(),
      categoryName: z.string(),
      subject: taxonomySubject.nullable(),
      name: z.string().nullable(),
      amount: z.number(),
      /** Units at today's price; null: it is not known. */
      units: z.number().nullable(),
      /** Estimated; null: it cannot be said. */
      tax: z.number().nullable(),
    }),
  ),
  tax: z.number().nullable(),
  rest: z.number(),
  before: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      value: z.number(),
      share: z.number().nullable(),
      target: z.number(),
    }),
  ),
  after: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      value: z.number(),
      share: z.number().nullable(),
      target: z.number(),
    }),
  ),
});
export type RebalancePlan = z.infer<typeof rebalancePlan>;
