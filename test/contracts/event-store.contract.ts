import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isAppError } from '#domain/errors.ts';
import type { EventType } from '#domain/ledger/events.ts';
import { type Cursor, type EventStore, type NewEvent, type RecordedEvent, startOfLog } from '#ports/event-store.ts';
import { eventually } from '#test/support/eventually.ts';

const metadata = { actor: 'tester', correlation: 'contract' };
const occurredAt = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

let streams = 0;
/** A stream that no other test has; the suite may run on a store that other tests fill. */
const fresh = (ledger = 'main') => ({ ledger, stream: `contract-${process.pid}-${++streams}` });

const zone = (source: string): NewEvent => ({
  type: 'SourceZoneSet',
  data: { source, timeZone: 'Europe/Berlin' },
  occurredAt,
});
const undone = (batch: string): NewEvent => ({ type: 'ImportUndone', data: { batch }, occurredAt });
const held = (row: number): NewEvent => ({
  type: 'RowHeld',
  data: {
    row,
    reason: 'MALFORMED',
    field: 'Price',
    expected: 'a price',
    found: 'a\tb\\n"c"\nd — ü',
    cells: { Price: 'a\tb\\n"c"\nd — ü' },
  },
  occurredAt,
});

const isConflict = (error: unknown): boolean => isAppError(error, 'VERSION_CONFLICT');

const all = async (events: AsyncIterable<RecordedEvent>): Promise<readonly RecordedEvent[]> => Array.fromAsync(events);

const sources = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'SourceZoneSet' ? [event.data.source] : []));

const endOfLog = async (store: EventStore): Promise<Cursor> => {
  let cursor = startOfLog;
  for (;;) {
    const events = await store.readAfter(cursor, 1_000);
    if (events.length === 0) return cursor;
    cursor = events.at(-1)!.cursor;
  }
};

/**
 * What every event store does.
 *
 * `store` is called for each test and may give the same store again. Readers may see an event a little after the append
 * returned: a transaction of somebody else can hold them back.
 */
