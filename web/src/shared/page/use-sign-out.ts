import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '#web/shared/api/sign-in.ts';

/** Ends the session and leaves nothing of it in the page's memory: the page starts afresh. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () => {
    void signOut().finally(() => {
      queries.clear();
      location.assign('/sign-in');
    });
  };
}
