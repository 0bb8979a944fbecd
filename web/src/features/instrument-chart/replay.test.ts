import { expect, it } from 'vitest';
import { endedBy, formingBar, momentAfter, momentsOf, stepped } from './replay.ts';

const minute = 60_000;
const bars = { time: [0, 1, 2, 10, 11].map((nth) => nth * minute), lengthMs: minute };

it('counts a bar once it has ended, not while it forms', () => {
  expect([0, 1, minute - 1, minute, 5 * minute, 11 * minute, 12 * minute].map((at) => endedBy(bars, at))).toEqual([
    0, 0, 0, 1, 3, 4, 5,
  ]);
});

it('takes a bar as ended when the next begins: a day of 23 hours', () => {
  const hour = 60 * minute;
  expect(endedBy({ time: [0, 23 * hour], lengthMs: 24 * hour }, 23 * hour)).toBe(1);
});

it('goes on and back by bars, over closed hours, and stops to play at the last', () => {
  const moments = momentsOf(bars, null);
  const replay = { at: 3 * minute, playing: true, speed: 1 };
  expect(stepped(replay, moments, 1)).toEqual({ at: 11 * minute, playing: true, speed: 1 });
  expect(stepped(replay, moments, 2)).toEqual({ at: 12 * minute, playing: false, speed: 1 });
  expect(stepped(replay, moments, -9).at).toBe(minute);
});

it('shows no coarser bar before all of it has happened', () => {
  const at = momentAfter(bars, 3);
  expect(endedBy({ time: [0, 5 * minute], lengthMs: 5 * minute }, at)).toBe(0);
});

const fives = { time: [0, 5, 10, 15].map((nth) => nth * minute), lengthMs: 5 * minute };
/** Minutes 0, 1, 3 and 4, nothing of the second bar, and the first two of the third. */
const places = [0, 1, 3, 4, 10, 11];
const minutes = {
  time: places.map((nth) => nth * minute),
  open: places.map((nth) => 100 + nth),
  high: places.map((nth) => 102 + nth),
  low: places.map((nth) => 99 - nth),
  close: places.map((nth) => 101 + nth),
  volume: places.map(() => 10),
};
const finer = { time: minutes.time, lengthMs: minute };

it('steps by finer bars where there are any, and by whole ones elsewhere', () => {
  expect(momentsOf(fives, finer).map((at) => at / minute)).toEqual([1, 2, 4, 5, 10, 11, 12, 20]);
  expect(momentsOf(fives, null).map((at) => at / minute)).toEqual([5, 10, 15, 20]);
});

it('makes the bar that forms of what had ended by then, and of nothing later', () => {
  expect(formingBar(fives, minutes, minute, 0.5 * minute)).toBeNull();
  expect(formingBar(fives, minutes, minute, 2 * minute)).toEqual({
    time: [0],
    open: [100],
    high: [103],
    low: [98],
    close: [102],
    volume: [20],
  });
  expect(formingBar(fives, minutes, minute, 5 * minute)).toBeNull();
  expect(formingBar(fives, minutes, minute, 12 * minute)).toMatchObject({ time: [10 * minute], close: [112] });
});
