import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '#contract/session.ts';
import { overviewQuery } from '#web/shared/api/office-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { CountTiles } from './count-tiles.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { HeldRows } from './held-rows.tsx';
import { LatestImports } from './latest-imports.tsx';
import { PositionList } from './position-list.tsx';
import { ThreeDoors } from './three-doors.tsx';

const isEmpty = (overview: Overview): boolean =>
  overview.executions === 0 && overview.batches === 0 && overview.heldRows === 0;

/** What there is; on the first visit, the three doors to get there. */
export function OverviewPage() {
  const { t } = useTranslation();
  const query = useQuery(overviewQuery);
  const [lookingAround, setLookingAround] = useState(false);
  return (
    <Page title={t('overview.title')}>
      <QueryState query={query}>
        {(overview) =>
          isEmpty(overview) && !lookingAround ? (
            <ThreeDoors onEmpty={() => setLookingAround(true)} />
          ) : (
            <Box sx={{ display: 'grid', gap: 2 }}>
              {overview.demo && <DemoBanner />}
              {overview.heldRows > 0 && <HeldRows count={overview.heldRows} />}
              <CountTiles overview={overview} />
              <Box
                sx={{
                  display: 'grid',
                  gap: 2,
                  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
                  alignItems: 'start',
                }}
              >
                <PositionList kind="open" />
                <LatestImports />
                <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
                  <PositionList kind="latest" />
                </Box>
              </Box>
            </Box>
          )
        }
      </QueryState>
    </Page>
  );
}
