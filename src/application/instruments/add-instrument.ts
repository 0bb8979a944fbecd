import type { LedgerContext } from '#application/ledger-context.ts';
import { canonicalId, pairOf } from '#domain/instruments/canonical-id.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import { type ChangeInstrumentPorts, changeInstrument } from './change-instrument.ts';

/** What a person or an import says of an instrument; the id in any spelling. */
export type SaidInstrument = Omit<InstrumentFacts, 'calendar' | 'currency'> & {
  readonly calendar?: string | undefined;
  readonly currency?: string | undefined;
};

/**
 * Adds an instrument and returns its id. A pair says by itself what it is quoted in and which market's hours it keeps; of
 * all else the calendar and the currency have to be said.
 *
 * @throws AppError `INVALID_INPUT`, `INSTRUMENT_EXISTS`, `INSTRUMENT_STATE`, `PROJECTION_BEHIND`
 */
export const addInstrument = async (
  ports: ChangeInstrumentPorts,
  context: LedgerContext,
  said: SaidInstrument,
): Promise<string> => {
  const id = canonicalId(said.assetClass, said.id);
  const pair = pairOf(id);
  const facts = {
    ...said,
    id,
    calendar: said.calendar ?? (pair === null ? '' : said.assetClass === 'fx' ? 'FOREX' : 'ALWAYS-OPEN'),
    currency: said.currency ?? pair?.quote ?? '',
  } as InstrumentFacts;
  await changeInstrument(ports, context, id, { kind: 'add', facts });
  return id;
};
