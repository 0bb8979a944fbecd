import { randomUUID } from 'node:crypto';
import { watchedFolderStoreContract } from '#test/contracts/watched-folder-store.contract.ts';
import { memoryWatchedFolderStore } from './watched-folder-store.ts';

watchedFolderStoreContract('memory', memoryWatchedFolderStore, async () => randomUUID());
