import { boardStoreContract } from '#test/contracts/board-store.contract.ts';
import { memoryBoardStore } from './board-store.ts';

boardStoreContract('memory', memoryBoardStore, ['main', 'other']);
