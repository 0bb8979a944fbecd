import type { Words } from './office.ts';

/** Returns how the web app calls an interval such as `5m`, in one of its languages. */
export const intervalWords = ({ chart }: Words, interval: string): string => {
  const count = interval.slice(0, -1);
  const unit = interval.at(-1) as 'm' | 'h' | 'd' | 'w';
  return chart.intervals[`${unit}_${count === '1' ? 'one' : 'other'}`].replace('{{shown}}', count);
};
