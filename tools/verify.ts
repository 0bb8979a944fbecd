import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (name: string) => resolve(root, 'node_modules', name);

/** What must hold before a change is shown to anybody; the boundaries and the reference pages are among the tests. */
const steps: readonly { readonly name: string; readonly script: string; readonly args: readonly string[] }[] = [
  { name: 'types', script: bin('typescript/bin/tsc'), args: [] },
  { name: 'types of the web app', script: bin('typescript/bin/tsc'), args: ['-p', 'web'] },
  { name: 'lint and format', script: bin('@biomejs/biome/bin/biome'), args: ['ci', '.'] },
  { name: 'tests', script: resolve(root, 'tools/run-tests.ts'), args: [] },
  { name: 'web build', script: bin('vite/bin/vite.js'), args: ['build', 'web', '--logLevel', 'warn'] },
];

/** `npm run verify -- types lint` runs the steps whose names begin so. */
const wanted = process.argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

const done: string[] = [];
for (const { name, script, args } of chosen) {
  console.log(`\n── ${name} ──`);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  done.push(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (code !== 0) {
    process.exitCode = 1;
    break;
  }
}
const notRun = chosen.slice(done.length).map(({ name }) => `- ${name} (not run)`);
console.log(`\n${[...done, ...notRun].join('\n')}`);
