import { execFileSync } from 'node:child_process';
import { type RunningServer, startKontor } from '#test/support/kontor-process.ts';

export type SignedInServer = {
  readonly url: string;
  /** What a browser sends along. */
  readonly headers: Readonly<Record<string, string>>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  /** Sends a file and gives the name that it is stored under. */
  upload(fileName: string, content: string | Blob): Promise<string>;
  /** Resident memory of the server's process, the database apart. */
  residentMegabytes(): number;
  stop(): Promise<unknown>;
};

const owner = { email: 'bench@example.org', password: 'a long enough sentence' };

/** Starts `kontor serve`, all roles in one process, on a data directory, and signs its owner in. */
export const startSignedIn = async (data: string): Promise<SignedInServer> => {
  const server = await startKontor(data, { KONTOR_OWNER_EMAIL: owner.email, KONTOR_OWNER_PASSWORD: owner.password });
  try {
    return signIn(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const signIn = async ({ url, process: child, stop }: RunningServer): Promise<SignedInServer> => {
  const origin = { origin: url };
  const json = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { ...origin, ...json },
    body: JSON.stringify(owner),
  });
  await required<unknown>(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { ...origin, cookie };
  const api = `${url}/api/v1`;
  return {
    url,
    headers,
    get: async (path) => required(await fetch(`${api}${path}`, { headers })),
    post: async (path, body) =>
      required(
        await fetch(`${api}${path}`, { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(body) }),
      ),
    upload: async (fileName, body) => {
      const path = `${api}/uploads?${new URLSearchParams({ fileName })}`;
      const type = { 'content-type': 'application/octet-stream' };
      const sent = await fetch(path, { method: 'POST', headers: { ...headers, ...type }, body });
      return (await required<{ upload: string }>(sent)).upload;
    },
    residentMegabytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    stop,
  };
};

const required = async <T>(answer: Response): Promise<T> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
