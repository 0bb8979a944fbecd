#!/usr/bin/env node
// Plain JavaScript that an old Node can run: it finds the Node that Kontor is pinned to and hands over to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const minimumMajor = 26;
const [major = 0] = process.versions.node.split('.').map(Number);

if (major >= minimumMajor) {
  sumAsDoubles();
  const cache = fileURLToPath(new URL('../node_modules/.cache/kontor', import.meta.url));
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE || cache);
  dieWithLauncher();
  endWithNpm();
  await import('#root/main.ts');
} else {
  launch(pinnedNode());
}

/** The program of the npm package `node`, whose version package.json pins. */
function pinnedNode() {
  try {
    const manifest = module.createRequire(import.meta.url).resolve('node/package.json');
    const program = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(program)) return program;
  } catch {
    // Not installed: said below.
  }
  process.stderr.write(
    `kontor: Node ${minimumMajor} is missing (this is ${process.version}). Run \`npm ci\` in the checkout, it brings its own.\n`,
  );
  process.exit(1);
}

/** Runs this file again under `program`, as if there were no process in between. */
function launch(program) {
  const child = spawn(program, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal sends Ctrl+C to the whole group: passing it on as well would count it twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`kontor: ${program} cannot be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/**
 * Money in columns is whole numbers in float64. V8 takes their sums for integers and converts every element there and back,
 * which takes four times as long (decision 37). Other versions of V8 may not know the setting.
 */
function sumAsDoubles() {
  if (process.versions.v8.startsWith('14.')) v8.setFlagsFromString('--no-additive-safe-int-feedback');
}

/** A launcher that was killed takes its child along; otherwise the data directory would stay in use. */
function dieWithLauncher() {
  if (!process.channel) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel.unref();
}

/** npm puts a shell between itself and us, which dies of a SIGTERM without passing it on: we would live on unseen. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
