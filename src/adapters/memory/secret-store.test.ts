import { secretStoreContract } from '#test/contracts/secret-store.contract.ts';
import { memorySecretStore } from './secret-store.ts';

secretStoreContract('memory', async (clock) => memorySecretStore(clock));
