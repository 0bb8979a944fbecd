import { barFetchesContract } from '#test/contracts/bar-fetches.contract.ts';
import { corporateActionsContract } from '#test/contracts/corporate-actions.contract.ts';
import { seriesRequestsContract } from '#test/contracts/series-requests.contract.ts';
import { sourceStatesContract } from '#test/contracts/source-states.contract.ts';
import { memoryBarFetches } from './bar-fetches.ts';
import { memoryCorporateActions } from './corporate-actions.ts';
import { memorySeriesRequests } from './series-requests.ts';
import { memorySourceStates } from './source-states.ts';

sourceStatesContract('memory', memorySourceStates());
seriesRequestsContract('memory', memorySeriesRequests());
corporateActionsContract('memory', memoryCorporateActions());
barFetchesContract('memory', async () => memoryBarFetches());
