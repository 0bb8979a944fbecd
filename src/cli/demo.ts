import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';

type Options = { readonly data?: string; readonly json?: boolean };

export const loadDemo = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    await useCases.loadDemo(context);
    await printOverview(io, await useCases.overview(context), options.json);
  });

export const removeDemo = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    await useCases.removeDemo(context);
    await printOverview(io, await useCases.overview(context), options.json);
  });

type Counts = { readonly executions: number; readonly positions: number; readonly accounts: number };

const printOverview = async (io: Io, overview: Counts, json: boolean | undefined): Promise<void> => {
  if (json) await printJson(io, overview);
  else {
    const { executions, positions, accounts } = overview;
    await io.print(`${executions} executions and ${positions} positions in ${accounts} accounts\n`);
  }
};
