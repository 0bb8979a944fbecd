import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#contract/activities.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ActivityCash } from './activity-cash.tsx';
import { ActivityChips } from './activity-chips.tsx';

export type ActivitiesProps = {
  readonly rows: readonly ActivityRow[];
  readonly stale: boolean;
  readonly onOpen: (id: string) => void;
};

const columns = ['date', 'type', 'account', 'instrument', 'quantity', 'price', 'cash'] as const;
const numbers: readonly string[] = ['quantity', 'price', 'cash'];

export function ActivityTable({ rows, stale, onOpen }: ActivitiesProps) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflowX: 'auto',
        opacity: stale ? 0.55 : 1,
      }}
    >
      <Table size="small" aria-label={t('activities.table')} aria-busy={stale} className="tabular">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} align={numbers.includes(column) ? 'right' : 'left'}>
                {t(`activities.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const { id, activity, name, cash } = row;
            return (
              <TableRow key={id} hover>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.isoDate(activity.date)}</TableCell>
                <TableCell component="th" scope="row">
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
                    <Link
                      component="button"
                      type="button"
                      onClick={() => onOpen(id)}
                      sx={{ fontWeight: 580, textAlign: 'left' }}
                    >
                      {t(`activities.types.${activity.type}`)}
                    </Link>
                    <ActivityChips row={row} />
                  </Box>
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{activity.account}</TableCell>
                <TableCell title={activity.instrument ?? undefined} sx={{ overflowWrap: 'anywhere' }}>
                  {name ?? ''}
                </TableCell>
                <TableCell align="right">{activity.quantity !== null && format.quantity(activity.quantity)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {activity.price !== null && format.money(activity.price, activity.currency)}
                </TableCell>
                <TableCell align="right">
                  <ActivityCash cash={cash} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
