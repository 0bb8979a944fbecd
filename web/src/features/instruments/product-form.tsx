import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewProduct } from '#contract/products.ts';
import { addProduct, productsQuery } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { decimalOf, emptyEntry, type ProductEntry, readEntry, timesDecimal } from './product-entry.ts';

type Props = {
  /** The symbol that rows wait for; empty for a product of one's own choice. */
  readonly root: string;
  readonly onAdded: (root: string) => void;
  readonly onCancel?: (() => void) | undefined;
};

const wrongText = {
  root: 'rootWrong',
  name: 'nameWrong',
  exchange: 'exchangeWrong',
  pointValue: 'decimalWrong',
  tickSize: 'decimalWrong',
  currency: 'currencyWrong',
  calendar: 'calendarWrong',
} as const satisfies Record<keyof NewProduct, string>;

/** Asks for the data of a product. Nothing is filled in for the person: a guessed point value is a wrong result. */
export function ProductForm({ root, onAdded, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const notify = useNotice();
  const queries = useQueryClient();
  const { data } = useQuery(productsQuery);
  const [entry, setEntry] = useState<ProductEntry>(() => emptyEntry(root));
  const [wrong, setWrong] = useState<readonly (keyof NewProduct)[]>([]);

  const add = useMutation({
    mutationFn: addProduct,
    onSuccess: async ({ product, takenIn }) => {
      notify(
        takenIn === 0
          ? t('instruments.form.done', { root: product.root })
          : t('instruments.form.takenIn', { root: product.root, count: takenIn, shown: format.count(takenIn) }),
      );
      for (const queryKey of ['products', 'imports', 'positions', 'overview'])
        void queries.invalidateQueries({ queryKey: [queryKey] });
      await queries.invalidateQueries({ queryKey: ['uploads'] });
      onAdded(product.root);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readEntry(entry);
    setWrong(read.kind === 'wrong' ? read.fields : []);
    if (read.kind === 'product') add.mutate(read.product);
    else document.getElementById(`product-${read.fields[0]}`)?.focus();
  };

  const field = (name: keyof NewProduct) => ({
    id: `product-${name}`,
    label: t(`instruments.form.${name}`),
    required: true,
    value: entry[name],
    error: wrong.includes(name),
    helperText: wrong.includes(name) ? t(`instruments.form.${wrongText[name]}`) : t(`instruments.form.${name}Help`),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setEntry((before) => ({ ...before, [name]: target.value }));
      setWrong((before) => before.filter((other) => other !== name));
    },
  });
  const number = { slotProps: { htmlInput: { inputMode: 'decimal' } } } as const;

  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={t('instruments.form.title')}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <TextField
          {...field('root')}
          slotProps={{ htmlInput: { readOnly: root !== '', autoCapitalize: 'characters' } }}
        />
        <TextField {...field('name')} />
        <TextField {...field('exchange')} />
        <TextField {...field('currency')} />
        <TextField {...field('pointValue')} {...number} />
        <TextField {...field('tickSize')} {...number} />
        <TextField {...field('calendar')} select sx={{ gridColumn: { sm: '1 / -1' } }}>
          {(data?.calendars ?? []).map((calendar) => (
            <MenuItem key={calendar} value={calendar}>
              {calendar} · {t(`markets.calendar.${calendar}` as 'markets.calendar.NYSE')}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <ReadBack entry={entry} />
      <ErrorAlert error={add.error} />
      <Box sx={{ display: 'flex', gap: 1, mt: 2, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" loading={add.isPending}>
          {t('instruments.form.submit')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('app.cancel')}</Button>}
      </Box>
    </Box>
  );
}

/** Says what the two numbers mean in money, so that a comma in the wrong place is seen. */
function ReadBack({ entry }: { readonly entry: ProductEntry }) {
  const { t } = useTranslation();
  const format = useFormats();
  const point = decimalOf(entry.pointValue);
  const tick = decimalOf(entry.tickSize);
  const currency = entry.currency.trim().toUpperCase();
  if (point === null || tick === null || !/^[A-Z]{3}$/.test(currency)) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ my: 1.5 }} role="status">
      {t('instruments.form.readBack', {
        point: format.money(point, currency),
        tickSize: format.exact(tick),
        tick: format.money(timesDecimal(point, tick), currency),
      })}
    </Typography>
  );
}
