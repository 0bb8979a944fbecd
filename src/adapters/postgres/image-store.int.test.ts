import { imageStoreContract } from '#test/contracts/image-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresImageStore } from './image-store.ts';

const { pool } = await testDatabase();

imageStoreContract('PostgreSQL', () => postgresImageStore(pool));
