import { changeStoreContract } from '#test/contracts/change-store.contract.ts';
import { memoryChangeStore } from './change-store.ts';

changeStoreContract('memory', memoryChangeStore);
