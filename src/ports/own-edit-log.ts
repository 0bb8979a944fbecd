import type { RecordedEvent } from './event-store.ts';

/** What a person did in the journal, from the facts themselves: never behind. */
export interface OwnEditLog {
  /** The last `limit` events of the journal that a person caused in a ledger, the oldest of them first. */
  of(ledger: string, actor: string, limit: number): Promise<readonly RecordedEvent[]>;
}
