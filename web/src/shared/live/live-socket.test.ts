import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { growingBackOff, type LiveState, openLiveSocket } from './live-socket.ts';

class FakeSocket {
  readyState: number = WebSocket.CONNECTING;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  says(message: unknown) {
    this.readyState = WebSocket.OPEN;
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  drops() {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.();
  }
  close() {
    this.drops();
  }
}

function start() {
  const sockets: FakeSocket[] = [];
  const topics: string[] = [];
  const states: LiveState[] = [];
  const live = openLiveSocket({
    url: 'ws://kontor.test',
    onChanged: (topic) => topics.push(topic),
    onState: (state) => states.push(state),
    backOffMs: (attempt) => 100 * 2 ** attempt,
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  });
  return { live, sockets, topics, states };
}

const hello = { type: 'hello', version: '1' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('hands changes on and passes over what it does not know', () => {
  const { sockets, topics, states } = start();
  sockets[0]?.says(hello);
  sockets[0]?.says({ type: 'changed', topic: 'projection:positions' });
  sockets[0]?.says({ type: 'greeting' });
  expect(topics).toEqual(['projection:positions']);
  expect(states.at(-1)).toBe('up');
});

it('says when it is down, comes back with growing waits, and then counts everything as changed', () => {
  const { sockets, topics, states } = start();
  sockets[0]?.says(hello);
  sockets[0]?.drops();
  vi.advanceTimersByTime(99);
  expect(sockets).toHaveLength(1);
  vi.advanceTimersByTime(1);
  sockets[1]?.drops();
  expect(states.at(-1)).toBe('down');
  vi.advanceTimersByTime(199);
  expect(sockets).toHaveLength(2);
  vi.advanceTimersByTime(1);
  sockets[2]?.says(hello);
  expect(states.at(-1)).toBe('up');
  expect(topics).toEqual(['*']);
});

it('stays away once it was closed', () => {
  const { live, sockets } = start();
  sockets[0]?.says(hello);
  live.close();
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event('online'));
  expect(sockets).toHaveLength(1);
});

it('tries at once when the network is back', () => {
  const { sockets } = start();
  sockets[0]?.drops();
  window.dispatchEvent(new Event('online'));
  expect(sockets).toHaveLength(2);
});

it('never waits longer than fifteen seconds', () => {
  for (const attempt of [0, 1, 5, 10, 100]) expect(growingBackOff(attempt)).toBeLessThanOrEqual(15_000);
  expect(growingBackOff(0)).toBeGreaterThanOrEqual(375);
});
