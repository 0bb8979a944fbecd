import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * People, their sessions and second factors as the sign-in library keeps them (camelCase is its own, and a test holds
 * these tables to the installed version), and beside them what is ours: the secret and the failed attempts.
 */
export const signIn: Migration = {
  number: 2,
  name: 'sign-in',
  sql: `
create schema auth;

create table auth."user" (
  id text not null primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean
);

create table auth.session (
  id text not null primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id) on delete cascade
);
create index "session_userId_idx" on auth.session ("userId");

create table auth.account (
  id text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth.account ("userId");

create table auth.verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verification_identifier_idx" on auth.verification (identifier);

create table auth."twoFactor" (
  id text not null primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on auth."twoFactor" (secret);
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

-- One row: what cookies are signed with and second factors encrypted with.
create table auth.secret (
  only_one boolean primary key default true check (only_one),
  value text not null
);

create table auth.failed_attempts (
  key text primary key,
  failures int not null,
  blocked_until timestamptz not null
);
`,
};
