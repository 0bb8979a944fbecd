import type { CorporateAction } from '#ports/bar-source.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';

/** Splits and dividends within one process, for tests. */
export const memoryCorporateActions = (): CorporateActions => {
  const all = new Map<string, Map<string, CorporateAction>>();
  const of = (...key: readonly string[]): Map<string, CorporateAction> => {
    const name = JSON.stringify(key);
    const actions = all.get(name) ?? new Map<string, CorporateAction>();
    all.set(name, actions);
    return actions;
  };
  return {
    async put(ledger, instrument, source, actions) {
      for (const action of actions) of(ledger, instrument, source).set(`${action.at} ${action.kind}`, action);
    },
    of: async (ledger, instrument, source) =>
      [...of(ledger, instrument, source).values()].toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1)),
  };
};
