import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { Change } from '#contract/accounts.ts';

type Links = Pick<
  UseCases,
  'links' | 'linkFills' | 'linkSuggestions' | 'linkRules' | 'leakage' | 'changeLinks' | 'setLinkRule'
>;

/** Those of links; `note` writes down who asked, refuses foreign ids and returns the ledger's mark. */
export const fakeLinkUseCases = (note: (name: string, context: LedgerContext, id?: string) => string): Links => ({
  links: async (context) => {
    note('links', context);
    return { rows: [], total: 0 };
  },
  linkFills: async (context, id) => ({
    leader: { account: note('linkFills', context, id), fills: [] },
    followers: [],
  }),
  linkSuggestions: async (context) => ({
    rows: [],
    total: 0,
    pairs: [{ leader: note('linkSuggestions', context), follower: 'B', links: 3, usualRatio: 1 }],
  }),
  linkRules: async (context) => ({ rules: [], changes: [changeBy(note('linkRules', context))] }),
  leakage: async (context) => {
    note('leakage', context);
    return { total: [], followers: [], months: [], days: [] };
  },
  changeLinks: async (context, command) => {
    const named = command.kind === 'unlink' ? command.leader : command.kind === 'merge' ? command.from : undefined;
    note('changeLinks', context, named);
  },
  setLinkRule: async (context) => {
    note('setLinkRule', context);
  },
});

const changeBy = (by: string): Change => ({
  number: 1,
  type: 'LinkRuleEnded',
  data: { rule: 'r' },
  at: '2026-01-05T09:00:00Z',
  by,
  undone: null,
});
