import { instrumentStoreContract } from '#test/contracts/instrument-store.contract.ts';
import { memoryInstrumentStore } from './instrument-store.ts';

instrumentStoreContract('memory', memoryInstrumentStore);
