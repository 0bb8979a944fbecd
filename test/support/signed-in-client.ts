export type Person = { readonly email: string; readonly password: string };

/** What a signed-in browser can ask of a server's API. */
export type SignedInClient = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object): Promise<T>;
  /** Sends a file and imports it, as two requests; gives what the import says. */
  take<T>(fileName: string, content: string): Promise<T>;
  /** What the socket and other requests have to say who they are from. */
  readonly headers: Readonly<Record<string, string>>;
};

/** Signs a person in at a running server. */
export const signedInClient = async (url: string, person: Person): Promise<SignedInClient> => {
  const json = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: url, ...json },
    body: JSON.stringify(person),
  });
  await required(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { origin: url, cookie };
  const send = async <T>(method: string, path: string, type: Record<string, string>, body?: string): Promise<T> =>
    (await required(
      await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { ...headers, ...type },
        ...(body === undefined ? {} : { body }),
      }),
    )) as T;
  return {
    headers,
    get: (path) => send('GET', path, {}),
    post: (path, body) =>
      body === undefined ? send('POST', path, {}) : send('POST', path, json, JSON.stringify(body)),
    async take(fileName, content) {
      const octets = { 'content-type': 'application/octet-stream' };
      const { upload } = await send<{ upload: string }>(
        'POST',
        `/uploads?${new URLSearchParams({ fileName })}`,
        octets,
        content,
      );
      return send('POST', '/imports', json, JSON.stringify({ upload, timeZone: 'America/New_York' }));
    },
  };
};

const required = async (answer: Response): Promise<unknown> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
