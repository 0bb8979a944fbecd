import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '#contract/statistics.ts';
import type { StatisticsTerms } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = {
  readonly statistics: Statistics;
  readonly terms: StatisticsTerms;
  readonly onChange: (terms: StatisticsTerms) => void;
};
type Name = 'capital' | 'riskFree' | 'periods';

/** What returns are measured on: stated here, or what the accounts started with. */
export function TermsForm({ statistics, terms, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [wrong, setWrong] = useState<readonly Name[]>([]);
  const { currency } = statistics.selection;

  const send = (values: FormData) => {
    const capital = typed(textOf(values, 'capital'));
    const rate = typed(textOf(values, 'riskFree'));
    const periods = typed(textOf(values, 'periods'));
    const faults: Name[] = [];
    if (capital !== undefined && !(capital > 0)) faults.push('capital');
    if (rate !== undefined && !(rate >= -50 && rate <= 100)) faults.push('riskFree');
    if (periods !== undefined && !(Number.isInteger(periods) && periods >= 1 && periods <= 366)) faults.push('periods');
    setWrong(faults);
    if (faults.length === 0) onChange({ capital, riskFree: rate === undefined ? undefined : rate / 100, periods });
  };

  const known =
    terms.capital !== undefined
      ? t('statistics.terms.capitalStated')
      : statistics.capital !== null && currency !== null
        ? t('statistics.terms.capitalKnown', { amount: format.money(String(statistics.capital), currency) })
        : t('statistics.terms.capitalUnknown');
  return (
    <Panel title={t('statistics.terms.title')} lead={t('statistics.terms.lead')}>
      <Form
        key={`${terms.capital} ${terms.riskFree} ${terms.periods}`}
        onSubmit={send}
        label={t('statistics.terms.title')}
      >
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr auto', lg: '1fr' },
            gap: 2,
            alignItems: 'start',
          }}
        >
          <TextField
            name="capital"
            label={t('statistics.terms.capital', { currency: currency ?? '' })}
            defaultValue={terms.capital ?? ''}
            error={wrong.includes('capital')}
            helperText={wrong.includes('capital') ? t('statistics.terms.badCapital') : known}
            slotProps={decimalInput}
          />
          <TextField
            name="riskFree"
            label={t('statistics.terms.riskFree')}
            defaultValue={terms.riskFree === undefined ? '0' : String(Number((terms.riskFree * 100).toFixed(6)))}
            error={wrong.includes('riskFree')}
            helperText={wrong.includes('riskFree') && t('statistics.terms.badRate')}
            slotProps={decimalInput}
          />
          <TextField
            name="periods"
            label={t('statistics.terms.periods')}
            defaultValue={terms.periods ?? 252}
            error={wrong.includes('periods')}
            helperText={wrong.includes('periods') && t('statistics.terms.badPeriods')}
            slotProps={decimalInput}
          />
          <Button type="submit" variant="outlined" sx={{ justifySelf: 'start', minHeight: 38 }}>
            {t('statistics.terms.apply')}
          </Button>
        </Box>
      </Form>
    </Panel>
  );
}

const decimalInput = { htmlInput: { inputMode: 'decimal' } } as const;

/** Nothing for an empty field, NaN for what is no number. */
const typed = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text.trim().replace(',', '.'));
