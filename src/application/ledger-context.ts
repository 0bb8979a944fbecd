/** Whose books a use case works on and who asks; made in one place for requests and in one for commands. */
export type LedgerContext = {
  readonly ledger: string;
  readonly actor: string;
  readonly role: 'owner' | 'trader' | 'viewer';
  /** Ties log lines, events and jobs of one request together. */
  readonly correlation: string;
};
