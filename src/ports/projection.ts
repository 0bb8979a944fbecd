import type { EventType } from '#domain/ledger/events.ts';
import type { RecordedEvent } from './event-store.ts';

/** A read model folded from the events of all ledgers; `Models` is what it writes through. */
export type Projection<Models> = {
  readonly name: string;
  /** To be raised when the shape or the meaning of the read model changes: the next start then builds it anew. */
  readonly version: number;
  /** The events that it reads; others are passed by. */
  readonly types: readonly EventType[];
  /** Takes in events, in the order of the log; what it writes commits together with the checkpoint, or not at all. */
  apply(events: readonly RecordedEvent[], models: Models): Promise<void>;
  /**
   * Builds everything at once from what is committed, for a read model that need not walk through the events one by one.
   * Afterwards `apply` may be given events again whose effect was seen here: it must come to the same.
   */
  rebuild?(models: Models): Promise<void>;
  /** Told in the transaction that puts a rebuilt read model in place: whoever keeps copies has to hear that all is new. */
  replaced?(models: Models): Promise<void>;
};

/** What a step did: how many events it took in, and whose. `busy`: another process is at it. */
export type Progress = { readonly applied: number; readonly ledgers: readonly string[]; readonly busy: boolean };

export interface ProjectionRunner<Models> {
  /** Takes in the next events, at most a thousand, in one transaction with the checkpoint. */
  step(projection: Projection<Models>): Promise<Progress>;
  /** Steps until no event is left that can be read; builds the read model anew first where its version says so. */
  catchUp(projection: Projection<Models>): Promise<Progress>;
  /**
   * Builds the read model beside the live one and puts it in its place in one transaction: readers see the old or the
   * new, never a part.
   */
  rebuild(projection: Projection<Models>): Promise<void>;
  /** Committed events that the read model has still to take in; counted up to 100 000. */
  lag(projection: Projection<Models>): Promise<number>;
}
