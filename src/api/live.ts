import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { LiveMessage } from '#contract/system.ts';
import { headersOf } from './context.ts';
import type { ServerDependencies } from './dependencies.ts';

/** How often a peer is asked for a sign of life and its session is looked at. */
const checkEveryMs = 20_000;
/** Changes of one topic within this time are told once more, not each. */
const calmMs = 50;
/** A page asks for what it shows before its socket is open; changes of this long ago may have come between the two. */
const rememberedMs = 30_000;
/** A peer that leaves more than this unread is cut off; it comes back and asks for everything again. */
const backlogBytes = 1024 * 1024;
/** Close code for a session that has ended; the client does not come back by itself. */
export const sessionEndedCode = 4401;

type Peer = { readonly socket: WebSocket; readonly ledger: string; readonly headers: Headers; answered: boolean };

export type Live = {
  /** Closes the sockets of sessions that have ended, now rather than at the next check. */
  readonly checkSessions: () => Promise<void>;
};

/** The WebSocket /api/v1/live: says what changed in the session's ledger, and nothing of any other. */
export const registerLive = (
  server: FastifyInstance,
  { changes, signIn, settings, metrics, clock }: ServerDependencies,
): Live => {
  const peers = new Set<Peer>();

  const send = (peer: Peer, message: LiveMessage): void => {
    if (peer.socket.bufferedAmount > backlogBytes) peer.socket.terminate();
    else if (peer.socket.readyState === peer.socket.OPEN) peer.socket.send(JSON.stringify(message));
  };
  const recent = new Map<string, Change & { readonly at: number }>();
  const isOld = ({ at }: { readonly at: number }): boolean => clock.now() - at > rememberedMs;
  const tell = calmly(({ ledger, topic }) => {
    recent.set(keyOf({ ledger, topic }), { ledger, topic, at: clock.now() });
    for (const peer of peers) if (peer.ledger === ledger) send(peer, { type: 'changed', topic });
  });

  const checkSessions = async (): Promise<void> => {
    for (const peer of [...peers]) {
      const session = await signIn.sessionOf(peer.headers, { peek: true });
      if (session === null) peer.socket.close(sessionEndedCode, 'signed out');
    }
  };
  const checkPeers = (): void => {
    for (const [key, change] of recent) if (isOld(change)) recent.delete(key);
    for (const peer of [...peers]) {
      if (!peer.answered) peer.socket.terminate();
      peer.answered = false;
      if (peer.socket.readyState === peer.socket.OPEN) peer.socket.ping();
    }
    checkSessions().catch((error: Error) =>
      server.log.warn({ err: error }, 'sessions of sockets could not be checked'),
    );
  };

  server.get('/api/v1/live', { websocket: true, config: { access: 'viewer' } }, (socket, request) => {
    const peer: Peer = {
      socket,
      ledger: request.caller!.context.ledger,
      headers: headersOf(request),
      answered: true,
    };
    peers.add(peer);
    metrics.socketsOpen(peers.size);
    socket.on('pong', () => {
      peer.answered = true;
    });
    socket.on('close', () => {
      peers.delete(peer);
      metrics.socketsOpen(peers.size);
    });
    send(peer, { type: 'hello', version: settings.version });
    for (const change of recent.values())
      if (change.ledger === peer.ledger && !isOld(change)) send(peer, { type: 'changed', topic: change.topic });
  });

  let leave = async (): Promise<void> => {};
  let timer: NodeJS.Timeout | undefined;
  server.addHook('onReady', async () => {
    leave = await changes.subscribe(tell);
    timer = setInterval(checkPeers, checkEveryMs).unref();
  });
  server.addHook('onClose', async () => {
    clearInterval(timer);
    await leave();
  });
  return { checkSessions };
};

type Change = { readonly ledger: string; readonly topic: string };

const keyOf = ({ ledger, topic }: Change): string => `${topic} ${ledger}`;

/** Passes the first change of a topic on at once, and those that follow within `calmMs` as one. */
const calmly = (pass: (change: Change) => void): ((change: Change) => void) => {
  const calming = new Map<string, { again: boolean }>();
  const passNow = (key: string, change: Change): void => {
    const state = { again: false };
    calming.set(key, state);
    pass(change);
    setTimeout(() => {
      calming.delete(key);
      if (state.again) passNow(key, change);
    }, calmMs).unref();
  };
  return (change) => {
    const key = keyOf(change);
    const state = calming.get(key);
    if (state === undefined) passNow(key, change);
    else state.again = true;
  };
};
