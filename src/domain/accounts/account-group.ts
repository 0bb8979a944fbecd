import {
  type Change,
  type ChangeHistory,
  type DecidedChange,
  standingChanges,
} from '#domain/changes/change-history.ts';
import { decideSwitch } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';

/** A named set of accounts, looked at apart or as one. */
export type AccountGroup = { readonly id: string; readonly name: string; readonly accounts: readonly string[] };

export type GroupCommand =
  | { readonly kind: 'set'; readonly name: string; readonly accounts: readonly string[] }
  | { readonly kind: 'dissolve' }
  | { readonly kind: 'undo'; readonly change?: number | undefined }
  | { readonly kind: 'redo'; readonly change?: number | undefined };

type Decided = DecidedChange<'AccountGroupSet' | 'AccountGroupDissolved'>;

/** Returns what the standing changes make of a group; null where it is dissolved, or was never set. */
export const groupState = (standing: readonly Change[]): AccountGroup | null => {
  const last = standing.at(-1);
  if (last?.type !== 'AccountGroupSet') return null;
  const { group, name, accounts } = last.data;
  return { id: group, name, accounts };
};

/**
 * Decides the next event of a group; null where nothing would change. The accounts are kept sorted, each once.
 *
 * @throws AppError `INVALID_INPUT` for a name of none or more than 60 signs, `NOT_FOUND` for dissolving what is none,
 *   `CHANGE_STATE`
 */
export const decideGroup = (group: string, history: ChangeHistory, command: GroupCommand): Decided | null => {
  if (command.kind === 'undo' || command.kind === 'redo') return decideSwitch(history, command.kind, command.change);
  const before = groupState(standingChanges(history));
  if (command.kind === 'dissolve') {
    if (before === null) throw new AppError('NOT_FOUND', 'There is no such group of accounts.', { details: { group } });
    return { type: 'AccountGroupDissolved', data: { group } };
  }
  const name = command.name.trim();
  if (name.length === 0 || name.length > 60)
    throw new AppError('INVALID_INPUT', `name: expected 1 to 60 signs, found "${name}"`, {
      details: { field: 'name', expected: '1 to 60 signs', found: name },
    });
  const accounts = [...new Set(command.accounts)].sort();
  if (before?.name === name && before.accounts.join('\u0000') === accounts.join('\u0000')) return null;
  return { type: 'AccountGroupSet', data: { group, name, accounts } };
};
