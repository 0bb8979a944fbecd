import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyTally, type Tally } from './test-tally.ts';

/** Runs the web app's tests with Vitest; `only` is a part of the path. */
export const runWebTests = async (root: string, only?: string): Promise<Tally> => {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const files = globSync('web/src/**/*.test.{ts,tsx}', { cwd: root }).filter((file) => file.includes(only ?? ''));
  if (files.length === 0 || !existsSync(vitest)) return emptyTally;

  const directory = await mkdtemp(join(tmpdir(), 'kontor-vitest-'));
  const report = join(directory, 'report.json');
  const filter = only === undefined ? [] : files.map((file) => file.slice('web/'.length));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const child = spawn(process.execPath, [vitest, 'run', '--root', join(root, 'web'), ...reporters, ...filter], {
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    const text = await readFile(report, 'utf8').catch(() => '{}');
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = JSON.parse(text) as Partial<Report>;
    const failed = code === 0 ? 0 : Math.max(1, numFailedTests);
    const skips = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
        .map(({ fullName }) => ({ what: `${name} › ${fullName}`, why: 'skipped in the web tests' })),
    );
    return { passed: numPassedTests, failed, skips, left: [] };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};
