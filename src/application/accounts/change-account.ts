import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { decideGroup, type GroupCommand } from '#domain/accounts/account-group.ts';
import { type AccountCommand, decideAccount } from '#domain/accounts/decide-account.ts';
import { AppError } from '#domain/errors.ts';
import { accountStream, groupStream } from '#domain/ledger/streams.ts';
import type { PositionStore } from '#ports/position-store.ts';

type Ports = ChangeStreamPorts & { readonly positions: Pick<PositionStore, 'keys'> };

/**
 * Corrects an account, moves cash in it, or takes a change of it back or brings it back. `add`: it may be one that is
 * not known yet, opened and not traded in.
 *
 * @throws AppError what `decideAccount` throws; `NOT_FOUND` for an account that is not known; `INVALID_INPUT` for adding
 *   a name of none or more than 60 signs
 */
export const changeAccount = async (
  ports: Ports,
  context: LedgerContext,
  account: string,
  command: AccountCommand,
  { add = false } = {},
): Promise<void> => {
  if (account.trim() !== account || account.length === 0 || account.length > 60)
    throw new AppError('INVALID_INPUT', `account: expected 1 to 60 signs, found "${account}"`, {
      details: { field: 'account', expected: '1 to 60 signs', found: account },
    });
  const traded = add || (await ports.positions.keys(context.ledger)).some((key) => key.account === account);
  await changeStream(ports, context, accountStream(account), (history) => {
    if (!traded && history.length === 0)
      throw new AppError('NOT_FOUND', `There is no account ${account}.`, { details: { account } });
    return decideAccount(account, history, command);
  });
};

/**
 * Sets, dissolves, or switches a change of a group of accounts. `add`: it is a new one.
 *
 * @throws AppError what `decideGroup` throws; `NOT_FOUND` for a group that never was
 */
export const changeGroup = (
  ports: ChangeStreamPorts,
  context: LedgerContext,
  group: string,
  command: GroupCommand,
  { add = false } = {},
): Promise<void> =>
  changeStream(ports, context, groupStream(group), (history) => {
    if (!add && history.length === 0)
      throw new AppError('NOT_FOUND', 'There is no such group of accounts.', { details: { group } });
    return decideGroup(group, history, command);
  });
