import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type AccountCorrection,
  accountDetail,
  accountList,
  type CashMovement,
  type GroupEntry,
  type NewAccount,
} from '#contract/accounts.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';

const accounts = `${apiBase}/accounts`;
const groups = `${apiBase}/account-groups`;
const of = (account: string): string => `${accounts}/${encodeURIComponent(account)}`;
const none = z.unknown();

export const accountsQuery = queryOptions({
  queryKey: ['accounts', 'list'],
  queryFn: ({ signal }) => ask(accounts, { answer: accountList, signal }),
});

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => ask(of(id), { answer: accountDetail, signal }),
  });

export const addAccount = (body: NewAccount) => ask(accounts, { answer: accountDetail, method: 'POST', body });
export const correctAccount = (id: string, body: AccountCorrection) =>
  ask(of(id), { answer: accountDetail, method: 'PUT', body });
export const moveCash = (id: string, body: CashMovement) =>
  ask(`${of(id)}/cash`, { answer: accountDetail, method: 'POST', body });
export const switchAccountChange = (id: string, kind: 'undo' | 'redo', change: number) =>
  ask(`${of(id)}/${kind}`, { answer: none, method: 'POST', body: { change } });

export const addGroup = (body: GroupEntry) => ask(groups, { answer: accountList, method: 'POST', body });
export const setGroup = (id: string, body: GroupEntry) =>
  ask(`${groups}/${id}`, { answer: accountList, method: 'PUT', body });
export const dissolveGroup = (id: string) => ask(`${groups}/${id}`, { answer: none, method: 'DELETE' });
export const switchGroup = (id: string, kind: 'undo' | 'redo') =>
  ask(`${groups}/${id}/${kind}`, { answer: none, method: 'POST', body: {} });

/** What is asked for anew once something of an account has changed. */
export const staleByAccount = ['accounts'] as const;
