import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { createIo } from '#cli/io.ts';
import { createProgram } from '#cli/program.ts';
import { page } from './markdown.ts';

export const cliPage = (): string => {
  const nowhere = createIo({ stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() });
  const program = createProgram(nowhere);
  return page(
    'Commands',
    'From the checkout: `npx kontor …`. Commands work whether or not a server runs on the data directory.\n\nExit codes: 0 done, 1 the work failed, 2 the call was wrong. An import of which every row is held back prints what it found and ends with 1. stdout carries data alone; an error is one line on stderr, with\n`--json` an object `{"code","message","details"}`.',
    ...leaves(program).map((command) => `## ${nameOf(command)}\n\n\`\`\`\n${helpOf(command).trimEnd()}\n\`\`\``),
  );
};

const leaves = (command: Command): readonly Command[] =>
  command.commands.length > 0 ? command.commands.flatMap(leaves) : [command];

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

const helpOf = (command: Command): string => {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return help;
};
