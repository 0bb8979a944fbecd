import { existsSync, readFileSync, statSync } from 'node:fs';
import { access, constants, readdir, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '#root/config.ts';
import { type Check, fail, ok, warn } from './check.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const gigabyte = 1024 ** 3;
const freeToWarn = 2 * gigabyte;
const freeToFail = gigabyte / 4;

/** Checks what can be known without the database. */
export const checkMachine = async (config: Config): Promise<readonly Check[]> => [
  checkNode(),
  checkClock(Date.now()),
  checkWebBuild(),
  await checkDataDirectory(resolve(config.dataDirectory)),
  await checkDisk(resolve(config.dataDirectory)),
];

const checkNode = (): Check => {
  const manifest = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    readonly dependencies: { readonly node: string };
  };
  const pinned = manifest.dependencies.node;
  const found = process.versions.node;
  if (found === pinned) return ok('node', found);
  return warn(
    'node',
    `${found}, tested with ${pinned}`,
    'Run npm ci in the checkout and start with npm start or npx kontor.',
  );
};

/** A clock from before the checkout was made is wrong for certain. */
export const checkClock = (now: number): Check => {
  const shown = new Date(now).toISOString();
  const checkedOut = statSync(join(checkout, 'package.json')).mtimeMs;
  return now >= checkedOut - 60_000
    ? ok('clock', shown)
    : fail('clock', `${shown}, before this checkout was made`, 'Set the clock of the machine, best with NTP.');
};

const checkWebBuild = (): Check =>
  existsSync(join(checkout, 'web/dist/index.html'))
    ? ok('web build', 'there')
    : fail('web build', 'missing: no page can be served', 'Run npm run build.');

const checkDataDirectory = async (directory: string): Promise<Check> => {
  const name = 'data directory';
  if (!existsSync(directory)) return ok(name, `${directory} is not there yet: the first start makes it`);
  try {
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    const ours = existsSync(join(directory, 'kontor.json')) || (await readdir(directory)).length === 0;
    if (ours) return ok(name, directory);
    return fail(name, `${directory} holds something that is not ours`, 'Name another with --data or KONTOR_DATA.');
  } catch {
    return fail(
      name,
      `${directory} cannot be written`,
      'Give it to the user that Kontor runs as, or name another with --data.',
    );
  }
};

const checkDisk = async (directory: string): Promise<Check> => {
  const { bavail, bsize } = await statfs(existing(directory));
  const free = bavail * bsize;
  const found = `${(free / gigabyte).toFixed(1)} GB free`;
  const mend = 'Make room on the disk of the data directory; PostgreSQL stops when it is full.';
  if (free < freeToFail) return fail('disk', found, mend);
  return free < freeToWarn ? warn('disk', found, mend) : ok('disk', found);
};

const existing = (directory: string): string => (existsSync(directory) ? directory : existing(dirname(directory)));
