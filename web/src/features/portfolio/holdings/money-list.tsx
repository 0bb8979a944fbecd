import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { MoneyRow } from '#contract/holdings.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useSourceWords } from '#web/features/portfolio/use-source-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = { readonly money: readonly MoneyRow[]; readonly base: string };

/** What lies in accounts, by currency, with the rate that it is brought over by. */
export function MoneyList({ money: rows, base }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const sourceWords = useSourceWords();
  const wide = { display: { xs: 'none', sm: 'table-cell' } };
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('holdings.money.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('holdings.columns.account')}</TableCell>
            <TableCell align="right">{t('holdings.money.balance')}</TableCell>
            <TableCell align="right" sx={wide}>
              {t('holdings.money.rate')}
            </TableCell>
            <TableCell align="right">{t('holdings.columns.value')}</TableCell>
            <TableCell align="right" sx={wide}>
              {t('holdings.columns.share')}
            </TableCell>
            <TableCell align="right" sx={wide}>
              {t('holdings.columns.gain')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ account, currency, balance, rate, value, share, results }) => (
            <TableRow key={`${account} ${currency}`}>
              <TableCell component="th" scope="row">
                {account}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {money.exact(balance, currency)}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {currency === base
                  ? '–'
                  : rate === null
                    ? t('holdings.money.noRate')
                    : `${format.exact(String(Number(rate.value.toPrecision(8))))} · ${sourceWords(rate.source)}, ${format.isoDate(rate.on)}`}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {money.plain(value, base)}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {money.share(share)}
              </TableCell>
              <TableCell align="right" sx={{ ...wide, color: toneOfNumber(results.gain) }}>
                {money.signed(results.gain, base)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
