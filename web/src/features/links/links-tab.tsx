import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linksPerPage, linksQuery } from '#web/shared/api/link-queries.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { Pager } from '#web/shared/table/pager.tsx';
import { cards } from './card.tsx';
import { LinkCard } from './link-card.tsx';

/** The links that stand, by hand and by rules, the newest first. */
export function LinksTab() {
  const { t } = useTranslation();
  const [page, setPage] = useState(0);
  const [incomplete, setIncomplete] = useState(false);
  const query = useQuery(linksQuery(incomplete, page));
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <FormControlLabel
        label={t('links.list.incompleteOnly')}
        control={
          <Switch
            size="small"
            checked={incomplete}
            onChange={(_, checked) => {
              setIncomplete(checked);
              setPage(0);
            }}
            sx={{ mx: 1 }}
          />
        }
      />
      <QueryState query={query} lines={8}>
        {({ rows, total }) =>
          total === 0 ? (
            <StatePanel title={t('links.list.none')} reason={t('links.list.noneReason')} />
          ) : (
            <>
              <Box component="ul" sx={cards}>
                {rows.map((link) => (
                  <LinkCard key={link.id} link={link} others={rows} />
                ))}
              </Box>
              <Pager
                offset={page * linksPerPage}
                limit={linksPerPage}
                total={total}
                onOffset={(offset) => setPage(Math.floor(offset / linksPerPage))}
              />
            </>
          )
        }
      </QueryState>
    </Box>
  );
}
