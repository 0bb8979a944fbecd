import { z } from 'zod';
import { ask } from './http.ts';

const base = '/api/auth';
const none = z.unknown();
const post = <Schema extends z.ZodType>(path: string, answer: Schema, body: unknown = {}) =>
  ask(`${base}/${path}`, { answer, method: 'POST', body });

/** Answers without an error also where nobody is signed in. */
export const hasSession = async (signal?: AbortSignal): Promise<boolean> =>
  (await ask(`${base}/get-session`, { answer: z.unknown(), signal })) !== null;

const current = z.object({ session: z.object({ id: z.string() }) }).nullable();

/** The id of the session that this browser is in. */
export const ownSessionId = async (signal?: AbortSignal): Promise<string | null> =>
  (await ask(`${base}/get-session`, { answer: current, signal }))?.session.id ?? null;

const signInAnswer = z.object({ twoFactorRedirect: z.boolean().optional() });

/** Returns `code` when the person has a second step to take, `done` when the session stands. */
export async function signIn(email: string, password: string): Promise<'done' | 'code'> {
  const answer = await post('sign-in/email', signInAnswer, { email, password, rememberMe: true });
  return answer.twoFactorRedirect === true ? 'code' : 'done';
}

/** Takes the second step, with a code of the authenticator or one of the recovery codes. */
export const signInCode = (code: string, kind: 'totp' | 'recovery') =>
  kind === 'totp'
    ? post('two-factor/verify-totp', none, { code })
    : post('two-factor/verify-backup-code', none, { code });

export const signOut = () => post('sign-out', none);

export const changePassword = (currentPassword: string, newPassword: string) =>
  post('change-password', none, { currentPassword, newPassword, revokeOtherSessions: true });

const enrolment = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export type Enrolment = z.infer<typeof enrolment>;

/** Begins the second step; it counts only once `confirmTwoFactor` has seen a code. */
export const beginTwoFactor = (password: string) => post('two-factor/enable', enrolment, { password });
export const confirmTwoFactor = (code: string) => post('two-factor/verify-totp', none, { code });
export const endTwoFactor = (password: string) => post('two-factor/disable', none, { password });

const openSession = z.object({
  id: z.string(),
  token: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  ipAddress: z.string().nullish(),
  userAgent: z.string().nullish(),
});
export type OpenSession = z.infer<typeof openSession>;

export const listSessions = (signal?: AbortSignal) =>
  ask(`${base}/list-sessions`, { answer: z.array(openSession), signal });
export const endSession = (token: string) => post('revoke-session', none, { token });
export const endAllSessions = () => post('revoke-sessions', none);
