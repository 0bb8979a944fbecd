import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { queryText, readQuery } from '#web/shared/api/query-text.ts';
import { PageError } from './page-error.tsx';
import { PageNotFound } from './page-not-found.tsx';
import { routeTree } from './routes.ts';

/** `history` is the browser's unless said otherwise. */
export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history ? { history } : {}),
    context: { queries },
    // Plain `?account=A&account=B`, so that an address can be read and written by hand.
    parseSearch: readQuery,
    stringifySearch: queryText,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageNotFound,
  });
}
