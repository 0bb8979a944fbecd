import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import type { SessionCalendarId } from '#domain/instruments/session-calendar.ts';
import { suggestedId } from '#domain/instruments/suggested-id.ts';
import { quotedUnitOf } from '#domain/market/quoted-unit.ts';
import type { SourceFault } from '#domain/market/source-fault.ts';
import { callAnswered, takeCall } from '#domain/market/source-state.ts';
import type { FoundSymbol, SymbolSearch } from '#ports/symbol-search.ts';
import { failedCall } from './failed-call.ts';
import type { MarketDataPorts } from './ports.ts';

type Ports = Pick<MarketDataPorts, 'sources' | 'sourceStates' | 'clock'> & {
  readonly directory: (ledger: string) => Promise<InstrumentDirectory>;
};

/** What became of asking one source. `not-needed`: its few calls are kept, others have found something. */
export type SearchedSource = {
  readonly source: string;
  readonly code: 'found' | 'nothing' | 'switched-off' | 'needs-key' | 'not-needed' | 'key' | 'limited' | 'unreachable';
  readonly found: number;
  /** UTC milliseconds; asking before is no use. */
  readonly until: number | null;
  readonly fault: SourceFault | null;
  /** In English. */
  readonly message: string | null;
};

/** A choice: what it would be here, under what a source calls it. */
export type SymbolChoice = {
  readonly source: string;
  readonly symbol: string;
  readonly name: string;
  readonly assetClass: AssetClass | null;
  /** ISO 4217, and as the source writes it: GBP and GBX. */
  readonly currency: string | null;
  readonly quotedIn: string | null;
  readonly exchange: string | null;
  readonly mic: string | null;
  readonly calendar: SessionCalendarId | null;
  readonly isin: string | null;
  /** What its id could be. */
  readonly id: string | null;
  /** The id of the instrument that has this spelling or ISIN already. */
  readonly known: string | null;
};

export type FoundSymbols = {
  readonly query: string;
  readonly symbols: readonly SymbolChoice[];
  readonly sources: readonly SearchedSource[];
};

/** Those that can search, in the order in which choices stand. */
const searchingSources = ['yahoo', 'eodhd', 'alphavantage'] as const;
/** So few calls a day that they are for bars where others have found something. */
const fewCallsADay = 100;

/**
 * Asks the sources for what a name, symbol or ISIN may be: each within its budget, its breaker and its back-off, as bars are
 * asked for. Nobody is asked who may not be; who could not answer is said, with the reason.
 */
export const searchSymbols = async (ports: Ports, { ledger }: LedgerContext, query: string): Promise<FoundSymbols> => {
  const searches = ports.sources.searches(ledger);
  const keys = await ports.sources.keys(ledger);
  const ask = (name: string): Promise<Asked> =>
    askOne(ports, { ledger, name, search: searches.find((one) => one.name === name), keys }, query);
  const isScarce = (name: string): boolean =>
    (ports.sources.of(ledger).find((one) => one.name === name)?.budget.perDay ?? Number.POSITIVE_INFINITY) <
    fewCallsADay;
  const first = await Promise.all(searchingSources.map(async (name) => (isScarce(name) ? null : ask(name))));
  const enough = first.some((asked) => asked !== null && asked.symbols.length > 0);
  const asked = await Promise.all(
    searchingSources.map(async (name, index) => first[index] ?? (enough ? kept(name) : ask(name))),
  );
  const directory = await ports.directory(ledger);
  const searched = query.replaceAll(/\s/g, '').toUpperCase();
  const isin = isIsin(searched) ? searched : null;
  return {
    query,
    symbols: asked.flatMap(({ said, symbols }) =>
      symbols.map((symbol) => choiceOf(said.source, symbol, { directory, isin })),
    ),
    sources: asked.map(({ said }) => said),
  };
};

type Asked = { readonly said: SearchedSource; readonly symbols: readonly FoundSymbol[] };
type Asking = {
  readonly ledger: string;
  readonly name: string;
  readonly search: SymbolSearch | undefined;
  readonly keys: ReadonlyMap<string, number>;
};

const saidOf = (source: string, code: SearchedSource['code'], more: Partial<SearchedSource> = {}): Asked => ({
  said: { source, code, found: 0, until: null, fault: null, message: null, ...more },
  symbols: [],
});

const kept = (name: string): Asked => saidOf(name, 'not-needed');

const askOne = async (
  { sources, sourceStates, clock }: Ports,
  { ledger, name, search, keys }: Asking,
  query: string,
): Promise<Asked> => {
  const source = sources.of(ledger).find((one) => one.name === name);
  if (search === undefined || source === undefined) return saidOf(name, 'switched-off');
  const keyEnteredAt = keys.get(name) ?? null;
  if (source.needsKey && keyEnteredAt === null) return saidOf(name, 'needs-key');
  const refused = await sourceStates.update(ledger, name, (before) => {
    const taken = takeCall(before, { budget: source.budget, now: clock.now(), keyEnteredAt });
    return { state: taken.state, result: taken.refused };
  });
  if (refused !== null) return saidOf(name, refused.code, { until: refused.until });
  const answered = () => sourceStates.update(ledger, name, (state) => ({ state: callAnswered(state), result: null }));
  try {
    const symbols = await search.search(query);
    await answered();
    const code = symbols.length > 0 ? 'found' : 'nothing';
    return { ...saidOf(name, code, { found: symbols.length }), symbols };
  } catch (error) {
    if (isAppError(error, 'SOURCE_UNKNOWN')) {
      await answered();
      return saidOf(name, 'nothing');
    }
    const { failure, until } = await failedCall({ sourceStates, clock }, ledger, name, error);
    return saidOf(name, failure.code, { until, fault: failure.fault, message: failure.message });
  }
};

type Known = {
  readonly directory: InstrumentDirectory /** What was searched for, where it is one. */;
  readonly isin: string | null;
};

const choiceOf = (source: string, found: FoundSymbol, { directory, isin: searched }: Known): SymbolChoice => {
  const isin = found.isin ?? searched;
  const { plain, currency: quotedIn, ...rest } = found;
  const { holdersOfSpelling, holders } = directory.others;
  const [holder] = [...holdersOfSpelling(source, found.symbol), ...(isin === null ? [] : holders('isin', isin))];
  return {
    ...rest,
    source,
    currency: quotedUnitOf(quotedIn).currency,
    quotedIn,
    id: suggestedId(found.assetClass, plain),
    known: holder?.ids.at(-1) ?? null,
  };
};
