import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import type { ServerDependencies, ServerSettings } from '#api/dependencies.ts';
import { createOrigins } from '#api/origins.ts';
import { createServer } from '#api/server.ts';
import type { SignIn } from '#api/sign-in.ts';
import { AppError } from '#domain/errors.ts';
import type { BusMessage } from '#ports/event-bus.ts';
import { fakeUseCases } from './fake-use-cases.ts';

/** People by the value of their cookie: `s=anna` is Anna, owner of the ledger `a`; Bert owns `b`, Vera views `a`. */
const people = {
  anna: { ledger: 'a', ledgerName: 'A', role: 'owner' },
  bert: { ledger: 'b', ledgerName: 'B', role: 'owner' },
  vera: { ledger: 'a', ledgerName: 'A', role: 'viewer' },
  nora: null,
} as const;
export type PersonName = keyof typeof people;

export const fakeSignIn = (): SignIn & { readonly ended: Set<string>; blockedUntil: number | null } => {
  const ended = new Set<string>();
  let owner = false;
  const fake = {
    ended,
    blockedUntil: null as number | null,
    sessionOf: async (headers: Headers) => {
      const name = /\bs=(\w+)/.exec(headers.get('cookie') ?? '')?.[1] ?? '';
      if (!(name in people) || ended.has(name)) return null;
      const person = { id: name, email: `${name}@example.org`, name, twoFactorEnabled: false };
      return { person, sessionId: `session-${name}`, cookies: [] };
    },
    answer: async (request: Request) => {
      const { pathname } = new URL(request.url);
      const headers = { 'content-type': 'application/json' };
      const body = await request.text();
      if (pathname.endsWith('/sign-in/email') && !body.includes('right')) {
        return new Response('{"code":"INVALID_EMAIL_OR_PASSWORD","message":"no"}', { status: 401, headers });
      }
      return new Response(JSON.stringify({ address: request.headers.get('x-kontor-address') }), {
        headers: { ...headers, 'set-cookie': 's=anna; HttpOnly' },
      });
    },
    ownerExists: async () => owner,
    makeOwner: async (made: { email: string; name: string }) => {
      if (owner) throw new AppError('OWNER_EXISTS', 'There is an owner.');
      owner = true;
      return { id: 'anna', email: made.email, name: made.name, twoFactorEnabled: false };
    },
    beginAttempt: async () => fake.blockedUntil,
    attemptSucceeded: async () => {},
  };
  return fake;
};

/** A web build small enough for tests. */
export const fakeWebBuild = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'kontor-web-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">page');
  writeFileSync(join(directory, 'assets', 'app-1a2b3c.js'), 'void 0;');
  writeFileSync(join(directory, 'assets', 'app-1a2b3c.js.gz'), gzipSync('void 0;'));
  return directory;
};

export type FakeServer = {
  readonly server: FastifyInstance;
  readonly dependencies: ServerDependencies;
  readonly useCases: ReturnType<typeof fakeUseCases>;
  readonly signIn: ReturnType<typeof fakeSignIn>;
  /** Returns how many listened. */
  readonly publish: (message: BusMessage) => number;
  /** Sends a request as somebody, from a page of ours. */
  readonly as: (person: PersonName | null, options: InjectOptions) => Promise<LightMyRequestResponse>;
};

export const fakeServer = async (
  settings: Partial<ServerSettings> = {},
  more: Partial<ServerDependencies> = {},
): Promise<FakeServer> => {
  const useCases = fakeUseCases();
  const signIn = fakeSignIn();
  const listeners = new Set<(message: BusMessage) => void>();
  const dependencies: ServerDependencies = {
    settings: {
      version: '0.0.0-test',
      roles: ['web'],
      https: false,
      tls: null,
      trustedProxies: [],
      uploadLimitBytes: 1024,
      metricsToken: null,
      webDirectory: fakeWebBuild(),
      checkReplies: true,
      ...settings,
    },
    origins: createOrigins({ publicUrl: null, https: settings.https ?? false }),
    signIn,
    members: {
      membershipOf: async (person) => people[person as PersonName] ?? null,
      put: async () => {},
      ownerExists: signIn.ownerExists,
    },
    useCases,
    changes: {
      subscribe: async (listener) => {
        listeners.add(listener);
        return async () => {
          listeners.delete(listener);
        };
      },
    },
    health: [{ name: 'database', check: async () => ({ up: true, detail: 'PostgreSQL 18' }) }],
    metrics: {
      requestEnded: () => {},
      importEnded: () => {},
      eventsAppended: () => {},
      socketsOpen: () => {},
      watchProjections: () => {},
      watchJobs: () => {},
      read: async () => ({ mediaType: 'text/plain; version=0.0.4', text: 'kontor_up 1\n' }),
    },
    log: pino({ level: 'silent' }),
    clock: { now: () => Date.UTC(2026, 0, 5, 9) },
    ...more,
  };
  const server = await createServer(dependencies);
  return {
    server,
    dependencies,
    useCases,
    signIn,
    publish: (message) => {
      for (const listener of listeners) listener(message);
      return listeners.size;
    },
    as: (person, options) =>
      server.inject({
        ...options,
        headers: {
          host: '127.0.0.1:8420',
          origin: 'http://127.0.0.1:8420',
          ...(person === null ? {} : { cookie: `s=${person}` }),
          ...options.headers,
        },
      }),
  };
};
