import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaxItemView, TaxYearView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro, EuroResult, EuroUnlessZero } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { ItemDetails } from './item-details.tsx';
import { useTaxWords } from './use-tax-words.ts';

const atOnce = 50;

type RowsProps = {
  readonly label: string;
  readonly items: readonly TaxItemView[];
  readonly names: TaxYearView['instrumentNames'];
};

/** Taxable events, each of which opens to what it is made of. */
export function ItemRows({ label, items, names }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      <FactTable
        label={label}
        rows={items.slice(0, shown)}
        keyOf={({ id }) => id}
        below={(item) => item.id === open && <ItemDetails item={item} />}
        columns={[
          {
            title: t('tax.columns.what'),
            cell: (item) => (
              <Link
                component="button"
                type="button"
                aria-expanded={item.id === open}
                title={t('tax.items.open')}
                onClick={() => setOpen(item.id === open ? null : item.id)}
                sx={{ fontWeight: 560, textAlign: 'left', minHeight: 24 }}
              >
                {words.categories[item.category]}
              </Link>
            ),
          },
          { title: t('tax.columns.date'), cell: ({ date }) => format.isoDate(date) },
          {
            title: t('tax.columns.instrument'),
            cell: ({ instrument }) => instrument && (names[instrument] ?? instrument),
          },
          { title: t('tax.columns.account'), cell: ({ account }) => account },
          { title: t('tax.columns.amount'), isNumber: true, cell: ({ amount }) => <EuroResult value={amount} /> },
          { title: t('tax.columns.exempt'), isNumber: true, cell: ({ exempt }) => <EuroUnlessZero value={exempt} /> },
          { title: t('tax.columns.taxable'), isNumber: true, cell: ({ taxable }) => <Euro value={taxable} /> },
          {
            title: t('tax.columns.foreignTax'),
            isNumber: true,
            cell: ({ foreignTax }) => <EuroUnlessZero value={foreignTax} />,
          },
          {
            title: t('tax.columns.creditable'),
            isNumber: true,
            cell: ({ creditable }) => <EuroUnlessZero value={creditable} />,
          },
        ]}
      />
      {items.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)} sx={{ m: 1 }}>
          {t('tax.items.more', { count: items.length - shown })}
        </Button>
      )}
    </>
  );
}

export function ItemsPanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const words = useTaxWords();
  const [typed, setTyped] = useState('');
  if (year.items.length === 0) return null;
  const wanted = typed.trim().toLowerCase();
  const items = year.items.filter(({ category, instrument, account, date }) =>
    [words.categories[category], instrument, year.instrumentNames[instrument ?? ''], account, date].some((text) =>
      text?.toLowerCase().includes(wanted),
    ),
  );
  return (
    <Panel
      flush
      title={t('tax.items.title')}
      lead={t('tax.items.lead')}
      action={
        <TextField
          fullWidth={false}
          size="small"
          type="search"
          label={t('tax.items.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      }
    >
      {items.length === 0 ? (
        <p style={{ paddingInline: 16 }}>{t('tax.items.none')}</p>
      ) : (
        <ItemRows key={wanted} label={t('tax.items.title')} items={items} names={year.instrumentNames} />
      )}
    </Panel>
  );
}
