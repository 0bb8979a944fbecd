import type { NewOwner } from '#contract/session.ts';

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly twoFactorEnabled: boolean;
};

export type SignedIn = {
  readonly person: Person;
  readonly sessionId: string;
  /** Cookies that prolong the session, to be sent along. */
  readonly cookies: readonly string[];
};

/** What the server needs from whoever keeps people and sessions. */
export interface SignIn {
  /** Whose request this is; null for nobody's. `peek` leaves the session's end where it is. */
  sessionOf(headers: Headers, options?: { readonly peek: boolean }): Promise<SignedIn | null>;
  /** Answers a request below /api/auth. */
  answer(request: Request): Promise<Response>;
  ownerExists(): Promise<boolean>;
  /** @throws AppError `OWNER_EXISTS` once there is one. */
  makeOwner(owner: NewOwner): Promise<Person>;
  /** Keeps guesses apart: the instant (UTC ms) until which to wait, or null; to be called before the attempt. */
  beginAttempt(attempt: Attempt): Promise<number | null>;
  attemptSucceeded(attempt: Attempt): Promise<void>;
}

/** A guess at somebody's password or code; `account` is the e-mail where it is known. */
export type Attempt = { readonly account: string | null; readonly address: string };
