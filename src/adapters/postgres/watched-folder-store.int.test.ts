import { randomUUID } from 'node:crypto';
import { watchedFolderStoreContract } from '#test/contracts/watched-folder-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresWatchedFolderStore } from './watched-folder-store.ts';

const { pool } = await testDatabase();

watchedFolderStoreContract(
  'PostgreSQL',
  () => postgresWatchedFolderStore(pool),
  async () => {
    const id = randomUUID();
    await pool.query('insert into ledgers (id, name) values ($1, $1)', [id]);
    return id;
  },
);
