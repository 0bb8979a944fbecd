import { mappingStoreContract } from '#test/contracts/mapping-store.contract.ts';
import { memoryMappingStore } from './mapping-store.ts';

mappingStoreContract('memory', memoryMappingStore, ['main', 'other']);
