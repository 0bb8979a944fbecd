import { normalizeIP } from '@fastify/rate-limit';
import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import type { NewOwner } from '#contract/session.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import type { LedgerMembers, LedgerRole } from '#ports/ledger-members.ts';
import type { AttemptKey, SignInStore } from '#ports/sign-in-store.ts';
import { type AuthSettings, authOptions } from './auth-options.ts';
import type { Attempt, Person, SignIn } from './sign-in.ts';

export type Auth = SignIn & {
  /** @throws AppError `PERSON_EXISTS` when somebody has the e-mail address. */
  addUser(user: NewUser): Promise<Person>;
  /**
   * Sets a password without knowing the old one, and ends the person's sessions.
   *
   * @throws AppError `NOT_FOUND` when nobody has the e-mail address.
   */
  setPassword(email: string, password: string): Promise<void>;
};

export type NewUser = NewOwner & { readonly role: LedgerRole };

/** The one ledger that a new Kontor has. */
const mainLedger = 'main';

/** One account is not locked for long, whoever guesses at it; the address that guesses is. */
const longestDelayMs = { account: 30_000, address: 15 * 60_000 } as const;

/** Signs people in on the given database; the tables are there and the secret is made when it returns. */
export const createAuth = async (
  pool: Pool,
  { store, members }: { readonly store: SignInStore; readonly members: LedgerMembers },
  settings: AuthSettings,
): Promise<Auth> => {
  const auth = betterAuth(authOptions(pool, await store.secret(), settings));
  const { internalAdapter: people, password: passwords } = await auth.$context;

  const find = (email: string) => people.findUserByEmail(email.trim().toLowerCase(), { includeAccounts: true });

  /** Makes the person, or finishes what a crash left half made. */
  const put = async ({ email, name, password }: NewOwner): Promise<Person> => {
    const hash = await passwords.hash(password);
    const found = await find(email);
    const user =
      found?.user ??
      (await people.createUser({ email: email.trim().toLowerCase(), name, emailVerified: true }, { method: 'admin' }));
    if (found?.accounts.some((account) => account.providerId === 'credential')) {
      await people.updatePassword(user.id, hash);
    } else {
      await people.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash });
    }
    return personOf(user);
  };

  return {
    async sessionOf(headers, options) {
      const query = { disableRefresh: options?.peek === true };
      const { response, headers: answer } = await auth.api.getSession({ headers, query, returnHeaders: true });
      if (response === null) return null;
      return {
        person: personOf(response.user),
        sessionId: response.session.id,
        cookies: answer.getSetCookie(),
      };
    },

    answer: (request) => auth.handler(request),
    ownerExists: () => members.ownerExists(),

    makeOwner: (owner) =>
      store.exclusively(async () => {
        if (await members.ownerExists()) throw new AppError('OWNER_EXISTS', 'The owner has been made already.');
        const person = await put(owner);
        await members.put(mainLedger, person.id, 'owner');
        return person;
      }),

    beginAttempt: (attempt) => store.beginAttempt(attemptKeys(attempt), Date.now()),
    attemptSucceeded: (attempt) => store.clearAttempts(attemptKeys(attempt)),

    addUser: ({ role, ...user }) =>
      store.exclusively(async () => {
        const found = await find(user.email);
        if (found !== null && (await members.membershipOf(found.user.id)) !== null) {
          throw new AppError('PERSON_EXISTS', `Somebody signs in as ${user.email} already.`);
        }
        const person = await put(user);
        await members.put(mainLedger, person.id, role);
        return person;
      }),

    async setPassword(email, password) {
      const found = await find(email);
      if (found === null) throw new AppError('NOT_FOUND', `Nobody signs in as ${email}.`);
      await put({ email, name: found.user.name, password });
      await people.deleteUserSessions(found.user.id);
      await store.clearAttempts([{ key: `account:${found.user.email}`, maxDelayMs: longestDelayMs.account }]);
    },
  };
};

/** Makes the owner that the settings name, unless there is one. */
export const ensureOwner = async (
  auth: SignIn,
  settings: { readonly ownerEmail: string | null; readonly ownerPassword: string | null },
): Promise<void> => {
  const { ownerEmail: email, ownerPassword: password } = settings;
  if (email === null || password === null || (await auth.ownerExists())) return;
  try {
    await auth.makeOwner({ email, password, name: email.split('@', 1)[0]! });
  } catch (error) {
    // Another process of the same start was quicker.
    if (!isAppError(error, 'OWNER_EXISTS')) throw error;
  }
};

const personOf = (user: {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly twoFactorEnabled?: boolean | null | undefined;
}): Person => ({
  id: user.id,
  email: user.email,
  name: user.name,
  twoFactorEnabled: user.twoFactorEnabled === true,
});

const attemptKeys = ({ account, address }: Attempt): readonly AttemptKey[] => {
  const byAddress = { key: `address:${normalizeIP(address)}`, maxDelayMs: longestDelayMs.address };
  return account === null
    ? [byAddress]
    : [byAddress, { key: `account:${account.slice(0, 254)}`, maxDelayMs: longestDelayMs.account }];
};
