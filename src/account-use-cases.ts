import type { UseCases } from '#api/dependencies.ts';
import type { AccountBookPorts } from '#application/accounts/account-book.ts';
import { accountDetail } from '#application/accounts/account-detail.ts';
import { changeAccount, changeGroup } from '#application/accounts/change-account.ts';
import { type CommissionCheckPorts, commissionCheck } from '#application/accounts/commission-check.ts';
import { listAccounts } from '#application/accounts/list-accounts.ts';
import type { ChangeStreamPorts } from '#application/changes/change-stream.ts';
import type { AccountCorrection } from '#domain/accounts/account-facts.ts';
import type { People } from '#ports/people.ts';
import type { PositionStore } from '#ports/position-store.ts';

type Ports = AccountBookPorts &
  CommissionCheckPorts &
  ChangeStreamPorts & {
    readonly people: People;
    readonly positions: Pick<PositionStore, 'keys'>;
    readonly newId: () => string;
  };

type AccountUseCases = Pick<
  UseCases,
  | 'accounts'
  | 'account'
  | 'addAccount'
  | 'correctAccount'
  | 'moveCash'
  | 'switchAccount'
  | 'commissions'
  | 'setGroup'
  | 'dissolveGroup'
  | 'switchGroup'
>;

/** Binds the use cases of accounts and their groups to their ports, in the words of the contract. */
export const accountUseCases = (ports: Ports): AccountUseCases => ({
  accounts: (context) => listAccounts(ports, context),
  account: (context, id) => accountDetail(ports, context, id),
  commissions: (context, { account, from, to }) =>
    commissionCheck(ports, context, {
      account,
      from: from === undefined ? undefined : Date.parse(from),
      to: to === undefined ? undefined : Date.parse(to),
    }),
  addAccount: async (context, { id, ...changed }) => {
    await changeAccount(ports, context, id, { kind: 'correct', changed }, { add: true });
    return accountDetail(ports, context, id);
  },
  correctAccount: async (context, id, changed) => {
    await changeAccount(ports, context, id, { kind: 'correct', changed: changed as AccountCorrection });
    return accountDetail(ports, context, id);
  },
  moveCash: async (context, id, movement) => {
    await changeAccount(ports, context, id, { kind: 'move-cash', movement });
    return accountDetail(ports, context, id);
  },
  switchAccount: (context, id, kind, change) => changeAccount(ports, context, id, { kind, change }),
  setGroup: async (context, id, entry) => {
    await changeGroup(ports, context, id ?? ports.newId(), { kind: 'set', ...entry }, { add: id === null });
    return listAccounts(ports, context);
  },
  dissolveGroup: (context, id) => changeGroup(ports, context, id, { kind: 'dissolve' }),
  switchGroup: (context, id, kind, change) => changeGroup(ports, context, id, { kind, change }),
});
