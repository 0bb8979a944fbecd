import { barFetchesContract } from '#test/contracts/bar-fetches.contract.ts';
import { corporateActionsContract } from '#test/contracts/corporate-actions.contract.ts';
import { seriesRequestsContract } from '#test/contracts/series-requests.contract.ts';
import { sourceStatesContract } from '#test/contracts/source-states.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresBarFetches } from './bar-fetches.ts';
import { postgresCorporateActions } from './corporate-actions.ts';
import { postgresSeriesRequests } from './series-requests.ts';
import { postgresSourceStates } from './source-states.ts';

const { pool } = await testDatabase();

sourceStatesContract('PostgreSQL', postgresSourceStates(pool));
seriesRequestsContract('PostgreSQL', postgresSeriesRequests(pool));
corporateActionsContract('PostgreSQL', postgresCorporateActions(pool));
barFetchesContract('PostgreSQL', async () => postgresBarFetches(pool));
