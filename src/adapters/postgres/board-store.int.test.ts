import { boardStoreContract } from '#test/contracts/board-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresBoardStore } from './board-store.ts';

const { pool } = await testDatabase();
await pool.query(`insert into ledgers (id, name) values ('boards-b', 'B') on conflict do nothing`);

boardStoreContract('PostgreSQL', () => postgresBoardStore(pool), ['main', 'boards-b']);
