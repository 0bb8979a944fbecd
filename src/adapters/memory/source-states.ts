import { initialSourceState, type SourceState } from '#domain/market/source-state.ts';
import type { SourceStates } from '#ports/source-states.ts';

/** States of sources within one process, for tests. */
export const memorySourceStates = (): SourceStates => {
  const ledgers = new Map<string, Map<string, SourceState>>();
  const of = (ledger: string): Map<string, SourceState> => {
    const states = ledgers.get(ledger) ?? new Map<string, SourceState>();
    ledgers.set(ledger, states);
    return states;
  };
  return {
    async update(ledger, source, change) {
      const { state, result } = change(of(ledger).get(source) ?? initialSourceState);
      of(ledger).set(source, state);
      return result;
    },
    all: async (ledger) => Object.fromEntries(of(ledger)),
  };
};
