import { AppError } from '#domain/errors.ts';
import type { AssetClass } from './asset-class.ts';
import { instrumentId, parseInstrument } from './contract.ts';
import type { Holder, OtherInstruments } from './decide-instrument.ts';
import { futureInstrument, type Instrument } from './instrument.ts';
import type { InstrumentState } from './instrument-changes.ts';
import type { InstrumentFacts } from './instrument-facts.ts';
import { type InstrumentTerms, noTerms } from './instrument-terms.ts';
import type { ProductCatalogue } from './product.ts';
import { instrumentIndex, searchInstruments } from './search-instruments.ts';

export type Spelled = {
  /** Who spells it so; without it every source is looked through. */
  readonly source?: string;
  /** UTC milliseconds at which it was traded; decides the decade of `MNQH5`. */
  readonly reference?: number;
};

/** Every instrument that a ledger knows; what was merged away answers as what it was merged into. */
export type InstrumentDirectory = {
  /** In order of their ids: what was added or is shipped, and each product as its continuous series. */
  readonly all: readonly Instrument[];
  /** The instrument of a canonical id. */
  find(id: string): Instrument | null;
  /**
   * The instrument of a spelling: an id, ISIN or WKN, what a source calls it, or a futures contract in any platform's way.
   *
   * @throws AppError `INVALID_INPUT` where several have this spelling, naming them
   */
  resolve(text: string, how?: Spelled): Instrument | null;
  /** The id that stands for this one, itself where it was not merged. */
  standing(id: string): string;
  /** An instrument's own id first, then those that are merged into it, in order. */
  idsOf(id: string): readonly string[];
  /** The best first; all by class and id where the text is empty. */
  search(text: string): readonly Instrument[];
  readonly others: OtherInstruments;
};

/** What people hold stands before what they look at. */
const classes: readonly AssetClass[] = [
  ...(['share', 'fund', 'bond', 'certificate', 'option', 'warrant', 'metal', 'right'] as const),
  ...(['index', 'fx', 'crypto', 'future'] as const),
];

type Row = readonly [id: string, state: InstrumentState];

