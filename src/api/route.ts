import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { Session } from '#contract/session.ts';
import type { LedgerRole } from '#ports/ledger-members.ts';
import type { Download, ServerDependencies } from './dependencies.ts';

/** `open`: nobody needs to be signed in. A role: the least that a member of the ledger must have. */
export type Access = 'open' | LedgerRole;

export type Schemas = {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** `download`: a file. `nothing`: 204. */
  readonly reply: z.ZodType | 'download' | 'nothing';
  /** The route may also answer by itself, in bytes or with headers of its own. */
  readonly packed?: true;
};

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Answer<Reply, Packed> = Reply extends z.ZodType
  ? Promise<z.input<Reply> | (Packed extends true ? FastifyReply : never)>
  : Reply extends 'download'
    ? Promise<Download>
    : Promise<void>;

export type Input<S extends Schemas> = {
  readonly params: Parsed<S['params']>;
  readonly query: Parsed<S['query']>;
  readonly body: Parsed<S['body']>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Who asks: whose books, and the person's own session as the web app shows it. */
export type Caller = { readonly context: LedgerContext; readonly session: Session };

type Declared<S extends Schemas> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify's pattern below /api/v1. */
  readonly path: string;
  readonly summary: string;
  readonly schemas: S;
  /** Where a success is not 200 (or 204 for `nothing`). */
  readonly status?: 201;
};

type MemberRoute<S extends Schemas> = Declared<S> & {
  readonly access: LedgerRole;
  handle(dependencies: ServerDependencies, input: Input<S> & Caller): Answer<S['reply'], S['packed']>;
};

type OpenRoute<S extends Schemas> = Declared<S> & {
  handle(dependencies: ServerDependencies, input: Input<S>): Answer<S['reply'], S['packed']>;
};

/** A route as the server, the documentation and the tests go through them: what it validates with is in `schemas`. */
export type Route = Declared<Schemas> & {
  readonly access: Access;
  handle(dependencies: ServerDependencies, input: Input<Schemas> & Partial<Caller>): Promise<unknown>;
};

/** Declares a route for members of a ledger. */
export const route = <const S extends Schemas>(declared: MemberRoute<S>): Route => declared as unknown as Route;

/** Declares a route for everybody; open-routes.test.ts holds the list of them. */
export const openRoute = <const S extends Schemas>(declared: OpenRoute<S>): Route =>
  ({ ...declared, access: 'open' }) as unknown as Route;
