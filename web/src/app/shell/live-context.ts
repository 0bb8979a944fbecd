import { createContext, useContext } from 'react';
import type { LiveState } from '#web/shared/live/live-socket.ts';

export const LiveContext = createContext<LiveState>('connecting');
export const useLiveState = (): LiveState => useContext(LiveContext);
