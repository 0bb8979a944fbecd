import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryEventBus } from '#adapters/memory/event-bus.ts';
import type { EventBus } from '#ports/event-bus.ts';
import { eventually } from '#test/support/eventually.ts';
import { wakeLoop } from './wake.ts';

/** Takes every hint and delivers none; subscribing takes for ever, as it may with a bus that is down. */
const deafBus: EventBus = { ...memoryEventBus(), publish: async () => {}, subscribe: async () => async () => {} };

const hint = (bus: EventBus, topic: 'events' | 'jobs' = 'events') => bus.publish({ ledger: 'main', topic });

describe('wakeLoop', () => {
  it('catches up with the store within 2 s although the bus drops every hint', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    let seen = 0;
    const run = async () => {
      seen = log.length;
    };
    const loop = wakeLoop({ bus: deafBus, topics: ['events'], run, signal: stop.signal });
    await eventually(() => seen === 0);
    log.push('an event');
    await hint(deafBus);
    await eventually(() => seen === 1, 2_000);
    stop.abort();
    await loop;
  });

  it('runs once more when hints come during a run, and never twice at once', async () => {
    const stop = new AbortController();
    const bus = memoryEventBus();
    let runs = 0;
    let running = 0;
    let release = () => {};
    const run = async () => {
      runs += 1;
      running += 1;
      assert.equal(running, 1);
      if (runs === 1) await new Promise<void>((resolve) => (release = resolve));
      running -= 1;
    };
    const loop = wakeLoop({ bus, topics: ['events'], everyMs: 60_000, run, signal: stop.signal });
    await eventually(() => runs === 1);
    for (let count = 0; count < 10; count += 1) await hint(bus);
    assert.equal(runs, 1);
    release();
    await eventually(() => runs === 2 && running === 0);
    await hint(bus);
    await eventually(() => runs === 3);
    stop.abort();
    await loop;
    assert.equal(runs, 3);
  });

  it('lets other topics go by', async () => {
    const stop = new AbortController();
    const bus = memoryEventBus();
    let runs = 0;
    const run = async () => {
      runs += 1;
    };
    const loop = wakeLoop({ bus, topics: ['projection:positions'], everyMs: 60_000, run, signal: stop.signal });
    await eventually(() => runs === 1);
    await hint(bus, 'jobs');
    await hint(bus, 'events');
    await bus.publish({ ledger: 'main', topic: 'projection:positions' });
    await eventually(() => runs === 2);
    stop.abort();
    await loop;
    assert.equal(runs, 2);
  });

  it('ends with the error of a failed run, unless somebody is told of it and it goes on', async () => {
    const stop = new AbortController();
    const bus = memoryEventBus();
    const failing = async () => {
      throw new Error('the database is away');
    };
    await assert.rejects(wakeLoop({ bus, topics: ['events'], run: failing, signal: stop.signal }), /away/);

    const told: unknown[] = [];
    const failed = (error: unknown) => told.push(error);
    const loop = wakeLoop({ bus, topics: ['events'], everyMs: 1, run: failing, failed, signal: stop.signal });
    await eventually(() => told.length >= 3);
    stop.abort();
    await loop;
  });

  it('waits for the run under way when it is stopped', async () => {
    const stop = new AbortController();
    let ended = false;
    let release = () => {};
    const run = async () => {
      await new Promise<void>((resolve) => (release = resolve));
      ended = true;
    };
    const loop = wakeLoop({ bus: memoryEventBus(), topics: ['events'], run, signal: stop.signal });
    stop.abort();
    release();
    await loop;
    assert.ok(ended);
  });
});
