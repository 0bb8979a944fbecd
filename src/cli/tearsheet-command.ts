import { type Command, Option } from 'commander';
import { figureOptions } from './figure-options.ts';
import type { Io } from './io.ts';

type Declare = {
  readonly program: Command;
  readonly add: (parent: Command, name: string, text: string, example: string) => Command;
  readonly json: Option;
  readonly io: Io;
};

/** Declares `kontor tearsheet`; it opens no data directory. */
export const tearsheetCommand = ({ program, add, json, io }: Declare): void => {
  figureOptions(
    add(
      program,
      'tearsheet',
      'Make the tear sheet of any daily return series: a file of date,return, as fractions or in percent.',
      'kontor tearsheet returns.csv --benchmark dax.csv --html --out sheet.html',
    )
      .argument('<file>', 'the file, - for stdin')
      .option('--benchmark <file>', 'a file of the same kind to compare with, by date'),
  )
    .addOption(new Option('--language <language>', 'language of what people read').choices(['en', 'de']).default('en'))
    .addOption(new Option('--html', 'print one HTML file that needs nothing else').conflicts('json'))
    .option('--out <file>', 'file to write; stdout where it is not given')
    .addOption(json)
    .action(async (file, options) => (await import('./tearsheet.ts')).tearsheet(file, options, io));
};
