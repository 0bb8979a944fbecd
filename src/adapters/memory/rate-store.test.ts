import { rateStoreContract } from '#test/contracts/rate-store.contract.ts';
import { memoryRateStore } from './rate-store.ts';

rateStoreContract('memory', memoryRateStore);
