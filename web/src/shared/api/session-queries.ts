import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type NewOwner, session, setupState } from '#contract/session.ts';
import { ask, isApiError } from './http.ts';
import { apiBase } from './paths.ts';
import { hasSession } from './sign-in.ts';

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => ask(`${apiBase}/setup`, { answer: setupState, signal }),
});

const signedInKey = 'kontor.signed-in';

/** Whether somebody was signed in here before: asking for a session that never was would be an error in the console. */
const signedInBefore = {
  read: () => recall((storage) => storage.getItem(signedInKey) !== null) ?? true,
  write: (signedIn: boolean) =>
    recall((storage) => (signedIn ? storage.setItem(signedInKey, 'yes') : storage.removeItem(signedInKey))),
};

function recall<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(localStorage);
  } catch {
    // Storage is refused: the server is asked every time.
    return undefined;
  }
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    if (!signedInBefore.read() && !(await hasSession(signal))) return null;
    try {
      const found = await ask(`${apiBase}/session`, { answer: session, signal });
      signedInBefore.write(true);
      return found;
    } catch (error) {
      if (!isApiError(error) || error.status !== 401) throw error;
      signedInBefore.write(false);
      return null;
    }
  },
});

export const makeOwner = (body: NewOwner) =>
  ask(`${apiBase}/setup/owner`, { answer: z.unknown(), method: 'POST', body });
