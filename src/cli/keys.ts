import { type KeyedSource, keyedSources, type MarketDataKeys, sourceKey } from '#contract/source-keys.ts';
import { wrongCall } from './failure.ts';
import { askHidden, pipedLine } from './hidden-line.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = { readonly data?: string; readonly json?: boolean };
type Row = MarketDataKeys['sources'][number];

const columns: readonly Column<Row>[] = [
  { title: 'source', value: ({ name }) => name },
  { title: 'key', value: ({ key, needsKey }) => keyText(key, needsKey) },
  { title: 'entered', value: ({ key }) => key?.enteredAt ?? null },
  { title: 'may be asked', value: ({ state }) => (state === 'on' ? 'yes' : 'no') },
];

const keyText = (key: Row['key'], needsKey: boolean): string => {
  if (key === null) return needsKey ? 'none' : 'not needed';
  return key.readable ? `…${key.ending}` : `…${key.ending}, enter it anew`;
};

export const listKeys = async (options: Options, io: Io): Promise<void> => {
  const { sources } = await withKontor(options, ({ useCases }, context) => useCases.sourceKeys(context));
  if (options.json) await printJson(io, sources);
  else await io.print(tableText(columns, sources));
};

/** The key is read from the terminal without showing it, or from stdin; never from the arguments. */
export const setKey = async (name: string, options: Options, io: Io): Promise<void> => {
  const source = keyedSource(name);
  const entered = io.stdin.isTTY ? await askHidden(io, `Key of ${source}:`, 'key') : await pipedLine(io, 'key');
  const parsed = sourceKey.safeParse(entered);
  if (!parsed.success) throw wrongCall(`key: expected ${parsed.error.issues[0]!.message}`);
  await withKontor(options, ({ useCases }, context) => useCases.setSourceKey(context, source, parsed.data));
  if (options.json) await printJson(io, { source, ending: parsed.data.slice(-4) });
  else await io.print(`the key of ${source} that ends in ${parsed.data.slice(-4)} is stored\n`);
};

export const removeKey = async (name: string, options: Options, io: Io): Promise<void> => {
  const source = keyedSource(name);
  await withKontor(options, ({ useCases }, context) => useCases.removeSourceKey(context, source));
  if (options.json) await printJson(io, { source });
  else await io.print(`no key of ${source} is stored\n`);
};

const keyedSource = (found: string): KeyedSource => {
  const source = keyedSources.find((name) => name === found);
  if (source === undefined)
    throw wrongCall(`source: expected one of ${keyedSources.join(', ')}, found "${found}"`, {
      expected: [...keyedSources],
      found,
    });
  return source;
};
