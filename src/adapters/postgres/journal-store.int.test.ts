import { journalStoreContract } from '#test/contracts/journal-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresJournalStore } from './journal-store.ts';

const { pool } = await testDatabase();

journalStoreContract('PostgreSQL', () => postgresJournalStore(pool));
