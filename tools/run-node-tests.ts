import { relative, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { Skip, Tally } from './test-tally.ts';

export type NodeTestRun = {
  readonly root: string;
  readonly files: readonly string[];
  /** Files at once. */
  readonly concurrency: number;
  readonly env?: Readonly<Record<string, string>>;
};

const fixedProperties =
  process.env.CI || process.env.KONTOR_TEST_RUNS
    ? [`--import=${resolve(import.meta.dirname, '../test/support/property-runs.ts')}`]
    : [];
const testTimeoutMs = 120_000;
const fileTimeoutMs = 300_000;
const silenceMs = fileTimeoutMs + 20_000;

type Outcome = { passed: number; failed: number; readonly skips: Skip[]; readonly output: string[] };

/** Where a test stands in the sources, and the file that was started: a contract suite stands in another. */
type Origin = { readonly file?: string | undefined; readonly entryFile?: string };

/** Runs files of node:test, each in a process of its own, prints a line for each and everything about a failure. */
export const runNodeTests = async ({ root, files, concurrency, env }: NodeTestRun): Promise<Tally> => {
  const outcomes = new Map<string, Outcome>();
  const outcomeOf = (event: Origin) => {
    const name = pathOf(event);
    const known = outcomes.get(name) ?? { passed: 0, failed: 0, skips: [], output: [] };
    outcomes.set(name, known);
    return known;
  };
  const pathOf = ({ entryFile, file = root }: Origin) => relative(root, entryFile ?? file) || 'the runner';
  if (files.length === 0) return { passed: 0, failed: 0, skips: [], left: [] };

  const stream = run({
    cwd: root,
    files: files.map((file) => resolve(root, file)),
    concurrency,
    timeout: fileTimeoutMs,
    execArgv: [`--test-timeout=${testTimeoutMs}`, ...fixedProperties],
    env: { ...process.env, ...env },
  });

  stream.on('test:pass', (event) => {
    const { name, skip, details } = event;
    const outcome = outcomeOf(event);
    if (skip !== undefined)
      outcome.skips.push({ what: name, why: typeof skip === 'string' ? skip : 'no reason given' });
    else if (details.type !== 'suite') outcome.passed += 1;
  });
  stream.on('test:fail', (event) => {
    const { error } = event.details;
    // A suite that fails because a test in it did has been told already.
    if ((error as { failureType?: string }).failureType === 'subtestsFailed') return;
    const outcome = outcomeOf(event);
    outcome.failed += 1;
    console.log(`\n✖ ${pathOf(event)} › ${event.name}\n${indent(inspect(error.cause ?? error))}\n`);
    // The process itself failed, and what it printed is all that is known of why.
    if (event.name === resolve(root, pathOf(event))) printOutput(outcome);
  });
  stream.on('test:stdout', (event) => outcomeOf(event).output.push(event.message));
  stream.on('test:stderr', (event) => outcomeOf(event).output.push(event.message));
  stream.on('test:summary', ({ file, duration_ms: ms }) => {
    if (file === undefined) return;
    const { passed, failed, skips } = outcomeOf({ file });
    const counts = [`${passed} passed`, failed && `${failed} failed`, skips.length && `${skips.length} skipped`];
    const line = counts.filter(Boolean).join(', ');
    console.log(`${failed ? '✖' : '✔'} ${relative(root, file)}: ${line} (${(ms / 1_000).toFixed(1)} s)`);
    if (failed) printOutput(outcomeOf({ file }));
  });

  // A process that a test left behind keeps its output open, and would keep the runner waiting for ever.
  const open = new Set(files);
  stream.on('test:summary', ({ file }) => open.delete(file === undefined ? '' : relative(root, file)));
  const silent = Promise.withResolvers<'silent'>();
  const watch = setTimeout(() => silent.resolve('silent'), silenceMs);
  for (const event of ['test:start', 'test:pass', 'test:fail', 'test:stdout', 'test:summary'] as const) {
    stream.on(event, () => watch.refresh());
  }
  const ended = await Promise.race([finished(stream.resume()), silent.promise]);
  clearTimeout(watch);
  if (ended === 'silent') {
    for (const file of open) {
      outcomeOf({ file: resolve(root, file) }).failed += 1;
      console.log(`✖ ${file}: did not end; it has said nothing for ${silenceMs / 1_000} s`);
    }
  }
  const all = [...outcomes.values()];
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skips: [...outcomes].flatMap(([file, { skips }]) =>
      skips.map(({ what, why }) => ({ what: `${file} › ${what}`, why })),
    ),
    left: [],
  };
};

const printOutput = ({ output }: Outcome) => {
  if (output.length > 0) console.log(`  It printed:\n${indent(output.splice(0).join(''))}`);
};

const indent = (text: string) => text.trimEnd().replace(/^/gm, '    ');
