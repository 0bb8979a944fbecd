import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TaxItemView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { Euro, EuroResult } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** What an amount is made of: its formula, lots, inputs with their rates, paragraphs and hints. */
export function ItemDetails({ item }: { readonly item: TaxItemView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  const terms = [
    ...item.terms.map((term) => ({ term, acquiredOn: null as string | null })),
    ...item.lots.flatMap((lot) => lot.terms.map((term) => ({ term, acquiredOn: lot.acquiredOn }))),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Typography variant="body2">{words.formulas[item.category]}</Typography>
      {item.lots.length > 0 && (
        <FactTable
          label={t('tax.items.lots')}
          rows={item.lots}
          keyOf={({ lot }, index) => `${lot} ${index}`}
          columns={[
            { title: t('tax.columns.acquired'), cell: (lot) => lot.acquiredOn && format.isoDate(lot.acquiredOn) },
            { title: t('tax.columns.quantity'), isNumber: true, cell: (lot) => format.quantity(lot.quantity) },
            { title: t('tax.columns.proceeds'), isNumber: true, cell: (lot) => <Euro value={lot.proceeds} /> },
            { title: t('tax.columns.cost'), isNumber: true, cell: (lot) => lot.cost && <Euro value={lot.cost} /> },
            { title: t('tax.columns.lumpSums'), isNumber: true, cell: (lot) => <Euro value={lot.lumpSums} /> },
            {
              title: t('tax.columns.gain'),
              isNumber: true,
              cell: (lot) => (lot.taxed ? <EuroResult value={lot.gain} /> : t('tax.items.free')),
            },
          ]}
        />
      )}
      {terms.length > 0 && (
        <FactTable
          label={t('tax.items.terms')}
          rows={terms}
          keyOf={({ term }, index) => `${term.name} ${index}`}
          columns={[
            { title: t('tax.items.terms'), cell: ({ term }) => words.terms[term.name] },
            { title: t('tax.columns.date'), cell: ({ term }) => term.date && format.isoDate(term.date) },
            {
              title: t('tax.columns.stated'),
              isNumber: true,
              cell: ({ term }) => term.stated && format.money(term.stated.amount, term.stated.currency),
            },
            {
              title: t('tax.columns.rate'),
              cell: ({ term: { rate } }) =>
                rate &&
                `${format.exact(rate.perEuro)} · ${format.isoDate(rate.on)} · ${rate.source === 'ecb' ? 'EZB/ECB' : 'Bank'}`,
            },
            { title: t('tax.columns.amount'), isNumber: true, cell: ({ term }) => <Euro value={term.amount} /> },
          ]}
        />
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem' }}>
        {item.law.map((law) => (
          <li key={law}>{words.laws[law]}</li>
        ))}
        {item.hints.map((hint) => (
          <li key={hint}>{words.hints[hint]}</li>
        ))}
        {item.why !== null && <li>{t('tax.items.judged', { why: item.why })}</li>}
        {item.origin === 'bank' && <li>{t('tax.items.bank')}</li>}
      </Box>
      {item.activity !== null && (
        <RouterLink to="/activities" search={{ open: item.activity }} sx={{ justifySelf: 'start' }}>
          {t('tax.items.activity')}
        </RouterLink>
      )}
    </Box>
  );
}
