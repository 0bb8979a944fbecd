import { liveMessage } from '#contract/system.ts';

export type LiveState = 'connecting' | 'up' | 'down';

export type LiveSocket = { readonly close: () => void };

type Options = {
  readonly url: string;
  readonly onChanged: (topic: string) => void;
  readonly onState: (state: LiveState) => void;
  readonly open?: (url: string) => WebSocket;
  /** Waiting before the n-th try, from 0, in milliseconds. */
  readonly backOffMs?: (attempt: number) => number;
};

/** Half a second doubling up to fifteen, with a quarter of chance so that many tabs do not come back at once. */
export const growingBackOff = (attempt: number): number =>
  Math.min(15_000, 500 * 2 ** attempt) * (0.75 + Math.random() * 0.25);

/**
 * Keeps one socket open for the page: opens it again whenever it closes, says which state it is in, and hands every
 * `changed` on. What was missed while it was down is unknown, so coming back counts as a change of everything (`*`).
 */
export function openLiveSocket(options: Options): LiveSocket {
  const open = options.open ?? ((url: string) => new WebSocket(url));
  const backOffMs = options.backOffMs ?? growingBackOff;
  let attempt = 0;
  let wasUp = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;

  const connect = () => {
    socket = open(options.url);
    socket.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message?.type === 'changed') options.onChanged(message.topic);
      if (message?.type !== 'hello') return;
      attempt = 0;
      options.onState('up');
      if (wasUp) options.onChanged('*');
      wasUp = true;
    };
    socket.onclose = () => {
      if (closed) return;
      options.onState(attempt === 0 ? 'connecting' : 'down');
      timer = setTimeout(connect, backOffMs(attempt));
      attempt += 1;
    };
  };

  const tryNow = () => {
    if (closed || socket?.readyState === WebSocket.OPEN || socket?.readyState === WebSocket.CONNECTING) return;
    clearTimeout(timer);
    connect();
  };

  options.onState('connecting');
  connect();
  window.addEventListener('online', tryNow);
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      window.removeEventListener('online', tryNow);
      socket?.close();
    },
  };
}

function readMessage(data: unknown) {
  try {
    return liveMessage.parse(JSON.parse(String(data)));
  } catch {
    return undefined;
  }
}
