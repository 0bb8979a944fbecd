import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaxYearView } from '#contract/tax.ts';
import { isApiError } from '#web/shared/api/http.ts';
import { taxExportPath, taxYearQueryOf, taxYearsQuery } from '#web/shared/api/tax-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { BankPanel } from './bank-panel.tsx';
import { CarriedPanel } from './carried-panel.tsx';
import { ClosingPanels } from './closing-panels.tsx';
import { FormsPanel } from './forms-panel.tsx';
import { GapsPanel } from './gaps-panel.tsx';
import { ItemsPanel } from './items-panel.tsx';
import { LumpSumsPanel } from './lump-sums-panel.tsx';
import { PrivatePanel } from './private-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { TaxTabs } from './tax-tabs.tsx';

const formats = ['pdf', 'xlsx', 'csv'] as const;

/** A German tax year, from its result down to each lot. */
export function TaxYearPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { year: text } = useParams({ from: '/shell/tax/$year' });
  const { person } = useSearch({ from: '/shell/tax/$year' });
  const years = useQuery(taxYearsQuery);
  const current = years.data?.current ?? new Date().getFullYear();
  const year = /^\d{4}$/.test(text) ? Number(text) : current;
  const query = useQuery(taxYearQueryOf(year, person));
  const go = (to: number, whose: string | undefined) =>
    void navigate({
      to: '/tax/$year',
      params: { year: String(to) },
      search: whose === undefined ? {} : { person: whose },
    });
  const language = i18n.language === 'de' ? 'de' : 'en';
  const listed = years.data?.years.map((one) => one.year) ?? [];
  const persons = years.data?.persons ?? [];
  const isUnreleased = isApiError(query.error) && query.error.code === 'TAX_YEAR_NOT_RELEASED';
  return (
    <Page
      title={t('tax.title', { year })}
      lead={t('tax.lead')}
      actions={
        <>
          <TextField
            select
            fullWidth={false}
            size="small"
            label={t('tax.year')}
            value={year}
            onChange={({ target }) => go(Number(target.value), person)}
            sx={{ minWidth: 96 }}
          >
            {[...new Set([...listed, year])]
              .toSorted((a, b) => b - a)
              .map((one) => (
                <MenuItem key={one} value={one}>
                  {one}
                </MenuItem>
              ))}
          </TextField>
          {persons.length > 1 && (
            <TextField
              select
              fullWidth={false}
              size="small"
              label={t('tax.person')}
              value={person ?? ''}
              onChange={({ target }) => go(year, target.value === '' ? undefined : target.value)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              sx={{ minWidth: 120 }}
            >
              <MenuItem value="">{t('tax.everybody')}</MenuItem>
              {persons.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          )}
          {formats.map((format) => (
            <Button
              key={format}
              variant="outlined"
              aria-label={`${t('tax.download')}: ${format.toUpperCase()}`}
              href={taxExportPath(year, { format, language, ...(person !== undefined && { person }) })}
              download
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </>
      }
    >
      <TaxTabs year={year} />
      {isUnreleased ? (
        <StatePanel title={t('tax.notReleasedTitle', { year })} reason={t('tax.notReleasedReason')} />
      ) : (
        <QueryState query={query} lines={10}>
          {(found) => <YearPanels year={found} />}
        </QueryState>
      )}
    </Page>
  );
}

function YearPanels({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  if (year.persons.length === 0)
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <StatePanel
          title={t('tax.noPersonTitle')}
          reason={t('tax.noPersonReason')}
          next={
            <RouterButton to="/tax/profile" variant="contained">
              {t('tax.toProfile')}
            </RouterButton>
          }
        />
        <GapsPanel year={year} />
      </Box>
    );
  if (year.items.length === 0 && year.gaps.length === 0 && year.carryForwards.length === 0)
    return (
      <StatePanel
        title={t('tax.nothingTitle', { year: year.year })}
        reason={t('tax.nothingReason')}
        next={
          <RouterButton to="/imports/new" variant="outlined">
            {t('tax.toImports')}
          </RouterButton>
        }
      />
    );
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <GapsPanel year={year} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        {year.assessments.map((assessment) => (
          <ResultPanel key={assessment.persons.join(' ')} year={year} assessment={assessment} />
        ))}
        <PrivatePanel year={year} />
      </Box>
      <StepsPanel year={year} />
      <FormsPanel year={year} />
      {year.banks.map((bank) => (
        <BankPanel key={bank.bank} year={year} bank={bank} />
      ))}
      <ItemsPanel year={year} />
      <LumpSumsPanel year={year} />
      <CarriedPanel year={year} />
      <ClosingPanels year={year} />
    </Box>
  );
}
