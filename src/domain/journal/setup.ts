import { invalidEntry } from './invalid-entry.ts';

/** One rule of a setup; `weight` says how much it counts against the others, a whole number from 1 to 100. */
export type SetupRule = { readonly id: string; readonly text: string; readonly weight: number };

/** A way to trade, as the playbook describes it. */
export type Setup = {
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly rules: readonly SetupRule[];
  /** No longer offered; what was traded by it keeps it. */
  readonly archived: boolean;
};

/** `name` null: it did not exist. */
export type SetupChange = Partial<Omit<Setup, 'name'>> & { readonly name?: string | null };

export const newSetup = { name: null, description: '', rules: [], archived: false } as const;

/** @throws AppError `INVALID_INPUT` */
export const assertSetup = ({ name, description, rules }: Setup): void => {
  if (name.trim() !== name || name === '' || name.length > 80)
    throw invalidEntry('name', 'a name of 1 to 80 characters', name);
  if (description.length > 20_000)
    throw invalidEntry('description', 'at most 20000 characters', `${description.length}`);
  if (rules.length > 50) throw invalidEntry('rules', 'at most 50 rules', `${rules.length}`);
  if (new Set(rules.map(({ id }) => id)).size < rules.length)
    throw invalidEntry('rules', 'an id of its own for each', 'two');
  for (const { id, text, weight } of rules) {
    if (!/^[\w-]{1,64}$/.test(id)) throw invalidEntry('rules', 'an id of letters and digits', id);
    if (text.trim() === '' || text.length > 300) throw invalidEntry('rules', 'a text of 1 to 300 characters', text);
    if (!Number.isInteger(weight) || weight < 1 || weight > 100)
      throw invalidEntry('rules', 'a weight from 1 to 100', `${weight}`);
  }
};
