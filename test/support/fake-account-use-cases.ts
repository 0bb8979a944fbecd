import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { AccountDetail, AccountList } from '#contract/accounts.ts';

type Accounts = Pick<
  UseCases,
  | 'accounts'
  | 'account'
  | 'addAccount'
  | 'correctAccount'
  | 'moveCash'
  | 'commissions'
  | 'switchAccount'
  | 'setGroup'
  | 'dissolveGroup'
  | 'switchGroup'
>;

/** Those of accounts and groups; `note` writes down who asked, refuses foreign ids and returns the ledger's mark. */
export const fakeAccountUseCases = (note: (name: string, context: LedgerContext, id?: string) => string): Accounts => ({
  accounts: async (context) => listOf(note('accounts', context)),
  account: async (context, id) => detailOf(note('account', context, id)),
  addAccount: async (context) => detailOf(note('addAccount', context)),
  correctAccount: async (context, id) => detailOf(note('correctAccount', context, id)),
  commissions: async (context) => {
    note('commissions', context);
    return { rows: [], differing: 0, fills: [] };
  },
  moveCash: async (context, id) => detailOf(note('moveCash', context, id)),
  switchAccount: async (context, id) => {
    note('switchAccount', context, id);
  },
  setGroup: async (context, id) => listOf(note('setGroup', context, id ?? undefined)),
  dissolveGroup: async (context, id) => {
    note('dissolveGroup', context, id);
  },
  switchGroup: async (context, id) => {
    note('switchGroup', context, id);
  },
});

const accountOf = (name: string): AccountDetail['account'] => ({
  id: name,
  name,
  broker: null,
  type: null,
  currency: null,
  zone: null,
  commissions: {},
  startBalance: null,
  rules: null,
  rulesNote: null,
  note: null,
  seen: true,
  groups: [],
  positions: 0,
  open: 0,
  lastAt: null,
  net: [],
  balance: null,
  timeWeighted: null,
  noBalanceAt: null,
  gaps: ['start-balance', 'currency', 'zone'],
});

const listOf = (name: string): AccountList => ({ accounts: [accountOf(name)], groups: [] });

const detailOf = (name: string): AccountDetail => ({
  account: accountOf(name),
  tradedCurrencies: [],
  sums: null,
  course: [],
  cash: [],
  changes: [],
});
