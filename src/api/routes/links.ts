import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { changeSwitch } from '#contract/accounts.ts';
import {
  leakageQuery,
  leakageReport,
  linkFills,
  linkPage,
  linkQuery,
  linkRules,
  mergedInto,
  newLink,
  newRule,
  rejectedPair,
  suggestionPage,
  suggestionQuery,
  unlinked,
} from '#contract/links.ts';
import { byId } from './id.ts';

const byRule = z.object({ rule: byId.shape.id });

export const linkRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/links',
    summary: 'Links of positions over accounts, by hand and by rules, the newest first.',
    access: 'viewer',
    schemas: { query: linkQuery, reply: linkPage },
    handle: ({ useCases }, { context, query }) => useCases.links(context, query),
  }),
  route({
    method: 'POST',
    path: '/links',
    summary: 'Links positions that are one trade; confirms what is suggested, too.',
    access: 'trader',
    schemas: { body: newLink, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.changeLinks(context, { kind: 'link', ...body }),
  }),
  route({
    method: 'GET',
    path: '/links/suggestions',
    summary: 'What looks like one trade, with its confidence and reasons, the newest first.',
    access: 'viewer',
    schemas: { query: suggestionQuery, reply: suggestionPage },
    handle: ({ useCases }, { context, query }) => useCases.linkSuggestions(context, query),
  }),
  route({
    method: 'GET',
    path: '/links/leakage',
    summary: 'Slippage, delay, missed, partial and extra positions of followers, by follower, month and day.',
    access: 'viewer',
    schemas: { query: leakageQuery, reply: leakageReport },
    handle: ({ useCases }, { context, query }) => useCases.leakage(context, query),
  }),
  route({
    method: 'GET',
    path: '/links/rules',
    summary: 'Rules by which positions of two accounts are linked, and every change of links and rules.',
    access: 'viewer',
    schemas: { reply: linkRules },
    handle: ({ useCases }, { context }) => useCases.linkRules(context),
  }),
  route({
    method: 'POST',
    path: '/links/rules',
    summary: 'Sets a rule for two accounts.',
    access: 'trader',
    schemas: { body: newRule, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.setLinkRule(context, body),
  }),
  route({
    method: 'DELETE',
    path: '/links/rules/:rule',
    summary: 'Ends a rule; what it has linked is no longer linked.',
    access: 'trader',
    schemas: { params: byRule, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) =>
      useCases.changeLinks(context, { kind: 'end-rule', rule: params.rule }),
  }),
  route({
    method: 'POST',
    path: '/links/reject',
    summary: 'Says that two positions are not one trade: they are neither suggested nor linked by a rule.',
    access: 'trader',
    schemas: { body: rejectedPair, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.changeLinks(context, { kind: 'reject', ...body }),
  }),
  route({
    method: 'POST',
    path: '/links/undo',
    summary: 'Takes back the last change of links and rules that stands, or the one of the given number.',
    access: 'trader',
    schemas: { body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.changeLinks(context, { kind: 'undo', ...body }),
  }),
  route({
    method: 'POST',
    path: '/links/redo',
    summary: 'Brings back the change that was taken back last, or the one of the given number.',
    access: 'trader',
    schemas: { body: changeSwitch, reply: 'nothing' },
    handle: ({ useCases }, { context, body }) => useCases.changeLinks(context, { kind: 'redo', ...body }),
  }),
  route({
    method: 'GET',
    path: '/links/:id/fills',
    summary: 'Each fill of the leader beside those that copy it: missed, partial and extra ones.',
    access: 'viewer',
    schemas: { params: byId, reply: linkFills },
    handle: ({ useCases }, { context, params }) => useCases.linkFills(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/links/:id/unlink',
    summary: 'Takes followers out of the link; with its leader they are not linked again by themselves.',
    access: 'trader',
    schemas: { params: byId, body: unlinked, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) =>
      useCases.changeLinks(context, { kind: 'unlink', leader: params.id, ...body }),
  }),
  route({
    method: 'POST',
    path: '/links/:id/merge',
    summary: 'Puts all positions of the link under the leader of another.',
    access: 'trader',
    schemas: { params: byId, body: mergedInto, reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) =>
      useCases.changeLinks(context, { kind: 'merge', from: params.id, ...body }),
  }),
];
