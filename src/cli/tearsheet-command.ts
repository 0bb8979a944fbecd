import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.ts';

type Declare = {
  readonly program: Command;
  readonly add: (parent: Command, name: string, text: string, example: string) => Command;
  readonly json: Option;
  readonly io: Io;
};

/** Declares `kontor tearsheet`; it opens no data directory. */
export const tearsheetCommand = ({ program, add, json, io }: Declare): void => {
  add(
    program,
    'tearsheet',
    'Make the tear sheet of any daily return series: a file of date,return, as fractions or in percent.',
    'kontor tearsheet returns.csv --benchmark dax.csv --html --out sheet.html',
  )
    .argument('<file>', 'the file, - for stdin')
    .option('--benchmark <file>', 'a file of the same kind to compare with, by date')
    .option('--risk-free <rate>', 'what a year without risk earns, 0.03 or 3%', rate, 0)
    .option('--periods <count>', 'returns that make a year', periods, 252)
    .addOption(new Option('--language <language>', 'language of what people read').choices(['en', 'de']).default('en'))
    .addOption(new Option('--html', 'print one HTML file that needs nothing else').conflicts('json'))
    .option('--out <file>', 'file to write; stdout where it is not given')
    .addOption(json)
    .action(async (file, options) => (await import('./tearsheet.ts')).tearsheet(file, options, io));
};

const rate = (text: string): number => {
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text.trim() === '' || !(value > -1 && value < 1))
    throw new InvalidArgumentError('Expected a rate such as 0.03 or 3%.');
  return value;
};

const periods = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 366)
    throw new InvalidArgumentError('Expected a whole number from 1 to 366.');
  return value;
};
