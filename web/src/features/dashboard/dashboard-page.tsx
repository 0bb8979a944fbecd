import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '#contract/session.ts';
import { overviewQuery } from '#web/shared/api/office-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { BoardView } from './board-view.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { HeldRows } from './held-rows.tsx';
import { ThreeDoors } from './three-doors.tsx';
import { useBoards } from './use-boards.ts';

const isEmpty = (overview: Overview): boolean =>
  overview.executions === 0 && overview.batches === 0 && overview.heldRows === 0;

/** The boards of whoever is signed in; on the first visit, the three doors to something that they could show. */
export function DashboardPage() {
  const { t } = useTranslation();
  const query = useQuery(overviewQuery);
  const { query: boards, ...changes } = useBoards();
  const [lookingAround, setLookingAround] = useState(false);
  return (
    <Page title={t('overview.title')}>
      <QueryState query={query}>
        {(overview) =>
          isEmpty(overview) && !lookingAround ? (
            <ThreeDoors onEmpty={() => setLookingAround(true)} />
          ) : (
            <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
              {overview.demo && <DemoBanner />}
              {overview.heldRows > 0 && <HeldRows count={overview.heldRows} />}
              <QueryState query={boards}>{(list) => <BoardView boards={list} {...changes} />}</QueryState>
            </Box>
          )
        }
      </QueryState>
    </Page>
  );
}
