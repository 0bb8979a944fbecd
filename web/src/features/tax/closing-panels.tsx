import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { TaxYearView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { useTaxWords } from './use-tax-words.ts';

const list = { m: 0, pl: 2.5, display: 'grid', gap: 0.75 } as const;

/** What is left out, what the law leaves open, notes, and the figures of the law with their sources. */
export function ClosingPanels({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  return (
    <>
      {year.leftOut.length > 0 && (
        <Panel flush title={t('tax.leftOut.title')}>
          <FactTable
            label={t('tax.leftOut.title')}
            rows={year.leftOut}
            keyOf={({ activity }) => activity}
            columns={[
              { title: t('tax.columns.reason'), cell: ({ reason, why }) => why ?? words.leftOut[reason] },
              { title: t('tax.columns.date'), cell: ({ date }) => format.isoDate(date) },
              { title: t('tax.columns.account'), cell: ({ account }) => account },
              {
                title: t('tax.columns.amount'),
                isNumber: true,
                cell: ({ amount }) => amount && <Euro value={amount} />,
              },
            ]}
          />
        </Panel>
      )}
      <Panel title={t('tax.notes.title')}>
        <Box component="ul" sx={list}>
          {year.notes.map((note) => (
            <li key={note}>{words.notes[note]}</li>
          ))}
        </Box>
      </Panel>
      <Panel title={t('tax.open.title')}>
        <Box component="ul" sx={list}>
          {year.openPoints.map(({ point, touches }) => (
            <li key={point}>
              {words.openPoints[point]} {touches && <Chip size="small" label={t('tax.open.touches')} />}
            </li>
          ))}
        </Box>
      </Panel>
      <Panel flush title={t('tax.parameters.title')}>
        <FactTable
          label={t('tax.parameters.title')}
          rows={year.parameters}
          keyOf={({ name }) => name}
          columns={[
            { title: t('tax.columns.what'), cell: ({ name }) => t(`tax.parameters.names.${name}`) },
            { title: t('tax.columns.value'), cell: ({ value }) => value },
            { title: t('tax.columns.source'), cell: ({ source }) => source },
          ]}
        />
      </Panel>
    </>
  );
}
