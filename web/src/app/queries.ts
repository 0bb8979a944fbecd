import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from '#web/shared/api/http.ts';
import { sessionQuery } from '#web/shared/api/session-queries.ts';

/** Makes the cache of answers; a 401 on anything ends the session here too, and `onSignedOut` shows the sign-in. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const check = (error: unknown) => {
    if (!isApiError(error) || error.status !== 401 || !queries.getQueryData(sessionQuery.queryKey)) return;
    queries.setQueryData(sessionQuery.queryKey, null);
    onSignedOut();
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: check }),
    mutationCache: new MutationCache({ onError: (error) => isApiError(error, 'NOT_SIGNED_IN') && check(error) }),
    defaultOptions: {
      queries: {
        // The socket says when something changed; until then an answer is good.
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isApiError(error) && (error.status === 0 || error.status >= 502),
      },
    },
  });
  return queries;
}
