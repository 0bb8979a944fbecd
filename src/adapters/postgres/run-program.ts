import { type SpawnOptions, spawn } from 'node:child_process';

export type ProgramResult = { readonly ok: boolean; readonly output: string };

/** Runs a program to its end; `output` is both its streams. A program that cannot be started is not `ok` either. */
export const runProgram = (
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<ProgramResult> =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
