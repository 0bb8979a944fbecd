import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import {
  accountCorrection,
  accountDetail,
  accountList,
  cashMovement,
  changeSwitch,
  groupEntry,
  newAccount,
} from '#contract/accounts.ts';
import { byId } from './id.ts';

/** An account as its platform spells it. */
const params = z.object({ id: z.string().min(1).max(60) });

export const accountRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/accounts',
    summary: 'Every account with its positions, results and balance, and the groups of accounts.',
    access: 'viewer',
    schemas: { reply: accountList },
    handle: ({ useCases }, { context }) => useCases.accounts(context),
  }),
  route({
    method: 'POST',
    path: '/accounts',
    summary: 'Enters an account before anything of it is imported.',
    access: 'trader',
    schemas: { body: newAccount, reply: accountDetail },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.addAccount(context, body),
  }),
  route({
    method: 'GET',
    path: '/accounts/:id',
    summary: 'All that is known of an account, who said it when, its cash and the course of its balance.',
    access: 'viewer',
    schemas: { params, reply: accountDetail },
    handle: ({ useCases }, { context, params }) => useCases.account(context, params.id),
  }),
  route({
    method: 'PUT',
    path: '/accounts/:id',
    summary: 'Says or corrects facts of an account: those that are given.',
    access: 'trader',
    schemas: { params, body: accountCorrection, reply: accountDetail },
    handle: ({ useCases }, { context, params, body }) => useCases.correctAccount(context, params.id, body),
  }),
  route({
    method: 'POST',
    path: '/accounts/:id/cash',
    summary: 'Records a deposit, withdrawal, fee, payout or adjustment.',
    access: 'trader',
    schemas: { params, body: cashMovement, reply: accountDetail },
    status: 201,
    handle: ({ useCases }, { context, params, body }) => useCases.moveCash(context, params.id, body),
  }),
  route({
    method: 'POST',
    path: '/accounts/:id/undo',
    summary: 'Takes back the last change of the account that stands, or the one of the given number.',
    access: 'trader',
    schemas: { params, body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) =>
      useCases.switchAccount(context, params.id, 'undo', body.change),
  }),
  route({
    method: 'POST',
    path: '/accounts/:id/redo',
    summary: 'Brings back the change that was taken back last, or the one of the given number.',
    access: 'trader',
    schemas: { params, body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) =>
      useCases.switchAccount(context, params.id, 'redo', body.change),
  }),
  route({
    method: 'POST',
    path: '/account-groups',
    summary: 'Makes a group of accounts.',
    access: 'trader',
    schemas: { body: groupEntry, reply: accountList },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.setGroup(context, null, body),
  }),
  route({
    method: 'PUT',
    path: '/account-groups/:id',
    summary: 'Sets the name and the accounts of a group.',
    access: 'trader',
    schemas: { params: byId, body: groupEntry, reply: accountList },
    handle: ({ useCases }, { context, params, body }) => useCases.setGroup(context, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/account-groups/:id',
    summary: 'Dissolves a group of accounts; its accounts stay as they are.',
    access: 'trader',
    schemas: { params: byId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.dissolveGroup(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/account-groups/:id/undo',
    summary: 'Takes back the last change of the group that stands, dissolving it too.',
    access: 'trader',
    schemas: { params: byId, body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) => useCases.switchGroup(context, params.id, 'undo', body.change),
  }),
  route({
    method: 'POST',
    path: '/account-groups/:id/redo',
    summary: 'Brings back the change of the group that was taken back last.',
    access: 'trader',
    schemas: { params: byId, body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) => useCases.switchGroup(context, params.id, 'redo', body.change),
  }),
];
