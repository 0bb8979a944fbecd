import type { SourceState } from '#domain/market/source-state.ts';

/** What is known of the calls of each source, shared by every process. */
export interface SourceStates {
  /**
   * Puts what `change` makes of a source's state in its place and returns its `result`; no other change of that source comes
   * in between. `change` is given the initial state where there is none.
   */
  update<Result>(
    ledger: string,
    source: string,
    change: (state: SourceState) => { readonly state: SourceState; readonly result: Result },
  ): Promise<Result>;
  all(ledger: string): Promise<Readonly<Record<string, SourceState>>>;
}
