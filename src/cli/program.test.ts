import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import type { Command } from 'commander';
import { createIo } from './io.ts';
import { createProgram } from './program.ts';

const quiet = createIo({ stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() });
const leaves = (command: Command): readonly Command[] =>
  command.commands.length > 0 ? command.commands.flatMap(leaves) : [command];
const wordsOf = (command: Command): readonly string[] =>
  command.parent === null ? [command.name()] : [...wordsOf(command.parent), command.name()];
const helpOf = (command: Command): string => {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return help;
};

for (const command of leaves(createProgram(quiet))) {
  const words = wordsOf(command).slice(1).join(' ');
  test(`kontor ${words} takes --data and shows an example of itself`, () => {
    const help = helpOf(command);
    assert.match(help, /--data <dir>/);
    assert.match(help, new RegExp(`Example:\\n  \\$ kontor ${words}`));
  });
}
