import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioPerformance } from '#contract/portfolio.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

const few = 8;

type Props = { readonly flows: PortfolioPerformance['flows']; readonly currency: string };

/** Day by day, what came from outside and what left: what both returns go by. */
export function FlowsList({ flows, currency }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const [all, setAll] = useState(false);
  const shown = all ? flows.toReversed() : flows.toReversed().slice(0, few);
  return (
    <Panel flush title={t('performance.flows.title')} lead={t('performance.flows.lead')}>
      {flows.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t('performance.flows.none')}
        </Typography>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label={t('performance.flows.title')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('activities.columns.date')}</TableCell>
                <TableCell align="right">{t('portfolio.flows.inflow')}</TableCell>
                <TableCell align="right">{t('portfolio.flows.outflow')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map(({ date, inflow, outflow }) => (
                <TableRow key={date}>
                  <TableCell>
                    <RouterLink to="/activities" search={{ from: date, to: date }}>
                      {format.isoDate(date)}
                    </RouterLink>
                  </TableCell>
                  <TableCell align="right">{inflow === 0 ? '–' : money.plain(inflow, currency)}</TableCell>
                  <TableCell align="right">{outflow === 0 ? '–' : money.plain(outflow, currency)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {flows.length > few && (
            <Button aria-expanded={all} onClick={() => setAll(!all)} sx={{ m: 1 }}>
              {all
                ? t('performance.flows.fewer')
                : t('performance.flows.all', { count: flows.length, shown: format.count(flows.length) })}
            </Button>
          )}
        </Box>
      )}
    </Panel>
  );
}
