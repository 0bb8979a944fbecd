import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayOf, isoDateOfDay, isZone, localAt, localDate, readLocal, zoneOf } from './zone.ts';

const berlin = zoneOf('Europe/Berlin');
const newYork = zoneOf('America/New_York');
const chicago = zoneOf('America/Chicago');
const utc = (text: string) => Date.parse(`${text}Z`);
const read = (zone: typeof berlin, clock: string) => {
  const reading = readLocal(zone, utc(clock));
  return reading.kind === 'ok' ? new Date(reading.at).toISOString() : reading.kind;
};

suite('zone', () => {
  test('reads the four switch weeks, in which America and Europe differ', () => {
    // 9 March 2025: America is an hour ahead already, Europe not before the 30th.
    assert.equal(read(newYork, '2025-03-07T09:30'), '2025-03-07T14:30:00.000Z');
    assert.equal(read(newYork, '2025-03-10T09:30'), '2025-03-10T13:30:00.000Z');
    assert.equal(read(berlin, '2025-03-10T15:30'), '2025-03-10T14:30:00.000Z');
    assert.equal(read(berlin, '2025-03-31T15:30'), '2025-03-31T13:30:00.000Z');
    // 26 October 2025: Europe goes back first, America on 2 November.
    assert.equal(read(berlin, '2025-10-24T15:30'), '2025-10-24T13:30:00.000Z');
    assert.equal(read(berlin, '2025-10-27T15:30'), '2025-10-27T14:30:00.000Z');
    assert.equal(read(newYork, '2025-10-27T09:30'), '2025-10-27T13:30:00.000Z');
    assert.equal(read(newYork, '2025-11-03T09:30'), '2025-11-03T14:30:00.000Z');
  });

  test('finds no instant in the hour that the clock skips, to the second', () => {
    assert.equal(read(chicago, '2025-03-09T01:59:59'), '2025-03-09T07:59:59.000Z');
    assert.equal(read(chicago, '2025-03-09T02:00:00'), 'nonexistent');
    assert.equal(read(chicago, '2025-03-09T02:59:59'), 'nonexistent');
    assert.equal(read(chicago, '2025-03-09T03:00:00'), '2025-03-09T08:00:00.000Z');
    assert.equal(read(berlin, '2025-03-30T02:30:00'), 'nonexistent');
  });

  test('finds two instants in the hour that the clock repeats, to the second', () => {
    assert.equal(read(berlin, '2025-10-26T01:59:59'), '2025-10-25T23:59:59.000Z');
    assert.deepEqual(readLocal(berlin, utc('2025-10-26T02:00:00')), {
      kind: 'ambiguous',
      earlier: utc('2025-10-26T00:00:00'),
      later: utc('2025-10-26T01:00:00'),
    });
    assert.equal(read(berlin, '2025-10-26T02:59:59'), 'ambiguous');
    assert.equal(read(berlin, '2025-10-26T03:00:00'), '2025-10-26T02:00:00.000Z');
    assert.equal(read(newYork, '2025-11-02T01:30:00'), 'ambiguous');
  });

  test('says what Temporal says, at any clock reading of any kind of zone', () => {
    const zones = [
      'Europe/Berlin',
      'America/Chicago',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'UTC',
    ];
    const minutes = fc.integer({ min: Date.UTC(1971, 0) / 6e4, max: Date.UTC(2099, 0) / 6e4 });
    const nearSwitch = fc
      .tuple(fc.constantFrom(...zones), fc.nat(), fc.integer({ min: -180, max: 180 }))
      .map(([id, pick, offset]) => {
        const { localStarts } = zoneOf(id);
        const start = localStarts[1 + (pick % Math.max(localStarts.length - 1, 1))] ?? Date.UTC(2025, 0);
        return [id, start + offset * 6e4] as const;
      });
    const anywhere = fc.tuple(
      fc.constantFrom(...zones),
      minutes.map((minute) => minute * 6e4),
    );
    fc.assert(
      fc.property(fc.oneof(nearSwitch, anywhere), ([id, localMs]) => {
        fc.pre(localMs > Date.UTC(1971, 0));
        const clock = Temporal.PlainDateTime.from(new Date(localMs).toISOString().slice(0, -1));
        const earlier = clock.toZonedDateTime(id, { disambiguation: 'earlier' });
        const later = clock.toZonedDateTime(id, { disambiguation: 'later' });
        const reading = readLocal(zoneOf(id), localMs);
        if (earlier.epochMilliseconds === later.epochMilliseconds) {
          assert.deepEqual(reading, { kind: 'ok', at: earlier.epochMilliseconds });
        } else if (earlier.toPlainDateTime().equals(clock)) {
          assert.deepEqual(reading, {
            kind: 'ambiguous',
            earlier: earlier.epochMilliseconds,
            later: later.epochMilliseconds,
          });
        } else {
          assert.deepEqual(reading, { kind: 'nonexistent' });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('gives the calendar day and the clock of an instant', () => {
    assert.equal(localDate(berlin, utc('2025-01-27T22:59:59')), '2025-01-27');
    assert.equal(localDate(berlin, utc('2025-01-27T23:00:00')), '2025-01-28');
    assert.equal(localDate(newYork, utc('2025-07-01T03:59:59')), '2025-06-30');
    assert.equal(localAt(berlin, utc('2025-07-01T12:00:00')), utc('2025-07-01T14:00:00'));
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2099, 0) }), (at) => {
        const truth = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('America/Chicago');
        assert.equal(localDate(chicago, at), truth.toPlainDate().toString());
      }),
    );
  });

  test('knows a zone by its IANA name alone', () => {
    assert.ok(isZone('America/New_York'));
    assert.ok(isZone('UTC'));
    for (const id of ['', 'Europe/Bonn', '+02:00', 'EST zone', 'CEST', '1']) assert.ok(!isZone(id), id);
    assert.equal(zoneOf('europe/berlin').id, 'Europe/Berlin');
    assert.throws(() => zoneOf('Europe/Bonn'), { code: 'TIMEZONE_UNKNOWN' });
  });

  test('refuses a year that no platform writes', () => {
    assert.throws(() => readLocal(berlin, Date.UTC(1025, 0)), { code: 'INVALID_VALUE' });
    assert.throws(() => readLocal(berlin, Date.UTC(2125, 0)), { code: 'INVALID_VALUE' });
    assert.throws(() => readLocal(berlin, Number.NaN), { code: 'INVALID_VALUE' });
  });

  test('counts the days of dates, leap years and the years before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        assert.equal(dayOf(isoDateOfDay(day)), day);
      }),
    );
    assert.equal(dayOf('2024-02-29'), Date.parse('2024-02-29') / 86_400_000);
  });
});
