import type { Command, Option } from 'commander';
import type { Io } from './io.ts';

/** What a file that declares a group of commands is given. */
export type Declare = {
  /** `more.isDefault`: it runs where its group is called alone. */
  readonly add: (
    parent: Command,
    name: string,
    text: string,
    example: string,
    more?: { readonly isDefault?: boolean },
  ) => Command;
  readonly group: (name: string, text: string) => Command;
  readonly json: Option;
  readonly io: Io;
};

/** Of an option that may be given several times: all its values. */
export const repeat = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
