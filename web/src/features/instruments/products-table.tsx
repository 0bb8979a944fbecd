import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '#contract/products.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useSourceWords } from './use-source-words.ts';

const matches = (product: Product, text: string): boolean =>
  [product.root, product.name, product.exchange, product.currency].some((value) => value.toLowerCase().includes(text));

export function ProductsTable({ products }: { readonly products: readonly Product[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const sourceWords = useSourceWords();
  const [text, setText] = useState('');
  const shown = products.filter((product) => matches(product, text.trim().toLowerCase()));
  const heads = ['root', 'name', 'exchange', 'pointValue', 'tickSize', 'calendar', 'source'] as const;
  return (
    <Paper variant="outlined" sx={{ minWidth: 0 }}>
      <TextField
        type="search"
        placeholder={t('instruments.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': t('instruments.search') } }}
        sx={{ p: 1.5, maxWidth: 360 }}
      />
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={t('instruments.title')}
        sx={{ borderTop: 1, borderColor: 'divider' }}
      >
        <Table size="small" sx={{ minWidth: 860 }}>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head} align={head === 'pointValue' || head === 'tickSize' ? 'right' : 'left'}>
                  {t(`instruments.columns.${head}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((product) => (
              <TableRow key={product.root} hover sx={{ '&:last-child td, &:last-child th': { borderBottom: 0 } }}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                  {product.root}{' '}
                  {product.custom && <Chip label={t('instruments.custom')} variant="outlined" sx={{ ml: 1 }} />}
                </TableCell>
                <TableCell>{product.name}</TableCell>
                <TableCell>{product.exchange}</TableCell>
                <TableCell align="right">{format.money(product.pointValue, product.currency)}</TableCell>
                <TableCell align="right">{format.exact(product.tickSize)}</TableCell>
                <TableCell>{product.calendar}</TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>
                  {t('instruments.asOf', {
                    source: sourceWords(product),
                    date: format.isoDate(product.asOf),
                  })}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {shown.length === 0 && (
        <Typography role="status" color="textSecondary" sx={{ p: 2 }}>
          {t('instruments.none')}
        </Typography>
      )}
    </Paper>
  );
}
