import { imageStoreContract } from '#test/contracts/image-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresImageStore } from './image-store.ts';
import { postgresJournalStore } from './journal-store.ts';

const { pool } = await testDatabase();

imageStoreContract('PostgreSQL', () => ({ images: postgresImageStore(pool), journal: postgresJournalStore(pool) }));
