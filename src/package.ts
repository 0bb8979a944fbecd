import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);

export const packageVersion = (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string })
  .version;

/** Where the build of the web app lies. */
export const webDirectory = fileURLToPath(new URL('web/dist', root));
