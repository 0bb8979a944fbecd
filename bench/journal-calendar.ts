import type { BenchRow } from './measure.ts';
import { type RequestClasses, requestRows } from './support/request-rows.ts';
import { startSignedIn } from './support/signed-in-server.ts';
import { storedMillion } from './support/stored-million.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
/** Another month and day each turn; 2025 has the most of the made-up executions. */
const month = (turn: number): string => `2025-${twoDigits((turn % 12) + 1)}`;

const classes: RequestClasses = {
  month: (turn) => [`/journal/calendar?month=${month(turn)}`],
  'month-of-account': (turn) => [`/journal/calendar?month=${month(turn)}&account=LIVE-0001`],
  day: (turn) => [`/journal/day?date=${month(turn)}-${twoDigits((turn % 28) + 1)}`],
};

/** The calendar and the day over HTTP, signed in, with a million executions stored: the p95 of each, and of all. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const server = await startSignedIn(await storedMillion());
  try {
    return await requestRows(server, {
      bench: 'journal-calendar',
      classes,
      together: Object.keys(classes),
      budgetMs: 20,
    });
  } finally {
    await server.stop();
  }
};
