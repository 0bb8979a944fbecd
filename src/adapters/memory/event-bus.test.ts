import { eventBusContract } from '#test/contracts/event-bus.contract.ts';
import { memoryEventBus } from './event-bus.ts';

const shared = memoryEventBus();

eventBusContract({
  name: 'memory',
  connect: () => shared,
  outage: 'it lives and dies with its process',
});
