import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { type MappedRow, type MappingPreview, mappedField } from '#contract/import-mappings.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useServerWords } from './use-server-words.ts';

type Props = { readonly preview: MappingPreview; readonly stale: boolean; readonly isActivities: boolean };

/** The first rows as they will be read, and what is wrong with those that cannot be. */
export function MappingRows({ preview: { rows, questions }, stale, isActivities }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const inWords = useServerWords();
  const fieldName = (field: string): string => {
    const known = mappedField.safeParse(field);
    return known.success ? t(`mapping.fields.${known.data}`) : field;
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, opacity: stale ? 0.55 : 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {questions.map((question) => (
        <Alert key={question} severity={question === 'date-order' ? 'warning' : 'info'} variant="outlined">
          {t(`mapping.questions.${question}`)}
        </Alert>
      ))}
      {rows.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('mapping.preview')}>
          <Table size="small" className="tabular">
            <TableHead>
              <TableRow>
                <TableCell align="right">{t('mapping.table.row')}</TableCell>
                <TableCell>{t(isActivities ? 'mapping.table.day' : 'mapping.table.time')}</TableCell>
                <TableCell>{t('mapping.fields.account')}</TableCell>
                <TableCell>{t(isActivities ? 'mapping.fields.type' : 'mapping.fields.side')}</TableCell>
                <TableCell align="right">{t('mapping.fields.quantity')}</TableCell>
                <TableCell>{t('mapping.fields.instrument')}</TableCell>
                <TableCell align="right">{t(isActivities ? 'mapping.fields.gross' : 'mapping.fields.price')}</TableCell>
                <TableCell align="right">{t('mapping.table.costs')}</TableCell>
                {isActivities && <TableCell align="right">{t('mapping.table.tax')}</TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) =>
                row.kind === 'activity' ? (
                  <ActivityRow key={`${row.row} activity`} row={row} />
                ) : row.kind === 'left-out' ? (
                  <TableRow key={`${row.row} left out`}>
                    <TableCell align="right">{format.count(row.row)}</TableCell>
                    <TableCell colSpan={8} sx={{ color: 'text.secondary' }}>
                      {t('mapping.activities.leftOut')}
                    </TableCell>
                  </TableRow>
                ) : row.kind === 'held' ? (
                  <TableRow key={`${row.row} held`}>
                    <TableCell align="right">{format.count(row.row)}</TableCell>
                    <TableCell colSpan={isActivities ? 8 : 7} sx={{ color: 'error.main' }}>
                      {t('mapping.problem', {
                        field: fieldName(row.field),
                        expected: inWords(row.expected),
                        found: row.found === '' ? t('imports.row.nothing') : format.words(row.found),
                      })}
                    </TableCell>
                  </TableRow>
                ) : (
                  <TableRow key={`${row.row} ${row.executedAt} ${row.side}`}>
                    <TableCell align="right">{format.count(row.row)}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.executedAt.replace('T', ' ').slice(0, 19)}</TableCell>
                    <TableCell>{row.account}</TableCell>
                    <TableCell>{t(`mapping.${row.side}`)}</TableCell>
                    <TableCell align="right">{format.quantity(row.quantity)}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.instrument}</TableCell>
                    <TableCell align="right">{format.own(row.price)}</TableCell>
                    <TableCell align="right">{format.own(row.commission)}</TableCell>
                  </TableRow>
                ),
              )}
            </TableBody>
          </Table>
        </Box>
      )}
    </Box>
  );
}

type ActivityRowProps = { readonly row: Extract<MappedRow, { kind: 'activity' }> };

/** Amounts in the currency of the row; the German tax is in euro. */
function ActivityRow({ row }: ActivityRowProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { quantity, price, gross, currency, fee, germanTax, foreignTax } = row;
  const worth = gross === null ? (price === null ? '' : `× ${format.own(price)}`) : format.own(gross);
  const taxes = [
    ...(germanTax === '0' ? [] : [`${format.own(germanTax)} EUR`]),
    ...(foreignTax === '0' ? [] : [`${format.own(foreignTax)} ${currency}`]),
  ];
  return (
    <TableRow>
      <TableCell align="right">{format.count(row.row)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.isoDate(row.date)}</TableCell>
      <TableCell>{row.account}</TableCell>
      <TableCell>{t(`activities.types.${row.type}`)}</TableCell>
      <TableCell align="right">{quantity === null ? '' : format.quantity(quantity)}</TableCell>
      <TableCell>{row.instrument}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {worth === '' ? '' : `${worth} ${currency}`}
      </TableCell>
      <TableCell align="right">{fee === '0' ? '' : `${format.own(fee)} ${currency}`}</TableCell>
      <TableCell align="right">{taxes.join(', ')}</TableCell>
    </TableRow>
  );
}
