import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commissionsQuery } from '#web/shared/api/commission-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { CommissionFills } from './commission-fills.tsx';
import { CommissionTable } from './commission-table.tsx';

/** What commissions were booked against what was planned: of one account, or of all when they are asked for. */
export function CommissionsPanel({ account }: { readonly account?: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(account !== undefined);
  return (
    <Panel title={t('commissions.title')} lead={t('commissions.lead')}>
      {asked ? (
        <Loaded account={account} />
      ) : (
        <Button variant="outlined" onClick={() => setAsked(true)}>
          {t('commissions.show')}
        </Button>
      )}
    </Panel>
  );
}

function Loaded({ account }: { readonly account: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(commissionsQuery(account));
  return (
    <QueryState query={query} lines={3}>
      {({ rows, fills, differing }) =>
        rows.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {t('commissions.none')}
          </Typography>
        ) : (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <CommissionTable rows={rows} withAccount={account === undefined} />
            {fills.length > 0 && (
              <CommissionFills
                fills={fills}
                withAccount={account === undefined}
                title={t('commissions.fills', { count: differing, shown: format.count(differing) })}
                more={differing > fills.length ? t('commissions.newest', { shown: format.count(fills.length) }) : null}
              />
            )}
          </Box>
        )
      }
    </QueryState>
  );
}