/** Makes the directory of the products and the states of all other instruments by id. */
export const instrumentDirectory = (
  catalogue: ProductCatalogue,
  states: ReadonlyMap<string, InstrumentState>,
): InstrumentDirectory => {
  const chainOf = (id: string): readonly string[] => mergeChain(states, id);
  const standing = (id: string): string => chainOf(id).at(-1)!;
  const mergedBy = Map.groupBy([...states.keys()].filter((id) => standing(id) !== id).sort(), (id) => standing(id));
  const mergedInto = (id: string): readonly string[] => mergedBy.get(id) ?? [];
  const rows = [...states] as readonly Row[];
  const factsOf = (id: string): InstrumentFacts | null => states.get(id)?.facts ?? null;
  const instruments = new Map(
    rows
      .filter(([id, { facts }]) => facts !== null && standing(id) === id)
      .map(([id, { facts }]) => [id, completed(facts!, mergedInto(id).map(factsOf))]),
  );
  const all = [...instruments.values(), ...catalogue.products.map((product) => futureInstrument(product.root, product))]
    .filter(({ id, root }) => root === null || !states.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

  const isRoot = (root: string): boolean => catalogue.find(root) !== null;
  const contract = (text: string, reference?: number): Instrument | null => {
    const name = readContract(text, { isRoot, ...(reference === undefined ? {} : { reference }) });
    const product = name === null ? null : catalogue.find(name.root);
    return name === null || product === null ? null : futureInstrument(instrumentId(name), product);
  };

  const byKey = new Map<string, Set<string>>();
  const note = (key: string, id: string): void => {
    byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  };
  for (const [id, { facts }] of rows) {
    if (facts === null) continue;
    if (facts.isin !== null) note(`isin ${facts.isin}`, id);
    if (facts.wkn !== null) note(`wkn ${facts.wkn}`, id);
    for (const [source, spelling] of Object.entries(facts.spellings)) {
      note(`${source}: ${spelling.toUpperCase()}`, id);
      note(`spelled ${spelling.toUpperCase()}`, id);
    }
  }
  const holders = (key: string): readonly Holder[] =>
    [...(byKey.get(key) ?? [])].map((id) => ({ name: factsOf(id)?.name ?? id, ids: chainOf(id) }));

  const known = (key: string, text: string): Instrument | null => {
    const ids = [...new Set([...(byKey.get(key) ?? [])].map(standing))].filter((id) => instruments.has(id));
    if (ids.length > 1)
      throw new AppError('INVALID_INPUT', `"${text}" may be ${ids.join(' or ')}: name one.`, {
        details: { field: 'instrument', expected: ids, found: text },
      });
    return instruments.get(ids[0] ?? '') ?? null;
  };

  const joinedPair = (spelled: string): Instrument | null => {
    const pair = instruments.get(standing(spelled.replace(/^([A-Z]{3})([A-Z]{3})$/, '$1/$2')));
    return pair?.assetClass === 'fx' ? pair : null;
  };

  const find = (id: string): Instrument | null => instruments.get(standing(id)) ?? contract(id);
  let index: ReturnType<typeof instrumentIndex> | null = null;
  let byClass: readonly Instrument[] | null = null;
  return {
    all,
    find,
    resolve(text, { source, reference } = {}) {
      const spelled = text.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase();
      return (
        (source === undefined ? null : known(`${source}: ${spelled}`, text)) ??
        instruments.get(standing(spelled)) ??
        known(`isin ${spelled}`, text) ??
        known(`wkn ${spelled}`, text) ??
        known(`spelled ${spelled}`, text) ??
        instruments.get(standing(spelled.replace(/^([A-Z0-9]+)[-_:]([A-Z0-9]+)$/, '$1/$2'))) ??
        contract(text, reference) ??
        joinedPair(spelled)
      );
    },
    standing,
    idsOf: (id) => [standing(id), ...mergedInto(standing(id))],
    search(text) {
      if (text.trim() === '') {
        byClass ??= all.toSorted((a, b) => classes.indexOf(a.assetClass) - classes.indexOf(b.assetClass));
        return byClass;
      }
      index ??= instrumentIndex(all, (id) => mergedInto(id).flatMap((other) => keysOf(other, factsOf(other))));
      const found = searchInstruments(index, text);
      const exact = contract(text);
      return exact === null || found.some(({ id }) => id === exact.id) ? found : [exact, ...found];
    },
    others: {
      holders: (key, value) => holders(`${key} ${value}`),
      holdersOfName: (text) => ['spelled', 'isin', 'wkn'].flatMap((key) => holders(`${key} ${text.toUpperCase()}`)),
      holdersOfSpelling: (source, spelling) => holders(`${source}: ${spelling.toUpperCase()}`),
      live: (id) => (standing(id) === id ? factsOf(id) : null),
      mergedInto,
    },
  };
};

/**
 * Returns an id and what it was merged into, one after the other. Two people may merge two instruments into each other at
 * once: of such a ring the id that sorts first stands, whoever asks.
 */
const mergeChain = (states: ReadonlyMap<string, InstrumentState>, id: string): readonly string[] => {
  const chain = [id];
  for (let next = states.get(id)?.mergedInto ?? null; next !== null; next = states.get(next)?.mergedInto ?? null) {
    const at = chain.indexOf(next);
    if (at >= 0) {
      const first = chain.slice(at).toSorted()[0]!;
      return [...chain.filter((other) => other !== first), first];
    }
    chain.push(next);
  }
  return chain;
};

const termNames = Object.keys(noTerms) as (keyof InstrumentTerms)[];

/** What the one lacks and a merged one has is true of both: they are the same thing. */
const completed = (facts: InstrumentFacts, merged: readonly (InstrumentFacts | null)[]): Instrument => {
  const known = [facts, ...merged.filter((other) => other !== null)];
  const first = <Key extends keyof InstrumentFacts>(key: Key): InstrumentFacts[Key] =>
    known.find((one) => one[key] !== null)?.[key] ?? facts[key];
  return {
    ...facts,
    root: null,
    exchange: first('exchange'),
    isin: first('isin'),
    wkn: first('wkn'),
    fundType: first('fundType'),
    ...(Object.fromEntries(termNames.map((name) => [name, first(name)])) as InstrumentTerms),
    spellings: Object.assign({}, ...known.toReversed().map(({ spellings }) => spellings)),
  };
};

const keysOf = (id: string, facts: InstrumentFacts | null): readonly string[] =>
  [id, facts?.name, facts?.isin, facts?.wkn, ...Object.values(facts?.spellings ?? {})].filter(
    (key) => typeof key === 'string',
  );

const readContract = (text: string, options: Parameters<typeof parseInstrument>[1]) => {
  try {
    return parseInstrument(text, options);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};
