import type { UseCases } from '#api/dependencies.ts';
import { addInstrument, type SaidInstrument } from '#application/instruments/add-instrument.ts';
import { type ChangeInstrumentPorts, changeInstrument } from '#application/instruments/change-instrument.ts';
import { type InstrumentDetailPorts, instrumentDetail } from '#application/instruments/instrument-detail.ts';
import { instrumentSessions } from '#application/instruments/instrument-sessions.ts';
import { listInstruments } from '#application/instruments/list-instruments.ts';
import { previewMerger } from '#application/instruments/preview-merger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import { searchSymbols } from '#application/market-data/search-symbols.ts';
import type { PositionIndex } from '#application/positions/position-index.ts';
import type { EventData } from '#domain/ledger/events.ts';
import { isoInstant } from '#domain/values/instant.ts';

type Ports = ChangeInstrumentPorts &
  InstrumentDetailPorts & { readonly marketData: MarketDataPorts; readonly index: PositionIndex };

type InstrumentUseCases = Pick<
  UseCases,
  | 'listInstruments'
  | 'instrument'
  | 'addInstrument'
  | 'correctInstrument'
  | 'previewMerger'
  | 'mergeInstrument'
  | 'undoInstrument'
  | 'instrumentSessions'
  | 'searchSymbols'
>;

/** Binds the use cases of instruments to their ports, in the words of the contract. */
export const instrumentUseCases = (ports: Ports): InstrumentUseCases => {
  const idOf = async ({ ledger }: LedgerContext, text: string): Promise<string> => {
    const directory = await ports.directory(ledger);
    return directory.find(text)?.id ?? directory.resolve(text)?.id ?? text;
  };
  /** An id as it is, merged or not; else what the spelling means. */
  const ownIdOf = async (context: LedgerContext, text: string): Promise<string> => {
    const directory = await ports.directory(context.ledger);
    return directory.standing(text) !== text ? text : idOf(context, text);
  };
  return {
    listInstruments: (context, query) => listInstruments(ports, context, query),
    instrument: (context, id) => instrumentDetail(ports, context, id),
    addInstrument: async (context, said) =>
      instrumentDetail(ports, context, await addInstrument(ports, context, said as SaidInstrument)),
    correctInstrument: async (context, text, changed) => {
      const id = await ownIdOf(context, text);
      const correction = changed as EventData<'InstrumentCorrected'>['changed'];
      await changeInstrument(ports, context, id, { kind: 'correct', changed: correction });
      return instrumentDetail(ports, context, id);
    },
    previewMerger: (context, from, into) => previewMerger(ports, context, from, into),
    mergeInstrument: async (context, text, into) => {
      const id = await ownIdOf(context, text);
      await changeInstrument(ports, context, id, { kind: 'merge', into: await idOf(context, into) });
      return instrumentDetail(ports, context, id);
    },
    undoInstrument: async (context, text, change) =>
      changeInstrument(ports, context, await ownIdOf(context, text), { kind: 'undo', change }),
    searchSymbols: async (context, query) => {
      const found = await searchSymbols({ ...ports.marketData, directory: ports.directory }, context, query);
      return {
        ...found,
        symbols: [...found.symbols],
        sources: found.sources.map((one) => ({ ...one, until: one.until === null ? null : isoInstant(one.until) })),
      };
    },
    instrumentSessions: (context, id, range) => instrumentSessions(ports, context, id, range),
  };
};
