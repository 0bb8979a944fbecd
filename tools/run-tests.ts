import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNodeTests } from './run-node-tests.ts';
import { runWebTests } from './run-web-tests.ts';
import { findTestFiles, runsOnServer } from './test-files.ts';
import { addTallies, keepTally, type Skip, skipReport, type Tally, tallyLine } from './test-tally.ts';

const usage = `npm test -- [options]

Runs every test that needs no service from outside: the server's, on an embedded PostgreSQL, and the web app's.

  --services       runs those that do: Redis, RabbitMQ, a PostgreSQL server (KONTOR_TEST_DATABASE_URL), Chromium
  --all            runs both, and those of generated executions with a million of them
  --only PATTERN   runs the files whose path contains PATTERN, whatever they need
  --help           prints this`;

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    services: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const root = resolve(import.meta.dirname, '..');
const everything = values.all || values.only !== undefined;
const own = everything || !values.services;
const services = everything || values.services;
const files = findTestFiles(root).filter(({ path }) => path.includes(values.only ?? ''));
const server = process.env.KONTOR_TEST_DATABASE_URL;

const ownRun = async (): Promise<Tally> => {
  const paths = files.filter(({ needs }) => needs === null).map(({ path }) => path);
  const tally = await runNodeTests({
    root,
    files: paths,
    concurrency: 2,
    env: values.all ? { KONTOR_TEST_ROWS: '1000000' } : {},
  });
  return addTallies(tally, await runWebTests(root, values.only));
};

const servicesRun = async (): Promise<Tally> => {
  // One at a time: they start servers and browsers of their own.
  const outside = files.filter(({ needs }) => needs !== null).map(({ path }) => path);
  const again = files.filter((file) => runsOnServer(file) && !own).map(({ path }) => path);
  if (server !== undefined) return runNodeTests({ root, files: [...again, ...outside], concurrency: 1 });
  const tally = await runNodeTests({ root, files: outside, concurrency: 1 });
  const why = 'PostgreSQL server is missing: KONTOR_TEST_DATABASE_URL is not set';
  return addTallies(tally, {
    passed: 0,
    failed: process.env.CI ? again.length : 0,
    skips: again.map((what) => ({ what, why })),
    left: [],
  });
};

const left: Skip[] = services
  ? []
  : files.flatMap(({ path, needs }) =>
      needs === null ? [] : [{ what: path, why: `needs ${needs}: npm test -- --services runs it` }],
    );

const startedAt = performance.now();
let tally: Tally = { passed: 0, failed: 0, skips: [], left };
if (own) tally = addTallies(tally, await ownRun());
if (services) tally = addTallies(tally, await servicesRun());

console.log(`\n${skipReport(tally)}`);
if (files.length === 0) console.log(`No test file has "${values.only}" in its path.`);
console.log(`Took ${((performance.now() - startedAt) / 1_000).toFixed(0)} s.`);
if (process.env.KONTOR_TEST_TALLY) keepTally(process.env.KONTOR_TEST_TALLY, tally);
console.log(tallyLine(tally));
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
