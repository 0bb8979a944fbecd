import type { RatesStatus } from '#contract/rates.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = { readonly data?: string; readonly json?: boolean };
type Row = RatesStatus['currencies'][number];

const columns: readonly Column<Row>[] = [
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'for 1 EUR', value: ({ rate }) => rate, align: 'right' },
  { title: 'of', value: ({ last }) => last },
  { title: 'since', value: ({ first }) => first },
  { title: '', value: ({ ended }) => (ended ? 'not quoted any more' : '') },
];

export const ratesStatus = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const status = await useCases.ratesStatus(context);
    if (options.json) return void (await printJson(io, status));
    if (status.attempt?.until)
      io.say(`${status.attempt.error?.message ?? ''} Tried again after ${status.attempt.until}.`);
    if (status.source === null) return io.say('No rates are stored; `kontor rates sync` fetches them.');
    if (status.source !== 'ecb') io.say('These rates are made up for the demo.');
    io.say(
      `${status.publications} days from ${status.first} to ${status.last}; there should be rates up to ${status.due}.`,
    );
    await io.print(tableText(columns, status.currencies));
  });
