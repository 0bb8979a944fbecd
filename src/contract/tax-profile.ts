import { z } from 'zod';
import { ledgerFileTaxation } from './ledger-file.ts';

const taxAccount = z.strictObject({
  account: z.string().trim().min(1).max(60),
  owners: z.array(z.string().trim().min(1).max(60)).max(2).default([]),
  withholding: z.enum(['german-bank', 'none', 'none-in-germany']),
  bank: z.string().trim().min(1).max(60).nullable().default(null),
  use: z.enum(['private', 'prop-firm', 'left-out']).default('private'),
  interestBearing: z.boolean().nullable().default(null),
});

/** What the persons of a ledger say of their taxation; what is left out is not said. */
export const taxProfileEntry = z.strictObject({
  ...ledgerFileTaxation.shape,
  accounts: z.array(taxAccount).default([]),
});
export type TaxProfileEntry = z.output<typeof taxProfileEntry>;
export const taxProfileProblem = z.object({ field: z.string(), expected: z.string(), found: z.string() });
export type TaxProfileProblemView = z.infer<typeof taxProfileProblem>;

export const taxProfileView = z.object({
  profile: taxProfileEntry,
  /** What does not fit in what is kept: a file of another program may have said it. */
  problems: z.array(taxProfileProblem),
  /** Accounts of the ledger that the profile says nothing of. */
  unsaidAccounts: z.array(z.string()),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type TaxProfileView = z.infer<typeof taxProfileView>;
export const taxProfileCheck = z.object({ problems: z.array(taxProfileProblem) });
