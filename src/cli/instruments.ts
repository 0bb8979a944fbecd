import {
  type AssetClass,
  type Instrument,
  type InstrumentDetail,
  type InstrumentSessions,
  instrumentCorrection,
  instrumentQuery,
  newInstrument,
} from '#contract/instruments.ts';
import { wrongCall } from './failure.ts';
import { type Io, printJson } from './io.ts';
import { allPages } from './pages.ts';
import { parsedCall } from './parsed-call.ts';
import { printRows } from './print-rows.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Common = { readonly data?: string; readonly json?: boolean };
type FactOptions = Common & {
  readonly name?: string;
  readonly calendar?: string;
  readonly currency?: string;
  readonly exchange?: string;
  readonly isin?: string;
  readonly wkn?: string;
  readonly fundType?: string;
  readonly taxClass?: string;
  readonly country?: string;
  readonly multiplier?: string;
  readonly underlying?: string;
  readonly expiresOn?: string;
  readonly strike?: string;
  readonly optionType?: string;
  readonly spelling?: readonly string[];
};

const columns: readonly Column<Instrument>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'class', value: ({ assetClass }) => assetClass },
  { title: 'name', value: ({ name }) => name },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'calendar', value: ({ calendar }) => calendar },
  { title: 'exchange', value: ({ exchange }) => exchange },
  { title: 'isin', value: ({ isin }) => isin },
  { title: 'wkn', value: ({ wkn }) => wkn },
];

export const searchInstruments = (
  search: string,
  options: Common & { readonly class?: AssetClass },
  io: Io,
): Promise<void> =>
  withKontor(options, ({ useCases }, context) => {
    const pages = allPages((page) =>
      useCases.listInstruments(context, instrumentQuery.parse({ search, class: options.class, ...page })),
    );
    return printRows(io, pages, { json: options.json, columns, nothing: 'No instrument fits.' });
  });

const week = 8 * 86_400_000;

/** With the hours of the next day that trades, on the clock of the exchange. */
export const showInstrument = (id: string, options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases, clock }, context) => {
    const [from, to] = [clock.now(), clock.now() + week].map((at) => new Date(at).toISOString()) as [string, string];
    const sessions = await useCases.instrumentSessions(context, id, { from, to });
    await print(await useCases.instrument(context, id), options, io, hoursOf(sessions));
  });

const hoursOf = ({ zone, source, ...sessions }: InstrumentSessions): readonly (readonly [string, string])[] => {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hour12: false,
  });
  const spans = (['trading', 'regular', 'extended'] as const).flatMap((kind) => {
    const next = sessions[kind]?.[0];
    if (next === undefined) return [];
    const [open, close] = [next.open, next.close].map((at) => clock.format(new Date(at)));
    return [[kind, `${open} to ${close} in ${zone}${next.certain ? '' : ', not certain'}`] as const];
  });
  return [...spans, ['hours from', source]];
};

export const addInstrument = (
  id: string,
  { class: assetClass, ...options }: FactOptions & { readonly class: AssetClass },
  io: Io,
): Promise<void> => {
  const said = parsedCall(newInstrument, {
    ...factsOf(options),
    id,
    assetClass,
    spellings: spellingsOf(options) ?? {},
  });
  return withKontor(options, async ({ useCases }, context) =>
    print(await useCases.addInstrument(context, said), options, io),
  );
};

export const correctInstrument = (id: string, options: FactOptions, io: Io): Promise<void> => {
  const spellings = spellingsOf(options);
  const changed = parsedCall(instrumentCorrection, { ...factsOf(options), ...(spellings && { spellings }) });
  if (Object.keys(changed).length === 0) throw wrongCall('nothing to correct: name a fact, for instance --name', {});
  return withKontor(options, async ({ useCases }, context) =>
    print(await useCases.correctInstrument(context, id, changed), options, io),
  );
};

export const mergeInstruments = (
  from: string,
  into: string,
  options: Common & { readonly dryRun?: boolean },
  io: Io,
): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    if (!options.dryRun) return print(await useCases.mergeInstrument(context, from, into), options, io);
    const preview = await useCases.previewMerger(context, from, into);
    if (options.json) return void (await printJson(io, preview));
    const gains = Object.entries(preview.gains).map(([key, value]) => `${key}: ${shown(value)}`);
    await io.print(
      preview.problem === null
        ? `${preview.from} would be found under ${preview.into} (${preview.name}), with ${preview.series.length} series of bars.\n${gains.map((gain) => `  ${gain}\n`).join('')}${preview.differs.map((one) => `  they differ in ${one.fact}: ${one.from}, ${one.into}\n`).join('')}`
        : `${preview.problem.text}\n`,
    );
  });

export const undoInstrument = (id: string, options: Common & { readonly change?: string }, io: Io): Promise<void> => {
  const change = options.change === undefined ? undefined : Number(options.change);
  if (change !== undefined && !(Number.isInteger(change) && change > 0))
    throw wrongCall(`--change: expected a number of a change, found "${options.change}"`, { found: options.change });
  return withKontor(options, async ({ useCases }, context) => {
    await useCases.undoInstrument(context, id, change);
    if (options.json) await printJson(io, { undone: id });
    else await io.print(`${id}: taken back\n`);
  });
};

const nullable = [
  ...(['exchange', 'isin', 'wkn', 'taxClass', 'country'] as const),
  ...(['multiplier', 'underlying', 'expiresOn', 'strike', 'optionType'] as const),
];

/** An empty text takes a fact away. */
const factsOf = ({ name, calendar, currency, fundType, ...options }: FactOptions) => ({
  ...(name !== undefined && { name }),
  ...(calendar !== undefined && { calendar }),
  ...(currency !== undefined && { currency }),
  ...(fundType !== undefined && { fundType }),
  ...Object.fromEntries(
    nullable.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key] === '' ? null : options[key]]])),
  ),
});

const spellingsOf = ({ spelling }: FactOptions): Record<string, string | null> | null => {
  if (spelling === undefined) return null;
  return Object.fromEntries(
    spelling.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw wrongCall(`--spelling: expected source=name, found "${text}"`, { found: text });
      return [text.slice(0, at), text.slice(at + 1) || null];
    }),
  );
};

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, one]) => `${key}=${one ?? ''}`)
        .join(', ')
    : String(value ?? '-');

const print = async (
  detail: InstrumentDetail,
  { json }: Common,
  io: Io,
  hours: readonly (readonly [string, string])[] = [],
): Promise<void> => {
  if (json) return void (await printJson(io, detail));
  const { instrument, merged, series, changes, origin, source, asOf } = detail;
  const rows = [
    ...Object.entries(instrument).map(([key, value]) => [key, shown(value)] as const),
    ['from', source === null ? origin : `${source}, ${asOf}`] as const,
    ...hours,
    ...(merged.length > 0 ? [['merged', merged.join(', ')] as const] : []),
    ...series.map((one) => ['bars', `${one.bars} of ${one.interval} from ${one.source}`] as const),
    ...changes.map(
      (one) =>
        [
          `change ${one.number}`,
          `${one.at} ${one.by}: ${one.instrument} ${one.kind}${one.into === null ? '' : ` into ${one.into}`} ${shown(one.changed)}${one.undone ? ', taken back' : ''}`,
        ] as const,
    ),
  ];
  await io.print(
    tableText(
      [
        { title: 'fact', value: ([fact]) => fact },
        { title: 'value', value: ([, value]) => value },
      ],
      rows,
    ),
  );
};
