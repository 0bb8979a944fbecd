import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ChangeEvent, changeHistory } from '#domain/changes/change-history.ts';
import { isAppError } from '#domain/errors.ts';
import { productCatalogue } from './catalogue.ts';
import { decideInstrument, type InstrumentCommand } from './decide-instrument.ts';
import { instrumentDirectory } from './directory.ts';
import { type InstrumentChangeType, type InstrumentHistory, instrumentState } from './instrument-changes.ts';
import type { InstrumentFacts } from './instrument-facts.ts';
import { noTerms } from './instrument-terms.ts';

const ids = ['AAA', 'BBB', 'CCC', 'DDD'];
const isins = [null, 'US0378331005', 'DE0007164600'];
const fact = (id: string): InstrumentFacts => ({
  id,
  assetClass: 'share',
  name: id,
  calendar: 'NYSE',
  currency: 'USD',
  exchange: null,
  isin: null,
  wkn: null,
  fundType: null,
  ...noTerms,
  spellings: {},
});

type Books = ReadonlyMap<string, readonly ChangeEvent<InstrumentChangeType>[]>;
const empty: Books = new Map();
const historyOf = (books: Books, id: string): InstrumentHistory => ({
  shipped: null,
  changes: changeHistory(books.get(id) ?? []),
});
const directoryOf = (books: Books) =>
  instrumentDirectory(
    productCatalogue([]),
    new Map([...books.keys()].map((id) => [id, instrumentState(historyOf(books, id))])),
  );

/** What a person can see of the books, whatever led there. */
const seen = (books: Books) => {
  const directory = directoryOf(books);
  return ids.map((id) => ({ found: directory.find(id), ids: directory.idsOf(id) }));
};

/** Decides and takes in; the same books where the command is refused. */
const run = (books: Books, id: string, command: InstrumentCommand): Books => {
  const events = books.get(id) ?? [];
  try {
    const event = decideInstrument(id, historyOf(books, id), command, directoryOf(books).others);
    if (event === null) return books;
    const next = { ...event, number: events.length + 1, at: 0, by: 'anna' } as ChangeEvent<InstrumentChangeType>;
    return new Map(books).set(id, [...events, next]);
  } catch (error) {
    if (isAppError(error)) return books;
    throw error;
  }
};

const id = fc.constantFrom(...ids);
const correction = fc.record(
  {
    name: fc.constantFrom('One', 'Two', 'Three'),
    isin: fc.constantFrom(...isins),
    spellings: fc.dictionary(fc.constantFrom('yahoo', 'eodhd'), fc.constantFrom('X', 'Y', null)),
  },
  { requiredKeys: [] },
);
const command: fc.Arbitrary<readonly [string, InstrumentCommand]> = fc.oneof(
  { weight: 3, arbitrary: id.map((one) => [one, { kind: 'add', facts: fact(one) }] as const) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      id,
      correction.map((changed) => ({ kind: 'correct' as const, changed })),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      id,
      id.map((into) => ({ kind: 'merge' as const, into })),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(id, fc.constant({ kind: 'undo' as const })) },
);
const runAll = (commands: readonly (readonly [string, InstrumentCommand])[]): Books =>
  commands.reduce<Books>((books, [one, what]) => run(books, one, what), empty);

describe('changes of instruments', () => {
  test('undone at once leave what was there before', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), command, (before, [one, what]) => {
        const books = runAll(before);
        const changed = run(books, one, what);
        fc.pre(changed !== books && what.kind !== 'undo');
        const undone = run(changed, one, { kind: 'undo' });
        assert.notEqual(undone, changed);
        assert.deepEqual(seen(undone), seen(books));
      }),
    );
  });

  test('come to the same in whatever order they are undone', () => {
    fc.assert(
      fc.property(fc.array(correction, { minLength: 2, maxLength: 8 }), fc.nat(), (corrections, seed) => {
        const books = runAll([
          ['AAA', { kind: 'add', facts: fact('AAA') }],
          ...corrections.map((changed) => ['AAA', { kind: 'correct', changed }] as const),
        ]);
        const numbers = historyOf(books, 'AAA')
          .changes.slice(1)
          .map(({ number }) => number);
        const some = numbers.filter((number) => (number + seed) % 2 === 0);
        const undo = (order: readonly number[]) =>
          order.reduce((rest, change) => run(rest, 'AAA', { kind: 'undo', change }), books);
        assert.deepEqual(seen(undo(some)), seen(undo(some.toReversed())));
      }),
    );
  });

  test('never leave two instruments with one ISIN or one spelling at a source', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const { all } = directoryOf(runAll(commands));
        const keys = all
          .filter(({ root }) => root === null)
          .flatMap(({ isin, spellings }) => [isin, ...Object.entries(spellings).map((entry) => entry.join(': '))])
          .filter((key) => key !== null);
        assert.equal(new Set(keys).size, keys.length);
      }),
    );
  });

  test('leave every id that was merged answering as what it was merged into', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const directory = directoryOf(runAll(commands));
        for (const one of ids) {
          const standing = directory.standing(one);
          assert.equal(directory.standing(standing), standing);
          assert.equal(directory.find(one), directory.find(standing));
          assert.ok(directory.idsOf(standing).includes(one));
        }
      }),
    );
  });
});
