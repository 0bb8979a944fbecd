import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wakeLoop } from '#application/wake.ts';
import type { BusMessage, EventBus } from '#ports/event-bus.ts';
import { eventually } from '#test/support/eventually.ts';

export type BusUnderTest = {
  readonly name: string;
  /** Says why the suite cannot run here; undefined where it can. */
  readonly missing?: string | undefined;
  readonly start?: () => Promise<void>;
  readonly stop?: () => Promise<void>;
  /** Every call is a connection of its own, as another process would have it. */
  readonly connect: () => EventBus;
  /** Makes every connection fail, and lets them succeed again; a string says why this bus has neither. */
  readonly outage: { readonly begin: () => Promise<void>; readonly end: () => Promise<void> } | string;
};

/** Proves of an adapter what `EventBus` promises. */
export const eventBusContract = (bus: BusUnderTest): void => {
  describe(`event bus: ${bus.name}`, { skip: bus.missing ?? false }, () => {
    const opened: EventBus[] = [];
    const connect = () => {
      const one = bus.connect();
      opened.push(one);
      return one;
    };
    before(() => bus.start?.());
    after(async () => {
      await Promise.all(opened.map((one) => one.close()));
      await bus.stop?.();
    });

    it('delivers to every subscriber of every connection, with its ledger and topic', async () => {
      const [first, second] = [connect(), connect()];
      const heard: BusMessage[][] = [[], [], []];
      await first.subscribe((message) => heard[0]?.push(message));
      await first.subscribe((message) => heard[1]?.push(message));
      await second.subscribe((message) => heard[2]?.push(message));
      const messages: BusMessage[] = [
        { ledger: 'main', topic: 'events' },
        { ledger: "o'hara", topic: 'projection:positions' },
        { ledger: 'main', topic: 'jobs' },
      ];
      await first.publish(messages[0] as BusMessage);
      await second.publish(messages[1] as BusMessage);
      await first.publish(messages[2] as BusMessage);
      for (const one of heard) {
        await eventually(() => one.length === 3);
        assert.deepEqual(
          new Set(one.map((message) => JSON.stringify(message))),
          new Set(messages.map((message) => JSON.stringify(message))),
        );
      }
    });

    it('stops delivering to who has unsubscribed, and to nobody else', async () => {
      const one = connect();
      const [left, stayed]: [BusMessage[], BusMessage[]] = [[], []];
      const listener = (message: BusMessage) => left.push(message);
      const leave = await one.subscribe(listener);
      await one.subscribe((message) => stayed.push(message));
      await one.publish({ ledger: 'main', topic: 'events' });
      await eventually(() => left.length === 1 && stayed.length === 1);
      await leave();
      await one.publish({ ledger: 'main', topic: 'jobs' });
      await eventually(() => stayed.length === 2);
      assert.equal(left.length, 1);
    });

    it('delivers nothing from before the subscription', async () => {
      const one = connect();
      await (await one.subscribe(() => {}))();
      await one.publish({ ledger: 'early', topic: 'events' });
      const heard: string[] = [];
      await connect().subscribe(({ ledger }) => heard.push(ledger));
      await one.publish({ ledger: 'late', topic: 'events' });
      await eventually(() => heard.includes('late'));
      assert.deepEqual(heard, ['late']);
    });

    it('takes many hints at once without losing the last one', async () => {
      const one = connect();
      const heard = new Set<string>();
      await one.subscribe(({ ledger }) => heard.add(ledger));
      await Promise.all(
        Array.from({ length: 500 }, (_, index) => one.publish({ ledger: `ledger-${index % 20}`, topic: 'events' })),
      );
      await eventually(() => heard.size === 20);
    });

    const outage = bus.outage;
    it('heals after an outage; meanwhile it says so, and publishing drops and counts', {
      skip: typeof outage === 'string' ? outage : false,
      timeout: 60_000,
    }, async () => {
      if (typeof outage === 'string') return;
      const [speaker, hearer] = [connect(), connect()];
      const heard: BusMessage[] = [];
      await hearer.subscribe((message) => heard.push(message));
      await speaker.subscribe(() => {});
      await outage.begin();
      await eventually(async () => !(await speaker.health()).up && !(await hearer.health()).up, 20_000);
      const before = (await speaker.health()).dropped;
      for (let count = 0; count < 50; count += 1) await speaker.publish({ ledger: 'main', topic: 'events' });
      assert.equal((await speaker.health()).dropped - before, 50);
      assert.deepEqual(heard, []);

      await outage.end();
      await eventually(async () => (await speaker.health()).up && (await hearer.health()).up, 30_000);
      await eventually(async () => {
        await speaker.publish({ ledger: 'after', topic: 'events' });
        return heard.some(({ ledger }) => ledger === 'after');
      }, 20_000);
    });

    it('wakes a reader of the store on a hint, long before it would have looked by itself', async () => {
      const one = connect();
      const stop = new AbortController();
      const log = ['first'];
      const read: string[] = [];
      const loop = wakeLoop({
        bus: one,
        topics: ['events'],
        everyMs: 60_000,
        run: async () => void read.push(...log.slice(read.length)),
        signal: stop.signal,
      });
      await eventually(() => read.length === 1);
      await one.subscribe(() => {});
      log.push('second');
      await connect().publish({ ledger: 'main', topic: 'events' });
      await eventually(async () => {
        await one.publish({ ledger: 'main', topic: 'events' });
        return read.length === 2;
      });
      stop.abort();
      await loop;
    });

    it('answers after it was closed by dropping', async () => {
      const one = connect();
      await one.subscribe(() => assert.fail('a closed bus delivered'));
      await one.close();
      await one.publish({ ledger: 'main', topic: 'events' });
      assert.equal((await one.health()).up, false);
      assert.equal((await one.health()).dropped, 1);
    });
  });
};
