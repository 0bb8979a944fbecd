import { imageStoreContract } from '#test/contracts/image-store.contract.ts';
import { memoryImageStore } from './image-store.ts';
import { memoryJournalStore } from './journal-store.ts';

imageStoreContract('memory', () => {
  const journal = memoryJournalStore();
  return { images: memoryImageStore(journal), journal };
});
