import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chartedInstrumentsQuery } from '#web/shared/api/instrument-chart-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { useIntervalName } from '#web/shared/price-chart/use-interval-name.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';

/** On a phone the span stands below the bars that it is of. */
const roomy = { display: { xs: 'none', sm: 'table-cell' } } as const;
const narrow = { display: { sm: 'none' }, color: 'text.secondary', fontSize: '0.75rem' } as const;

/** Every instrument that has bars, with what is stored of it. */
export function ChartsPage() {
  const { t } = useTranslation();
  const intervalName = useIntervalName();
  const { source: sourceName } = useFetchWords();
  const format = useFormats();
  const query = useQuery(chartedInstrumentsQuery);
  const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    `${format.dateTime(new Date(from))} – ${format.dateTime(new Date(to))}`;
  return (
    <Page title={t('charts.title')} lead={t('charts.lead')}>
      <QueryState query={query} lines={10}>
        {({ instruments }) =>
          instruments.length === 0 ? (
            <StatePanel
              title={t('charts.noneTitle')}
              reason={t('charts.noneReason')}
              detail={t('chart.empty.next')}
              next={<code>{`kontor candles import FILE --instrument "MNQ MAR25" --interval 1m`}</code>}
            />
          ) : (
            <Paper variant="outlined" sx={{ minWidth: 0 }}>
              <TableContainer tabIndex={0} role="region" aria-label={t('charts.title')}>
                <Table size="small">
                  <TableHead>
                    <TableRow>
                      <TableCell>{t('charts.columns.instrument')}</TableCell>
                      <TableCell>{t('charts.columns.series')}</TableCell>
                      <TableCell sx={roomy}>{t('charts.columns.span')}</TableCell>
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {instruments.map(({ instrument, name, root, series }) => (
                      <TableRow key={instrument} hover>
                        <TableCell component="th" scope="row">
                          <RouterLink
                            to="/charts/$instrument"
                            params={{ instrument }}
                            sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
                          >
                            {instrument}
                          </RouterLink>
                          <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                            {name}
                            {root !== null && root !== instrument && (
                              <RouterLink
                                to="/charts/$instrument"
                                params={{ instrument: root }}
                                search={{ continuous: 'back-adjusted' }}
                                sx={{ display: 'block' }}
                              >
                                {t('charts.continuous.link', { root })}
                              </RouterLink>
                            )}
                          </Box>
                        </TableCell>
                        <TableCell>
                          {series.map((one) => (
                            <div key={`${one.interval} ${one.source}`}>
                              {intervalName(one.interval)} · {sourceName(one.source)} ·{' '}
                              {t('chart.bars', { count: one.bars, shown: format.count(one.bars) })}
                              <Box sx={narrow}>{spanOf(one)}</Box>
                            </div>
                          ))}
                        </TableCell>
                        <TableCell sx={roomy}>
                          {series.map((one) => (
                            <div key={`${one.interval} ${one.source}`}>{spanOf(one)}</div>
                          ))}
                        </TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </TableContainer>
            </Paper>
          )
        }
      </QueryState>
    </Page>
  );
}
