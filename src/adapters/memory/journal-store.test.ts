import { journalStoreContract } from '#test/contracts/journal-store.contract.ts';
import { memoryJournalStore } from './journal-store.ts';

journalStoreContract('memory', memoryJournalStore);
