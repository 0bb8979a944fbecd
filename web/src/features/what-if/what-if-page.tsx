import Shuffle from '@mui/icons-material/AltRouteOutlined';
import FilterAltOff from '@mui/icons-material/FilterAltOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { whatIfQueryOf } from '#web/shared/api/what-if-queries.ts';
import { FilterBar } from '#web/shared/filters/filter-bar.tsx';
import { filterAlone, unfiltered } from '#web/shared/filters/filter-search.ts';
import { isFiltered } from '#web/shared/filters/pills.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { OutcomeCounts } from './outcome-counts.tsx';
import { ResultPanel } from './result-panel.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';
import { useSettled } from './use-settled.ts';
import { isChanged, whatIfRequest } from './what-if-request.ts';
import type { WhatIfSearch } from './what-if-search.ts';

/** Somebody who types has paused by then. */
const calmMs = 350;

/** What the trades that match would have made with other exits, sizes, or without some of them. */
export function WhatIfPage() {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/what-if' });
  const settled = useSettled(search, calmMs);
  const query = useQuery(whatIfQueryOf(useMemo(() => whatIfRequest(settled, timeZone), [settled, timeZone])));
  const stale = query.isPlaceholderData || settled !== search;

  const change = useCallback(
    (next: WhatIfSearch) => void navigate({ to: '/what-if', search: next, replace: true }),
    [navigate],
  );
  return (
    <Page title={t('whatIf.title')} lead={t('whatIf.lead')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <FilterBar search={search} without={['status']} onChange={change} />
        <ScenarioPanel search={search} onChange={change} onReset={() => change(filterAlone(search))} />
        {query.isError && query.data !== undefined && <ErrorAlert error={query.error} />}
        <QueryState query={query} lines={10}>
          {(found) =>
            found.selection.trades === 0 ? (
              <Nothing filtered={isFiltered(search)} onClear={() => change(unfiltered(search))} />
            ) : (
              <>
                <ResultPanel found={found} changed={isChanged(search)} stale={stale} />
                <Box
                  sx={{
                    display: 'grid',
                    gap: 2,
                    gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
                    alignItems: 'start',
                  }}
                >
                  <OutcomeCounts found={found} />
                  <Panel title={t('whatIf.cases.title')}>
                    <Typography variant="body2" sx={{ mb: 1 }}>
                      {t('whatIf.cases.text')}
                    </Typography>
                    <Typography variant="body2" color="textSecondary">
                      {t('whatIf.cases.fills')}
                    </Typography>
                  </Panel>
                </Box>
              </>
            )
          }
        </QueryState>
      </Box>
    </Page>
  );
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation();
  return filtered ? (
    <StatePanel
      icon={<FilterAltOff />}
      title={t('whatIf.noMatch.title')}
      reason={t('whatIf.noMatch.reason')}
      next={
        <Button variant="contained" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      }
    />
  ) : (
    <StatePanel
      icon={<Shuffle />}
      title={t('whatIf.empty.title')}
      reason={t('whatIf.empty.reason')}
      next={
        <RouterButton to="/imports/new" variant="contained">
          {t('whatIf.empty.next')}
        </RouterButton>
      }
    />
  );
}
