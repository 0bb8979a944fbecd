import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { TaxGapView, TaxYearView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { FactTable } from './fact-table.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** Where a gap is mended. */
function Mend({ gap }: { readonly gap: TaxGapView }) {
  const { t } = useTranslation();
  const text = t('tax.gaps.mend');
  switch (gap.kind) {
    case 'rate':
      return <RouterLink to="/rates">{text}</RouterLink>;
    case 'tax-class':
    case 'fund-type':
    case 'country':
      return gap.instrument === null ? (
        <RouterLink to="/tax/profile">{text}</RouterLink>
      ) : (
        <RouterLink to="/instruments/$id" params={{ id: gap.instrument }}>
          {text}
        </RouterLink>
      );
    case 'account':
    case 'owner':
    case 'fund-price':
    case 'basis-rate':
    case 'interest-bearing':
      return <RouterLink to="/tax/profile">{text}</RouterLink>;
    default:
      return gap.activity === null ? (
        <RouterLink to="/activities" search={gap.instrument === null ? {} : { instrument: gap.instrument }}>
          {text}
        </RouterLink>
      ) : (
        <RouterLink to="/activities" search={{ open: gap.activity }}>
          {text}
        </RouterLink>
      );
  }
}

/** What has to be said before the year is complete. */
export function GapsPanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  if (year.gaps.length === 0) return null;
  return (
    <Panel flush title={t('tax.gaps.title')}>
      <Box sx={{ px: 2, pb: 1 }}>
        <Alert severity="warning">{t('tax.gaps.lead')}</Alert>
      </Box>
      <FactTable
        label={t('tax.gaps.title')}
        rows={year.gaps}
        keyOf={({ kind, activity, account }, index) => `${kind} ${activity} ${account} ${index}`}
        columns={[
          { title: t('tax.columns.what'), cell: ({ kind }) => words.gaps[kind] },
          { title: t('tax.columns.date'), cell: ({ date }) => date && format.isoDate(date) },
          { title: t('tax.columns.account'), cell: ({ account }) => account },
          {
            title: t('tax.columns.instrument'),
            cell: ({ instrument }) => instrument && (year.instrumentNames[instrument] ?? instrument),
          },
          { title: t('tax.columns.wanted'), cell: ({ wanted }) => wanted },
          { title: t('tax.gaps.mend'), cell: (gap) => <Mend gap={gap} /> },
        ]}
      />
    </Panel>
  );
}
