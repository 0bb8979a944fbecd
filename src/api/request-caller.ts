import type { Access, Caller } from './route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. `person`: anybody signed in, a member of a ledger or not. Not said: a viewer. */
    access?: Access | 'person';
    /** The route may be asked under any host name: health and metrics, by probes inside a network. */
    anyHost?: boolean;
  }
  interface FastifyRequest {
    /** Set before the handler of every route that is not open. */
    caller: (Caller & { readonly sessionId: string }) | null;
  }
}
