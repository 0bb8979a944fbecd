import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#domain/errors.ts';
import { openKontor } from '#root/compose.ts';
import type { Config } from '#root/config.ts';
import type { Kontor } from '#root/kontor.ts';
import { type Check, fail, ok, warn } from './check.ts';
import { checkMachine } from './check-machine.ts';
import { checkPort } from './check-port.ts';
import { commandContext } from './context.ts';
import { failureOf } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { configOf, type SettingOptions } from './settings.ts';
import { tableText } from './table.ts';

/** @throws AppError `CHECK_FAILED` after everything was said, so that a script sees it in the exit code */
export const doctor = async (options: SettingOptions & { json?: boolean }, io: Io): Promise<void> => {
  const config = configOf(options);
  const outside = [...(await checkMachine(config)), await checkPort(config)];
  const inside = await checkInside(config);
  const checks = [...outside, ...inside.filter(({ name }) => !outside.some((check) => check.name === name))];
  if (options.json) await printJson(io, checks);
  else await io.print(report(checks));
  const failed = checks.filter(({ status }) => status === 'fail').map(({ name }) => name);
  if (failed.length > 0)
    throw new AppError('CHECK_FAILED', `Not in order: ${failed.join(', ')}.`, { details: { failed } });
};

const checkInside = async (config: Config): Promise<readonly Check[]> => {
  // Opening would make a database, and a check changes nothing.
  if (config.databaseUrl === null && !existsSync(join(config.dataDirectory, 'kontor.json')))
    return [ok('database', 'is not there yet: the first start makes it')];
  let kontor: Kontor;
  try {
    kontor = await openKontor(config);
  } catch (error) {
    return [fail('database', failureOf(error).message, mendOf.database!)];
  }
  try {
    return [...(await Promise.all(kontor.health.map(checkHealth))), await checkJobs(kontor)];
  } finally {
    await kontor.close();
  }
};

const mendOf: Readonly<Record<string, string>> = {
  database: 'Start the PostgreSQL that KONTOR_DATABASE_URL names; of the embedded one, read logs/postgres.log.',
  projections: 'Start kontor serve and wait; where it stays behind, kontor rebuild.',
  bus: 'Start the Redis that KONTOR_REDIS_URL names; nothing is lost meanwhile.',
  queue: 'Start the RabbitMQ that KONTOR_RABBITMQ_URL names.',
};

const patienceMs = 3_000;
const askAgainMs = 50;

/** Asks again for a while: connections of a command that has just begun are still being made. */
const checkHealth = async ({ name, check }: Kontor['health'][number]): Promise<Check> => {
  const deadline = performance.now() + patienceMs;
  let { up, detail } = await check();
  while (!up && performance.now() < deadline) {
    await delay(askAgainMs);
    ({ up, detail } = await check());
  }
  return up ? ok(name, detail) : fail(name, detail, mendOf[name] ?? 'Read the log of the server.');
};

const checkJobs = async ({ useCases }: Kontor): Promise<Check> => {
  const { waiting, dead } = await useCases.jobs(commandContext());
  const found = `${waiting} waiting, ${dead.length} dead`;
  return dead.length === 0
    ? ok('jobs', found)
    : warn('jobs', found, 'See the System page: each with its error and a retry.');
};

const report = (checks: readonly Check[]): string =>
  tableText<Check>(
    [
      { title: 'check', value: ({ name }) => name },
      { title: 'state', value: ({ status }) => status },
      { title: 'found', value: ({ found, mend }) => (mend === null ? found : `${found}. ${mend}`) },
    ],
    checks,
  );
