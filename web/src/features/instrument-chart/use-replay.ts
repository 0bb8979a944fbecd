import { useEffect, useRef, useState } from 'react';
import { momentAfter, type Replay, type Steps, stepped } from './replay.ts';

export type ReplayControls = {
  readonly replay: Replay | null;
  readonly begin: (at: number) => void;
  readonly end: () => void;
  readonly step: (steps: number) => void;
  readonly goTo: (count: number) => void;
  readonly play: (playing: boolean) => void;
  readonly hasten: (speed: number) => void;
};

export type ReplayState = Omit<ReplayControls, 'step'> & {
  readonly set: (change: (now: Replay) => Replay) => void;
};

/** Where a replay of some bars stands, and how it goes. */
export function useReplay(bars: Steps): ReplayState {
  const [replay, setReplay] = useState<Replay | null>(null);
  const set: ReplayState['set'] = (change) => setReplay((now) => now && change(now));
  return {
    replay,
    set,
    begin: (at) => setReplay({ at, playing: false, speed: 1 }),
    end: () => setReplay(null),
    goTo: (count) => set((now) => ({ ...now, at: momentAfter(bars, count), playing: false })),
    play: (playing) => set((now) => ({ ...now, playing })),
    hasten: (speed) => set((now) => ({ ...now, speed })),
  };
}

/** Moves a replay from moment to moment, by itself while it plays; steps asked for while `waiting` are made afterwards. */
export function useReplaySteps(
  { replay, set, ...controls }: ReplayState,
  moments: readonly number[],
  waiting: boolean,
): ReplayControls {
  const playing = replay?.playing ?? false;
  const speed = replay?.speed ?? 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `set` is the same state whatever render it is of
  useEffect(() => {
    if (!playing || waiting) return undefined;
    const timer = setInterval(() => set((now) => stepped(now, moments, 1)), 1_000 / speed);
    return () => clearInterval(timer);
  }, [playing, waiting, speed, moments]);
  const owed = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (waiting || owed.current === 0) return;
    const steps = owed.current;
    owed.current = 0;
    set((now) => stepped(now, moments, steps));
  }, [waiting, moments]);
  return {
    ...controls,
    replay,
    step(steps) {
      if (waiting) owed.current += steps;
      else set((now) => stepped(now, moments, steps));
    },
  };
}
