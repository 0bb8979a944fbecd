export type LedgerRole = 'owner' | 'trader' | 'viewer';
export type Membership = { readonly ledger: string; readonly ledgerName: string; readonly role: LedgerRole };

/** Who may see and change which books. */
export interface LedgerMembers {
  /** The ledger that a person works in; null for somebody who is a member of none. */
  membershipOf(person: string): Promise<Membership | null>;
  /** Adds the person, or gives a member another role. */
  put(ledger: string, person: string, role: LedgerRole): Promise<void>;
  /** Some ledger has an owner: the first run is over. */
  ownerExists(): Promise<boolean>;
}
