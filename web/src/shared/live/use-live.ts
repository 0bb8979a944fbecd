import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { paths } from '#web/shared/api/paths.ts';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { type LiveState, openLiveSocket } from './live-socket.ts';

/** Which answers a topic makes stale; an unknown topic makes everything stale, which is never wrong. */
const staleBy: Readonly<Record<string, readonly string[]>> = {
  candles: ['candles', 'equity', 'limits', 'portfolio', 'position-chart', 'tax'],
  events: ['imports', 'overview', 'products', 'sources'],
  jobs: ['system'],
  'market-data': ['market-data', 'position-chart'],
  'projection:boards': ['boards'],
  'projection:changes': [
    'portfolio',
    'accounts',
    'activities',
    'limits',
    'candles',
    'charts',
    'instruments',
    'links',
    'position-chart',
    'statistics',
    'tax',
  ],
  'projection:drawings': ['drawings'],
  'projection:imports': ['imports', 'overview', 'activities', 'portfolio', 'tax'],
  'projection:journal': ['journal', 'statistics'],
  'projection:positions': [
    'portfolio',
    'accounts',
    'equity',
    'journal',
    'limits',
    'links',
    'positions',
    'position-chart',
    'overview',
    'statistics',
    'tax',
  ],
  'projection:settings': ['products', 'sources'],
  'projection:views': ['views'],
  'projection:watched-folders': ['watched-folders'],
};

const gatherMs = 60;

/** Opens the page's live socket; returns its state. Changes that come in a burst are answered once. */
export function useLive(): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const invalidate = gather(queries);
    const socket = openLiveSocket({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${paths.live}`,
      onChanged: invalidate,
      onState: setState,
    });
    return socket.close;
  }, [queries]);
  useLeaveWithSession(state === 'down');
  return state;
}

/** A socket that stays refused may mean that the session was ended elsewhere: then the sign-in is the place to be. */
function useLeaveWithSession(down: boolean): void {
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    if (!down) return;
    void queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
      (session) => (session === null ? router.invalidate() : undefined),
      // Nobody answers, which says nothing about the session.
      () => undefined,
    );
  }, [down, queries, router]);
}

function gather(queries: QueryClient): (topic: string) => void {
  const topics = new Set<string>();
  const flush = () => {
    const stale = [...topics].map((topic) => staleBy[topic]);
    topics.clear();
    const keys = new Set(stale.flatMap((names) => names ?? []));
    const all = stale.includes(undefined);
    void queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && name !== 'setup' && (all || keys.has(name)),
    });
  };
  return (topic) => {
    if (topics.size === 0) setTimeout(flush, gatherMs);
    topics.add(topic);
  };
}
