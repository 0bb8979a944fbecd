import { memoryEventStore } from '#adapters/memory/event-store.ts';
import { eventStoreContract } from '#test/contracts/event-store.contract.ts';

const store = memoryEventStore({ clock: { now: Date.now } });

eventStoreContract('memory', () => store);