export const eventStoreContract = (name: string, store: () => EventStore | Promise<EventStore>): void => {
  describe(`event store: ${name}`, () => {
    const readFrom = async (events: EventStore, cursor: Cursor, count: number, types?: readonly EventType[]) =>
      eventually(async () => {
        const found = await events.readAfter(cursor, 1_000, types);
        assert.equal(found.length, count);
        return found;
      });

    test('gives back what was appended, in order, with versions from 1', async () => {
      const events = await store();
      const stream = fresh();
      const { version } = await events.append(stream, 0, [zone('a'), zone('b')], metadata);
      await events.append(stream, version, [held(7)], metadata);
      const found = await all(events.readStream(stream));
      assert.deepEqual(
        found.map(({ type, streamVersion }) => [type, streamVersion]),
        [
          ['SourceZoneSet', 1],
          ['SourceZoneSet', 2],
          ['RowHeld', 3],
        ],
      );
      assert.deepEqual(found[2]!.data, held(7).data);
      assert.deepEqual(found[2]!.metadata, metadata);
      assert.equal(found[2]!.occurredAt, occurredAt);
      assert.ok(Math.abs(found[2]!.recordedAt - Date.now()) < 60_000);
      assert.deepEqual([found[2]!.ledger, found[2]!.stream], [stream.ledger, stream.stream]);
    });

    test('reads a stream from a version on', async () => {
      const events = await store();
      const stream = fresh();
      await events.append(stream, 0, [zone('a'), zone('b'), zone('c')], metadata);
      assert.deepEqual(sources(await all(events.readStream(stream, 1))), ['b', 'c']);
      assert.deepEqual(await all(events.readStream(stream, 3)), []);
    });

    test('finds an unknown stream empty', async () => {
      assert.deepEqual(await all((await store()).readStream(fresh())), []);
    });

    test('reads a stream longer than a page, and an append longer than a statement', async () => {
      const events = await store();
      const stream = fresh();
      const rows = Array.from({ length: 4_500 }, (_, row) => zone(String(row)));
      const { version } = await events.append(stream, 0, rows, metadata);
      assert.equal(version, 4_500);
      const found = await all(events.readStream(stream));
      assert.deepEqual(
        sources(found),
        rows.map((_, row) => String(row)),
      );
      assert.deepEqual(
        found.map(({ streamVersion }) => streamVersion),
        rows.map((_, row) => row + 1),
      );
    });

    test('refuses an append that expects another version, and writes nothing', async () => {
      const events = await store();
      const stream = fresh();
      await assert.rejects(events.append(stream, 1, [zone('too high')], metadata), isConflict);
      await events.append(stream, 0, [zone('a')], metadata);
      await assert.rejects(events.append(stream, 0, [zone('too low')], metadata), isConflict);
      await assert.rejects(events.append(stream, 2, [zone('too high'), zone('still')], metadata), isConflict);
      await assert.rejects(
        events.append(
          stream,
          0,
          Array.from({ length: 4_500 }, () => zone('too many')),
          metadata,
        ),
        isConflict,
      );
      assert.deepEqual(sources(await all(events.readStream(stream))), ['a']);
    });

    test('lets exactly one of eight concurrent writers win each version', async () => {
      const events = await store();
      const stream = fresh();
      for (let version = 0; version < 10; version++) {
        const results = await Promise.allSettled(
          Array.from({ length: 8 }, (_, writer) =>
            events.append(stream, version, [zone(`${version}/${writer}`)], metadata),
          ),
        );
        const lost = results.filter((result) => result.status === 'rejected');
        assert.equal(lost.length, 7);
        assert.ok(lost.every(({ reason }) => isConflict(reason)));
      }
      assert.equal((await all(events.readStream(stream))).length, 10);
    });

    test('keeps ledgers apart: the same stream name is another stream', async () => {
      const events = await store();
      const mine = fresh('mine');
      const theirs = { ...mine, ledger: 'theirs' };
      await events.append(mine, 0, [zone('mine')], metadata);
      await events.append(theirs, 0, [zone('theirs')], metadata);
      assert.deepEqual(sources(await all(events.readStream(mine))), ['mine']);
      assert.deepEqual(sources(await all(events.readStream(theirs))), ['theirs']);
    });

    test('reads over all streams in the order of the log, page after page', async () => {
      const events = await store();
      const start = await endOfLog(events);
      const first = fresh();
      const second = fresh();
      await events.append(first, 0, [zone('a'), zone('b')], metadata);
      await events.append(second, 0, [zone('c')], metadata);
      const { last } = await events.append(first, 2, [zone('d')], metadata);
      const found = await readFrom(events, start, 4);
      assert.deepEqual(sources(found), ['a', 'b', 'c', 'd']);
      assert.deepEqual(found[3]!.cursor, last);
      const paged: RecordedEvent[] = [];
      for (let cursor = start; ; cursor = paged.at(-1)!.cursor) {
        const next = await events.readAfter(cursor, 1);
        if (next.length === 0) break;
        paged.push(...next);
      }
      assert.deepEqual(paged, found);
    });

    test('leaves only the types asked for', async () => {
      const events = await store();
      const start = await endOfLog(events);
      await events.append(fresh(), 0, [zone('a'), undone('b1'), held(2), undone('b2')], metadata);
      await readFrom(events, start, 4);
      const of = async (types: readonly EventType[]) =>
        (await events.readAfter(start, 100, types)).map(({ type }) => type);
      assert.deepEqual(await of(['ImportUndone']), ['ImportUndone', 'ImportUndone']);
      assert.deepEqual(await of(['SourceZoneSet', 'RowHeld']), ['SourceZoneSet', 'RowHeld']);
      assert.deepEqual(await of([]), []);
    });

    test('replays the same events in the same order as it reads them', async () => {
      const events = await store();
      const stream = fresh();
      await events.append(stream, 0, [zone('a'), held(2), undone('b')], metadata);
      const read = await eventually(async () => {
        const found = (await readAllAfter(events)).filter(({ stream: name }) => name === stream.stream);
        assert.equal(found.length, 3);
        return found;
      });
      const replayed = (await Array.fromAsync(events.readAll()))
        .flat()
        .filter(({ stream: name }) => name === stream.stream);
      assert.deepEqual(replayed, read);
      const some = (await Array.fromAsync(events.readAll(['RowHeld']))).flat();
      assert.deepEqual(
        some.filter(({ stream: name }) => name === stream.stream),
        [read[1]],
      );
      assert.ok(some.every(({ type }) => type === 'RowHeld'));
    });

    test('is left in the middle of a replay without harm', async () => {
      const events = await store();
      await events.append(
        fresh(),
        0,
        Array.from({ length: 3_000 }, (_, row) => held(row + 2)),
        metadata,
      );
      await eventually(async () => (await events.readAfter(startOfLog, 3_000)).length === 3_000);
      for (let time = 0; time < 12; time++) {
        for await (const chunk of events.readAll()) {
          assert.ok(chunk.length > 0);
          break;
        }
      }
      assert.ok((await events.readAfter(startOfLog, 1)).length === 1);
    });

    test('holds what any run of appends says it holds', async () => {
      const events = await store();
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ stream: fc.nat(2), expected: fc.nat(6), count: fc.integer({ min: 1, max: 3 }) }), {
            maxLength: 20,
          }),
          async (appends) => {
            const names = [fresh(), fresh(), fresh()];
            const model: string[][] = [[], [], []];
            for (const [index, { stream, expected, count }] of appends.entries()) {
              const known = model[stream]!;
              const batch = Array.from({ length: count }, (_, row) => `${index}/${row}`);
              const append = events.append(names[stream]!, expected, batch.map(zone), metadata);
              if (known.length === expected) {
                assert.equal((await append).version, expected + count);
                known.push(...batch);
              } else await assert.rejects(append, isConflict);
            }
            for (const [stream, known] of model.entries()) {
              assert.deepEqual(sources(await all(events.readStream(names[stream]!))), known);
            }
          },
        ),
        { numRuns: 15 },
      );
    });

    test('does not let a caller change what was appended', async () => {
      const events = await store();
      const stream = fresh();
      const data = { source: 'before', timeZone: 'Europe/Berlin' };
      await events.append(stream, 0, [{ type: 'SourceZoneSet', data, occurredAt }], metadata);
      data.source = 'after';
      const [found] = await all(events.readStream(stream));
      try {
        (found!.data as { source: string }).source = 'after';
      } catch (error) {
        assert.ok(error instanceof TypeError);
      }
      assert.deepEqual(sources(await all(events.readStream(stream))), ['before']);
    });
  });
};

const readAllAfter = async (events: EventStore): Promise<readonly RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for (let cursor = startOfLog; ; cursor = found.at(-1)!.cursor) {
    const next = await events.readAfter(cursor, 1_000);
    if (next.length === 0) return found;
    found.push(...next);
  }
};
