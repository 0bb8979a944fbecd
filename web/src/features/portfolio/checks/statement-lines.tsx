import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { StatementCheck } from '#contract/portfolio-checks.ts';
import { useTypeName } from '#web/features/portfolio/use-type-name.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Stated and kept side by side; where they differ, what moved it last. */
export function StatementLines({ check: { account, on, lines } }: { readonly check: StatementCheck }) {
  const { t } = useTranslation();
  const format = useFormats();
  const typeName = useTypeName();
  const differing = lines.filter(({ agrees }) => !agrees).length;
  const say = (text: string | null) => (text === null ? '–' : format.quantity(text));
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Alert severity={differing === 0 ? 'success' : 'warning'}>
        {differing === 0
          ? t('health.statement.agrees', { account, on: format.isoDate(on) })
          : t('health.statement.differs', {
              count: differing,
              shown: format.count(differing),
              account,
              on: format.isoDate(on),
            })}
      </Alert>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={t('health.statement.lines')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('health.statement.of')}</TableCell>
              <TableCell align="right">{t('health.statement.stated')}</TableCell>
              <TableCell align="right">{t('health.statement.ledger')}</TableCell>
              <TableCell align="right">{t('health.statement.difference')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ of, kind, stated, ledger, difference, agrees, latest }) => (
              <TableRow key={`${kind} ${of}`}>
                <TableCell component="th" scope="row">
                  {of}
                  {latest.length > 0 && (
                    <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                      {`${t('health.statement.latest')} `}
                      {latest.map(({ id, type, date }, nth) => (
                        <span key={id}>
                          {nth > 0 && ', '}
                          <RouterLink to="/activities" search={{ open: id }}>
                            {`${typeName(type)} ${format.isoDate(date)}`}
                          </RouterLink>
                        </span>
                      ))}
                    </Box>
                  )}
                </TableCell>
                <TableCell align="right">{say(stated)}</TableCell>
                <TableCell align="right">{say(ledger)}</TableCell>
                <TableCell align="right" sx={{ color: agrees ? 'success.main' : 'error.main', whiteSpace: 'nowrap' }}>
                  {agrees ? `✓ ${t('health.statement.same')}` : format.signedQuantity(difference)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
