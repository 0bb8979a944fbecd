import { viewStoreContract } from '#test/contracts/view-store.contract.ts';
import { memoryViewStore } from './view-store.ts';

viewStoreContract('memory', memoryViewStore, ['main', 'other']);
