import { expect, it } from 'vitest';
import { endedBy, momentAfter, stepped } from './replay.ts';

const minute = 60_000;
const times = [0, 1, 2, 10, 11].map((nth) => nth * minute);

it('counts a bar once it has ended, not while it forms', () => {
  expect(
    [0, 1, minute - 1, minute, 5 * minute, 11 * minute, 12 * minute].map((at) => endedBy(times, minute, at)),
  ).toEqual([0, 0, 0, 1, 3, 4, 5]);
});

it('goes on and back by bars, over closed hours, and stops to play at the last', () => {
  const replay = { at: 3 * minute, playing: true, speed: 1 };
  expect(stepped(replay, times, minute, 1)).toEqual({ at: 11 * minute, playing: true, speed: 1 });
  expect(stepped(replay, times, minute, 2)).toEqual({ at: 12 * minute, playing: false, speed: 1 });
  expect(stepped(replay, times, minute, -9).at).toBe(minute);
});

it('shows no coarser bar before all of it has happened', () => {
  const at = momentAfter(times, minute, 3);
  expect(endedBy([0, 5 * minute], 5 * minute, at)).toBe(0);
});
