import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { LedgerContext } from '#application/ledger-context.ts';

/** Whoever can run a command on the data directory owns the ledger; the actor tells it from the sign-ins of the pages. */
export const commandContext = (): LedgerContext => ({
  ledger: 'main',
  actor: `cli:${systemUser()}`,
  role: 'owner',
  correlation: randomUUID(),
});

const systemUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
};
