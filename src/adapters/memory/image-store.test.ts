import { imageStoreContract } from '#test/contracts/image-store.contract.ts';
import { memoryImageStore } from './image-store.ts';

imageStoreContract('memory', memoryImageStore);
