import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the system hands out by itself, in a range of this process: two test files never meet. */
const rangeSize = 10;
const firstPort = 10_000 + (process.pid % 2_000) * rangeSize;
/** `fetch` refuses to ask there. */
const refusedPort = 10_080;
let next = 0;

/** Returns a TCP port of 127.0.0.1 that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  for (let tried = 0; tried < rangeSize; tried++) {
    const port = firstPort + (next++ % rangeSize);
    if (port !== refusedPort && (await isFree(port))) return port;
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + rangeSize - 1}`);
};

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  const listening = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  if (!(await listening)) return false;
  server.close();
  await once(server, 'close');
  return true;
};
