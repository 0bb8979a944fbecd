import type { AssetClass } from '#contract/instruments.ts';
import { type SearchedSource, type SymbolChoice, symbolQuery } from '#contract/symbols.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = { readonly class?: AssetClass; readonly data?: string; readonly json?: boolean };

const columns: readonly Column<SymbolChoice>[] = [
  { title: 'source', value: ({ source }) => source },
  { title: 'symbol', value: ({ symbol }) => symbol },
  { title: 'name', value: ({ name }) => name },
  { title: 'class', value: ({ assetClass }) => assetClass },
  {
    title: 'currency',
    value: ({ currency, quotedIn }) => (quotedIn === currency ? currency : `${currency} (${quotedIn})`),
  },
  { title: 'exchange', value: ({ exchange }) => exchange },
  { title: 'mic', value: ({ mic }) => mic },
  { title: 'calendar', value: ({ calendar }) => calendar },
  { title: 'isin', value: ({ isin }) => isin },
  { title: 'known as', value: ({ known }) => known },
];

const words: Readonly<Record<SearchedSource['code'], string>> = {
  found: '',
  nothing: 'found nothing',
  'switched-off': 'may not be asked: KONTOR_SOURCES leaves it out',
  'needs-key': 'needs a key, and none is entered',
  'not-needed': 'was not asked, to keep its few calls: others have found something',
  key: 'refused the key',
  limited: 'was asked too often',
  unreachable: 'gave no answer that can be used',
};

/** Asks the sources what a name, symbol or ISIN may be; says of each that found nothing why. */
export const searchSymbols = (text: string, options: Options, io: Io): Promise<void> => {
  const read = symbolQuery.safeParse({ query: text });
  if (!read.success)
    throw wrongCall(`text: expected a name, a symbol or an ISIN of 2 to 60 signs, found "${text}"`, {});
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.searchSymbols(context, read.data.query);
    const symbols = found.symbols.filter(
      ({ assetClass }) => options.class === undefined || assetClass === options.class,
    );
    if (options.json) return void (await printJson(io, { ...found, symbols }));
    if (symbols.length > 0) await io.print(tableText(columns, symbols));
    else await io.print('Nothing is found.\n');
    for (const { source, code, until, message } of found.sources) {
      if (code === 'found') continue;
      const said = message ?? `${source} ${words[code]}`;
      io.say(`${said}${until === null ? '' : `; it is asked again after ${until}`}`);
    }
  });
};
