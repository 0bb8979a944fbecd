import { candleStoreContract } from '#test/contracts/candle-store.contract.ts';
import { memoryCandleStore } from './candle-store.ts';

const store = memoryCandleStore();

candleStoreContract('memory', () => store);
