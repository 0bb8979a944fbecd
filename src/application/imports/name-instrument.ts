import { isAppError } from '#domain/errors.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import type { ProductCatalogue } from '#domain/instruments/product.ts';
import type { ReadExecution } from '#ports/execution-format.ts';

/** What a ledger knows of what can be traded. */
export type KnownInstruments = { readonly catalogue: ProductCatalogue; readonly directory: InstrumentDirectory };

/** What is said of an instrument once its name is known. */
export type Terms = {
  readonly id: string;
  /** What the currency is the currency of: a product's root, or the instrument. */
  readonly of: string;
  readonly currency: string;
  readonly calendar: string;
  readonly pointValue: string;
  /** null: of what is no future the tick is the venue's own. */
  readonly tickSize: string | null;
  readonly isContract: boolean;
};

export type Named =
  | ({ readonly kind: 'known' } & Terms)
  | { readonly kind: 'unknown-product'; readonly root: string }
  | { readonly kind: 'unknown-instrument'; readonly name: string }
  /** A future by its root alone: which of its contracts it is, nobody may guess. */
  | { readonly kind: 'no-month'; readonly root: string }
  | { readonly kind: 'unreadable'; readonly expected: string };

export type SpelledInstrument = Pick<ReadExecution, 'instrument' | 'otherNames' | 'tradedAs' | 'executedAt'>;

/** A contract further away than this is a symbol that looks like one: `STOXX50` is not the `STOX` of November 2050. */
const plausibleYears = 12;

/** Says what a spelling means at the time of the fill, or what is missing to say it. */
export const nameInstrument = (known: KnownInstruments, spelled: SpelledInstrument, source?: string): Named => {
  const { tradedAs } = spelled;
  if (tradedAs === 'listed') return listed(known, spelled, source);
  const named = contract(known, spelled);
  if (named.kind === 'known' || tradedAs !== 'any') return named;
  const found = listed(known, spelled, source);
  return found.kind === 'known' ? found : named;
};

/** Whether a name that rows were held for is known by now. */
export const isKnown = ({ catalogue, directory }: KnownInstruments, name: string): boolean => {
  if (catalogue.find(name) !== null) return true;
  const instrument = resolved(directory, name);
  return instrument !== null && instrument.root === null;
};

const contract = (
  { catalogue }: KnownInstruments,
  { instrument: text, executedAt: reference, tradedAs }: SpelledInstrument,
): Named => {
  const isRoot = (root: string): boolean => catalogue.find(root) !== null;
  try {
    const name = parseInstrument(text, { reference, isRoot });
    const product = catalogue.find(name.root);
    // A broker of CFDs has lots of its own under the names of the exchanges' contracts.
    if (product === null || (tradedAs === 'lot' && name.contract === null && !product.custom))
      return { kind: 'unknown-product', root: missingRoot(text, reference) };
    const { currency, calendar, pointValue, tickSize, root } = product;
    const isContract = name.contract !== null;
    // What a person has entered under a bare name may be no future.
    if (!isContract && !product.custom) return { kind: 'no-month', root };
    return { kind: 'known', id: instrumentId(name), of: root, currency, calendar, pointValue, tickSize, isContract };
  } catch (error) {
    if (!isAppError(error, 'INVALID_VALUE')) throw error;
    return { kind: 'unreadable', expected: String(error.details.expected ?? 'an instrument') };
  }
};

/** The product that a spelling waits for: of `XYZH25` it is XYZ, although no catalogue yet says that XYZ has contracts. */
const missingRoot = (text: string, reference: number): string => {
  const { root, contract: month } = parseInstrument(text, { reference });
  const isPlausible = month && Math.abs(month.year - new Date(reference).getUTCFullYear()) <= plausibleYears;
  return isPlausible ? root : parseInstrument(text, { reference, isRoot: () => false }).root;
};

const listed = (
  { catalogue, directory }: KnownInstruments,
  { instrument: text, otherNames, executedAt: reference }: SpelledInstrument,
  source?: string,
): Named => {
  for (const name of [...otherNames, text]) {
    const found = resolved(directory, name, reference, source);
    if (found === null || found.root !== null) continue;
    const { id, currency, calendar } = found;
    return catalogue.find(id) === null
      ? { kind: 'known', id, of: id, currency, calendar, pointValue: '1', tickSize: null, isContract: false }
      : { kind: 'unreadable', expected: 'an instrument whose id is no product of futures' };
  }
  return { kind: 'unknown-instrument', name: otherNames[0] ?? text };
};

const resolved = (
  directory: InstrumentDirectory,
  name: string,
  reference?: number,
  source?: string,
): Instrument | null => {
  try {
    return directory.resolve(name, {
      ...(reference === undefined ? {} : { reference }),
      ...(source === undefined ? {} : { source }),
    });
  } catch (error) {
    // Several have this name: which one it is, nobody may guess.
    if (isAppError(error, 'INVALID_INPUT')) return null;
    throw error;
  }
};
