import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type LeakageQuery,
  leakageReport,
  linkFills,
  linkPage,
  linkRules,
  type NewRule,
  suggestionPage,
} from '#contract/links.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

const links = `${apiBase}/links`;
const none = z.unknown();

export const linksPerPage = 25;
const pageOf = (page: number) => ({ offset: page * linksPerPage, limit: linksPerPage });

export const linksQuery = (incomplete: boolean, page: number) =>
  queryOptions({
    queryKey: ['links', 'list', incomplete, page],
    queryFn: ({ signal }) =>
      ask(`${links}${queryText({ incomplete: String(incomplete), ...pageOf(page) })}`, { answer: linkPage, signal }),
    placeholderData: keepPreviousData,
  });

/** The link that a position is in, if any. */
export const linkOfPositionQuery = (position: string) =>
  queryOptions({
    queryKey: ['links', 'of-position', position],
    queryFn: ({ signal }) => ask(`${links}${queryText({ position, limit: 1 })}`, { answer: linkPage, signal }),
  });

export const suggestionsQuery = (page: number) =>
  queryOptions({
    queryKey: ['links', 'suggestions', page],
    queryFn: ({ signal }) => ask(`${links}/suggestions${queryText(pageOf(page))}`, { answer: suggestionPage, signal }),
    placeholderData: keepPreviousData,
  });

export const linkFillsQuery = (link: string) =>
  queryOptions({
    queryKey: ['links', 'fills', link],
    queryFn: ({ signal }) => ask(`${links}/${link}/fills`, { answer: linkFills, signal }),
  });

export const linkRulesQuery = queryOptions({
  queryKey: ['links', 'rules'],
  queryFn: ({ signal }) => ask(`${links}/rules`, { answer: linkRules, signal }),
});

export const leakageReportQuery = (query: LeakageQuery) =>
  queryOptions({
    queryKey: ['links', 'leakage', query],
    queryFn: ({ signal }) => ask(`${links}/leakage${queryText(query)}`, { answer: leakageReport, signal }),
    placeholderData: keepPreviousData,
  });

const tell = (path: string, body: object) => ask(`${links}${path}`, { answer: none, method: 'POST', body });

export const linkPositions = (leader: string, followers: readonly string[]) => tell('', { leader, followers });
export const unlinkPositions = (link: string, positions: readonly string[]) => tell(`/${link}/unlink`, { positions });
export const mergeLinks = (from: string, into: string) => tell(`/${from}/merge`, { into });
export const rejectLink = (leader: string, follower: string) => tell('/reject', { leader, follower });
export const setLinkRule = (rule: NewRule) => tell('/rules', rule);
export const endLinkRule = (rule: string) => ask(`${links}/rules/${rule}`, { answer: none, method: 'DELETE' });
export const switchLinkChange = (kind: 'undo' | 'redo', change?: number) =>
  tell(`/${kind}`, change === undefined ? {} : { change });
