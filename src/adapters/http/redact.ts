/** Returns a text without the secrets, as they are and as they stand in an address. */
export const redact = (text: string, secrets: readonly string[]): string =>
  secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), new URLSearchParams({ k: secret }).toString().slice(2)])
    .filter((spelled) => spelled !== '')
    .reduce((rest, spelled) => rest.replaceAll(spelled, '…'), text);

const mostSaid = 300;

/** Returns what an answer says, short enough for a message, without secrets. */
export const quoted = (text: string, secrets: readonly string[]): string => {
  const plain = redact(text, secrets).replace(/\s+/g, ' ').trim();
  return plain.length > mostSaid ? `${plain.slice(0, mostSaid)} …` : plain;
};

/** Returns what went wrong with a request, down to the last cause: `fetch failed: connect ECONNREFUSED 127.0.0.1:1`. */
export const reasonOf = (error: unknown, secrets: readonly string[]): string => {
  const said: string[] = [];
  for (let at: unknown = error; at instanceof Error && said.length < 5; at = at.cause)
    if (at.message !== '') said.push(at.message);
  return quoted(said.join(': ') || 'no reason given', secrets);
};
