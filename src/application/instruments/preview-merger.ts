import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import { decideInstrument, type StateReason } from '#domain/instruments/decide-instrument.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { instrumentStream } from '#domain/ledger/streams.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import { type DirectoryOf, historyOf } from './directory-of-ledger.ts';
import { seriesView } from './instrument-detail.ts';
import { requireInstrument } from './require-instrument.ts';

type Ports = {
  readonly directory: DirectoryOf;
  readonly changes: Pick<ChangeStore, 'ofStream'>;
  readonly candles: Pick<CandleStore, 'series'>;
};

const gainable = [
  ...(['exchange', 'isin', 'wkn', 'fundType', 'taxClass', 'country'] as const),
  ...(['multiplier', 'underlying', 'expiresOn', 'strike', 'optionType'] as const),
];

/** Says what merging `from` into `into` would do, or why it cannot be done; nothing is changed. */
export const previewMerger = async (ports: Ports, { ledger }: LedgerContext, from: string, into: string) => {
  const directory = await ports.directory(ledger);
  const old = requireInstrument(directory, from);
  const target = directory.find(into) ?? directory.resolve(into);
  const history = historyOf(old.id, await ports.changes.ofStream(ledger, instrumentStream(old.id)));
  const spelled = Object.entries(old.spellings).filter(([source]) => target?.spellings[source] === undefined);
  const gained = gainable.filter((key) => old[key] !== null && target?.[key] === null);
  const future = [old, target].find((one) => one?.assetClass === 'future');
  return {
    from: old.id,
    into: target?.id ?? into,
    name: target?.name ?? null,
    problem:
      future === undefined || future === null
        ? problemOf(() =>
            decideInstrument(old.id, history, { kind: 'merge', into: target?.id ?? into }, directory.others),
          )
        : ({
            code: 'future',
            text: `${future.id} is a future: what is known of it comes from its product.`,
          } as const),
    gains: {
      ...Object.fromEntries(gained.map((key) => [key, old[key]])),
      ...(spelled.length > 0 && { spellings: Object.fromEntries(spelled) }),
    },
    differs: target === null ? [] : differencesOf(old, target),
    series: (await ports.candles.series(ledger, old.id)).map(seriesView),
  };
};

const differencesOf = (old: Instrument, target: Instrument) => [
  ...(['isin', 'wkn', 'calendar'] as const)
    .filter((fact) => old[fact] !== null && target[fact] !== null && old[fact] !== target[fact])
    .map((fact) => ({ fact, from: old[fact]!, into: target[fact]! })),
  ...Object.entries(old.spellings)
    .filter(([source, spelling]) => (target.spellings[source] ?? spelling) !== spelling)
    .map(([source, spelling]) => ({ fact: source, from: spelling, into: target.spellings[source]! })),
];

type Problem = { readonly code: StateReason | 'unknown'; readonly text: string };

const problemOf = (decide: () => unknown): Problem | null => {
  try {
    decide();
    return null;
  } catch (error) {
    if (isAppError(error, 'INSTRUMENT_STATE'))
      return { code: error.details.reason as StateReason, text: error.message };
    if (isAppError(error)) return { code: 'unknown', text: error.message };
    throw error;
  }
};
