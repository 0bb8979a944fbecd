import type { BetterAuthOptions } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

export type AuthSettings = {
  /** What people type, or the address listened on; only for links and names. */
  readonly baseUrl: string;
  /** Cookies are Secure. */
  readonly https: boolean;
};

/** The schema that the sign-in library's tables live in, apart from ours. */
export const authSchema = 'auth';

/** The header by which the library learns the address; what a client sends under this name is overwritten. */
export const addressHeader = 'x-kontor-address';

const day = 24 * 60 * 60;

/**
 * The sign-in library, as we use it: passwords and one-time codes, sessions in our database, nothing sent anywhere.
 *
 * Its own rate limit is off: the server has one, and the growing delay. Which of its addresses exist is said in
 * `auth-requests.ts`.
 */
export const authOptions = (pool: Pool, secret: string, settings: AuthSettings) =>
  ({
    appName: 'Kontor',
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    secret,
    database: {
      db: new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) }),
      type: 'postgres',
      schemaName: authSchema,
      transaction: true,
    },
    // The guard has held the origin against ours before the library sees the request.
    trustedOrigins: async (request) => [request?.headers.get('origin')],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
    },
    session: { expiresIn: 30 * day, updateAge: day, cookieCache: { enabled: false } },
    plugins: [twoFactor({ issuer: 'Kontor' })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'kontor',
      useSecureCookies: settings.https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // The schema is a migration of ours; a test holds it to the library's.
      database: { validateSchema: false, joins: true },
    },
  }) satisfies BetterAuthOptions;
