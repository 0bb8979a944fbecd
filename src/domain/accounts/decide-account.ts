import { type ChangeHistory, type DecidedChange, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';
import type { EventData } from '#domain/ledger/events.ts';
import { compare, parseDecimal, zero } from '#domain/values/decimal.ts';
import { type AccountCorrection, type AccountFacts, assertAccountFacts } from './account-facts.ts';
import { accountState } from './account-state.ts';
import { cashKinds } from './cash.ts';

export type AccountCommand =
  | { readonly kind: 'correct'; readonly changed: AccountCorrection }
  | { readonly kind: 'move-cash'; readonly movement: Omit<EventData<'CashMoved'>, 'account'> }
  /** `change`: its number; the last where it is not given. */
  | { readonly kind: 'undo'; readonly change?: number | undefined }
  | { readonly kind: 'redo'; readonly change?: number | undefined };

type Decided = DecidedChange<'AccountCorrected' | 'CashMoved'>;

/**
 * Decides the next event of an account; null where nothing would change.
 *
 * @throws AppError `INVALID_INPUT` for facts or amounts that are not sound, `CHANGE_STATE`
 */
export const decideAccount = (account: string, history: ChangeHistory, command: AccountCommand): Decided | null => {
  if (command.kind === 'move-cash') {
    assertMovement(command.movement);
    return { type: 'CashMoved', data: { account, ...command.movement } };
  }
  if (command.kind !== 'correct') return decideSwitch(history, command.kind, command.change);
  const { facts } = accountState(standingChanges(history));
  const fields = (Object.keys(command.changed) as (keyof AccountFacts)[]).filter(
    (field) => JSON.stringify(command.changed[field]) !== JSON.stringify(facts[field]),
  );
  if (fields.length === 0) return null;
  const pick = (from: AccountCorrection): AccountCorrection =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  assertAccountFacts({ ...facts, ...command.changed });
  return { type: 'AccountCorrected', data: { account, changed: pick(command.changed), previous: pick(facts) } };
};

const assertMovement = ({ kind, amount, at }: Omit<EventData<'CashMoved'>, 'account'>): void => {
  const wrong = (field: string, expected: string, found: string) =>
    new AppError('INVALID_INPUT', `${field}: expected ${expected}, found "${found}"`, {
      details: { field, expected, found },
    });
  if (!cashKinds.includes(kind)) throw wrong('kind', `one of ${cashKinds.join(', ')}`, kind);
  if (Number.isNaN(Date.parse(at))) throw wrong('at', 'an instant such as 2026-01-05T14:30:00Z', at);
  const sign = compare(parseDecimal(amount), zero);
  if (kind === 'adjustment' && sign === 0) throw wrong('amount', 'an amount other than zero', amount);
  if (kind !== 'adjustment' && sign !== 1)
    throw wrong('amount', 'an amount above zero: the kind says which way it goes', amount);
};
