import type { LedgerContext } from '#application/ledger-context.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import type { RecordedChange } from '#domain/changes/change-history.ts';
import { notesOf } from '#domain/instruments/catalogue.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import type { InstrumentChangeType } from '#domain/instruments/instrument-changes.ts';
import {
  knownInstruments,
  knownInstrumentsAsOf,
  knownInstrumentsSource,
} from '#domain/instruments/known-instruments.ts';
import { instrumentStream } from '#domain/ledger/streams.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { People } from '#ports/people.ts';
import type { SettingsStore } from '#ports/settings-store.ts';
import { type DirectoryOf, historyOf } from './directory-of-ledger.ts';
import { requireInstrument } from './require-instrument.ts';

export type InstrumentDetailPorts = {
  readonly directory: DirectoryOf;
  readonly changes: Pick<ChangeStore, 'ofStream'>;
  readonly settings: Pick<SettingsStore, 'products'>;
  readonly candles: Pick<CandleStore, 'series'>;
  readonly people: People;
};

/** Returns all that is known of an instrument and who said it when; of one that was merged, that of the one that stands. */
export const instrumentDetail = async (ports: InstrumentDetailPorts, { ledger }: LedgerContext, text: string) => {
  const directory = await ports.directory(ledger);
  const instrument = requireInstrument(directory, text);
  const { id } = instrument;
  const [, ...merged] = directory.idsOf(id);
  const histories = await Promise.all(
    [id, ...merged].map(async (one) => ({
      one,
      changes: historyOf(one, await ports.changes.ofStream(ledger, instrumentStream(one))).changes,
    })),
  );
  const names = await ports.people.namesOf(
    histories.flatMap(({ changes }) => changes.flatMap(({ by, undone }) => [by, undone?.by ?? by])),
  );
  const changes = histories
    .flatMap(({ one, changes: own }) => {
      const last = own.findLast(({ undone }) => undone === null)?.number;
      return own.map((change) => ({ change, view: changeView(one, change, names, change.number === last) }));
    })
    .toSorted((a, b) => b.change.at - a.change.at || b.change.number - a.change.number)
    .map(({ view }) => view);
  const origin = await originOf(ports, ledger, instrument);
  return { instrument, ...origin, merged, series: (await ports.candles.series(ledger, id)).map(seriesView), changes };
};

export const seriesView = ({ interval, source, bars, firstAt, lastAt }: SeriesState) => ({
  interval,
  source,
  bars,
  firstAt: isoInstant(firstAt),
  lastAt: isoInstant(lastAt),
});

const changeView = (
  instrument: string,
  change: RecordedChange<InstrumentChangeType>,
  names: ReadonlyMap<string, string>,
  undoable: boolean,
) => {
  const { number, type, data, at, by, undone } = change;
  return {
    instrument,
    number,
    kind: kinds[type],
    at: isoInstant(at),
    by: names.get(by) ?? by,
    changed: type === 'InstrumentCorrected' ? { ...data.changed } : {},
    previous: type === 'InstrumentCorrected' ? { ...data.previous } : {},
    into: type === 'InstrumentsMerged' ? data.into : null,
    undone: undone && { at: isoInstant(undone.at), by: names.get(undone.by) ?? undone.by },
    undoable,
  };
};

const kinds = { InstrumentAdded: 'added', InstrumentCorrected: 'corrected', InstrumentsMerged: 'merged' } as const;

const originOf = async ({ settings }: InstrumentDetailPorts, ledger: string, { id, root }: Instrument) => {
  if (root !== null) {
    const product = (await catalogueOfLedger(settings, ledger)).find(root);
    const notes = product === null || product === undefined ? [] : [...notesOf(product)];
    return { origin: 'product' as const, source: product?.source ?? null, notes, asOf: product?.asOf ?? null };
  }
  const shipped = knownInstruments.find((facts) => facts.id === id);
  if (shipped === undefined) return { origin: 'person' as const, source: null, notes: [], asOf: null };
  const source = (knownInstrumentsSource as Readonly<Record<string, string>>)[shipped.assetClass] ?? null;
  return { origin: 'shipped' as const, source, notes: [], asOf: knownInstrumentsAsOf };
};
