import { useEffect, useState } from 'react';
import { momentAfter, type Replay, stepped } from './replay.ts';

export type ReplayControls = {
  readonly replay: Replay | null;
  readonly begin: (at: number) => void;
  readonly end: () => void;
  readonly step: (bars: number) => void;
  readonly goTo: (count: number) => void;
  readonly play: (playing: boolean) => void;
  readonly hasten: (speed: number) => void;
};

/** A replay over bars that begin at `times` and are `lengthMs` long; it plays by itself until the last. */
export function useReplay(times: readonly number[], lengthMs: number): ReplayControls {
  const [replay, setReplay] = useState<Replay | null>(null);
  const step = (bars: number): void => setReplay((now) => now && stepped(now, times, lengthMs, bars));
  const playing = replay?.playing ?? false;
  const speed = replay?.speed ?? 1;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => setReplay((now) => now && stepped(now, times, lengthMs, 1)), 1_000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, times, lengthMs]);
  return {
    replay,
    begin: (at) => setReplay({ at, playing: false, speed: 1 }),
    end: () => setReplay(null),
    step,
    goTo: (count) => setReplay((now) => now && { ...now, at: momentAfter(times, lengthMs, count), playing: false }),
    play: (next) => setReplay((now) => now && { ...now, playing: next }),
    hasten: (next) => setReplay((now) => now && { ...now, speed: next }),
  };
}
