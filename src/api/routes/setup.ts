import { z } from 'zod';
import { signInFor } from '#api/auth-requests.ts';
import { openRoute, type Route } from '#api/route.ts';
import { newOwner, setupState } from '#contract/session.ts';

export const setupRoutes: readonly Route[] = [
  openRoute({
    method: 'GET',
    path: '/setup',
    summary: 'Says whether the first run is over.',
    schemas: { reply: setupState },
    handle: async ({ signIn, settings }) => ({
      ownerExists: await signIn.ownerExists(),
      version: settings.version,
    }),
  }),
  openRoute({
    method: 'POST',
    path: '/setup/owner',
    summary: "Makes the owner's sign-in, once, and signs the owner in.",
    schemas: { body: newOwner, reply: z.object({ id: z.string() }) },
    status: 201,
    handle: async ({ signIn }, { body, request, reply }) => {
      const person = await signIn.makeOwner(body);
      for (const cookie of await signInFor(signIn, request, body)) reply.header('set-cookie', cookie);
      return { id: person.id };
    },
  }),
];
