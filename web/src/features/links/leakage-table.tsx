import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { LeakageRow } from '#contract/links.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

type Kind = 'follower' | 'month' | 'day';
type Props = {
  readonly kind: Kind;
  readonly rows: readonly LeakageRow[];
  /** By currency; empty where the rows are not all of it. */
  readonly total: readonly LeakageRow[];
};

const columns = [
  'linked',
  'leaked',
  'entry',
  'exit',
  'commission',
  'ticks',
  'later',
  'off',
  'missed',
  'extra',
] as const;

/** Leakage by account, month or day, with the sum below where there are several rows. */
export function LeakageTable({ kind, rows, total }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t(`links.leakage.columns.${kind}`)}</TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {t(`links.leakage.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={`${row.name} ${row.currency}`} kind={kind} row={row} />
          ))}
          {rows.length > 1 && total.map((row) => <Row key={row.currency} kind={null} row={row} />)}
        </TableBody>
      </Table>
    </Box>
  );
}

function Row({ kind, row }: { readonly kind: Kind | null; readonly row: LeakageRow }) {
  const { t } = useTranslation();
  const format = useFormats();
  const ticks = (value: number | null): string => (value === null ? '–' : format.signedQuantity(value.toFixed(1)));
  const later = (value: number | null): string => (value === null ? '–' : format.seconds(Math.round(value)));
  const money = (value: string) => <Result value={value} currency={row.currency} />;
  const counted = (count: number, value: string) => (
    <>
      {format.count(count)} {count > 0 && money(value)}
    </>
  );
  return (
    <TableRow hover sx={kind === null ? { '& td, & th': { fontWeight: 600 } } : {}}>
      <TableCell component="th" scope="row">
        {kind === null ? t('links.leakage.total') : <Name kind={kind} name={row.name} />}
      </TableCell>
      <TableCell align="right" className="tabular">
        {format.count(row.linked)}
        {row.unmeasured > 0 && (
          <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
            {t('links.leakage.unmeasured', { count: row.unmeasured, shown: format.count(row.unmeasured) })}
          </Box>
        )}
      </TableCell>
      <TableCell align="right">{money(row.leakedMoney)}</TableCell>
      <TableCell align="right">{money(row.entryMoney)}</TableCell>
      <TableCell align="right">{money(row.exitMoney)}</TableCell>
      <TableCell align="right">{money(row.commissionMoney)}</TableCell>
      <TableCell align="right" className="tabular">
        {ticks(row.entryTicks)} / {ticks(row.exitTicks)}
      </TableCell>
      <TableCell align="right" className="tabular">
        {later(row.entryLaterMs)}
      </TableCell>
      <TableCell align="right" className="tabular">
        {format.count(row.partial)} / {format.count(row.oversized)}
      </TableCell>
      <TableCell align="right" className="tabular">
        {counted(row.missed, row.missedMoney)}
      </TableCell>
      <TableCell align="right" className="tabular">
        {counted(row.extra, row.extraMoney)}
      </TableCell>
    </TableRow>
  );
}

function Name({ kind, name }: { readonly kind: Kind; readonly name: string }) {
  const format = useFormats();
  if (kind === 'follower')
    return (
      <RouterLink to="/accounts/$id" params={{ id: name }}>
        {name}
      </RouterLink>
    );
  if (kind === 'day') return format.isoDate(name);
  return (
    <RouterLink to="/links" search={{ tab: 'leakage', month: name }}>
      {format.isoMonth(name)}
    </RouterLink>
  );
}
