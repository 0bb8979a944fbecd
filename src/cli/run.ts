import { CommanderError } from 'commander';
import { readConfig } from '#root/config.ts';
import { type ExitCode, sayFailure } from './failure.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';

/** Runs one command line (without program and script) to its end and returns the exit code; it never throws. */
export const run = async (words: readonly string[], io: Io): Promise<ExitCode> => {
  const help: string[] = [];
  const program = createProgram(io, (text) => help.push(text));
  const json = words.includes('--json');
  try {
    if (words.length === 0) {
      io.say(program.helpInformation().trimEnd());
      return 2;
    }
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return printHelp(io, help.join(''), json);
    return sayFailure(io, missingSubcommand(error), { json, debug: isDebugging() });
  }
};

const printHelp = async (io: Io, text: string, json: boolean): Promise<ExitCode> => {
  try {
    await io.print(text);
    return 0;
  } catch (error) {
    return sayFailure(io, error, { json, debug: isDebugging() });
  }
};

/** commander answers `kontor export` with a help page; here it is a wrong call like any other. */
const missingSubcommand = (error: unknown): unknown =>
  error instanceof CommanderError && error.code === 'commander.help'
    ? new CommanderError(2, error.code, 'a command is missing; --help lists them')
    : error;

const isDebugging = (): boolean => {
  try {
    return readConfig().logLevel === 'debug';
  } catch {
    return false;
  }
};
