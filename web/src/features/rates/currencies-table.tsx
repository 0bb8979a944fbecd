import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { RatesStatus } from '#contract/rates.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { currencyName } from './currency-name.ts';
import { rateText } from './rate-text.ts';

type Props = {
  readonly currencies: RatesStatus['currencies'];
  readonly chosen: string;
  readonly onChoose: (currency: string) => void;
};

/** Every currency with its last rate; those that are quoted come first. */
export function CurrenciesTable({ currencies, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const rows = currencies.toSorted((a, b) => Number(a.ended) - Number(b.ended));
  const figure = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' };
  return (
    <Table size="small" sx={{ '& td, & th': { px: { xs: 1, sm: 2 } } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('rates.table.currency')}</TableCell>
          <TableCell align="right">{t('rates.table.rate')}</TableCell>
          <TableCell align="right">{t('rates.table.of')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ currency, rate, last, ended }) => (
          <TableRow key={currency} selected={currency === chosen} hover>
            <TableCell>
              <Link
                component="button"
                underline="hover"
                aria-pressed={currency === chosen}
                onClick={() => onChoose(currency)}
                sx={{ font: 'inherit' }}
              >
                <strong>{currency}</strong>
              </Link>
              <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
                {[currencyName(format.locale, currency), ended ? t('rates.table.ended') : null]
                  .filter(Boolean)
                  .join(' · ')}
              </Box>
            </TableCell>
            <TableCell align="right" sx={figure}>
              {rateText(format.locale, rate)}
            </TableCell>
            <TableCell align="right" sx={{ ...figure, color: 'text.secondary' }}>
              {format.isoDate(last)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
