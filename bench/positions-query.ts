import { type BenchRow, benchRow, minimumRuns } from './measure.ts';
import { otherRequests, positionRequests } from './support/page-requests.ts';
import { millisecondsOf, requestRows } from './support/request-rows.ts';
import { type SignedInServer, startSignedIn } from './support/signed-in-server.ts';
import { storedMillion } from './support/stored-million.ts';

const asked = {
  bench: 'positions-query',
  classes: { ...positionRequests, ...otherRequests },
  together: Object.keys(positionRequests),
  budgetMs: 20,
};

/**
 * The pages over HTTP, signed in, with a million executions stored: the p95 of each class of requests, and of all that
 * the positions page asks for (`positions-query`); then what a change costs the next reader, and the first reader.
 */
export const run = async (): Promise<BenchRow[]> => {
  const data = await storedMillion();
  const server = await startSignedIn(data);
  try {
    return [...(await requestRows(server, asked)), await afterChangeRow(server), await coldRow(data, server)];
  } finally {
    await server.stop();
  }
};

/** A file of one fill changes one (account, instrument); the page after it, by opening and by result. */
const afterChangeRow = async (server: SignedInServer): Promise<BenchRow> => {
  const samples: number[] = [];
  for (let run = 0; run <= minimumRuns; run++) {
    const upload = await server.upload('one.csv', oneFill(run));
    const { batch } = await server.post<{ batch: string }>('/imports', { upload });
    samples.push(await millisecondsOf(() => server.get('/positions?sort=netPnl')));
    await server.post(`/imports/${batch}/undo`, {});
    await server.get('/positions?sort=netPnl');
  }
  return benchRow(
    { bench: 'positions-query.after-change', unit: 'ms', budget: null, higherIsBetter: false },
    samples.slice(1),
  );
};

const oneFill = (run: number): string =>
  [
    'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,',
    `MNQ MAR25,Buy,1,21000,2031-01-01T10:00:00Z,bench-${process.pid}-${run},Entry,1 L,,,0,1,Sim101,,\r\n`,
  ].join('\r\n');

/** The first page after a start. */
const coldRow = async (data: string, running: SignedInServer): Promise<BenchRow> => {
  await running.stop();
  const samples: number[] = [];
  for (let run = 0; run <= minimumRuns; run++) {
    const server = await startSignedIn(data);
    try {
      samples.push(await millisecondsOf(() => server.get('/positions')));
    } finally {
      await server.stop();
    }
  }
  return benchRow({ bench: 'positions-query.cold', unit: 'ms', budget: null, higherIsBetter: false }, samples.slice(1));
};
