import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaxProfileEntry, TaxProfileProblemView, TaxProfileView } from '#contract/tax-profile.ts';
import { useMayImport } from '#web/features/imports/use-names.ts';
import {
  checkTaxProfile,
  sayTaxProfile,
  switchTaxProfile,
  taxKey,
  taxProfileQuery,
  taxYearsQuery,
} from '#web/shared/api/tax-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { useSaidChange } from '#web/shared/page/use-said-change.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { churchFields, profileSections } from './profile-fields.ts';
import { ProfileRows } from './profile-rows.tsx';
import { TaxTabs } from './tax-tabs.tsx';

/** What persons say of their taxation: everything that no bank's file and no law says. */
export function ProfilePage() {
  const { t } = useTranslation();
  const years = useQuery(taxYearsQuery);
  const query = useQuery(taxProfileQuery);
  const year = years.data?.current ?? new Date().getFullYear();
  return (
    <Page title={t('tax.profile.title')} lead={t('tax.profile.lead')}>
      <TaxTabs year={year} />
      <QueryState query={query}>
        {(view) => <ProfileForm key={JSON.stringify(view.profile)} view={view} year={year} />}
      </QueryState>
    </Page>
  );
}

type Rows = readonly Readonly<Record<string, unknown>>[];

const stale = [taxKey, ['portfolio']];

/** `accounts[0].owners` and `accounts.0.owners` name the same field. */
const plain = (path: string): string => path.replaceAll(/\[(\d+)\]/g, '.$1');

function ProfileForm({ view, year }: { readonly view: TaxProfileView; readonly year: number }) {
  const { t } = useTranslation();
  const mayChange = useMayImport();
  const [profile, setProfile] = useState<TaxProfileEntry>(view.profile);
  const [problems, setProblems] = useState<readonly TaxProfileProblemView[]>(view.problems);
  const [legacyYears, setLegacyYears] = useState(view.profile.modules.legacyTerminCapYears.join(', '));
  const save = useSaidChange(stale, { change: sayTaxProfile, said: t('tax.profile.saved') });
  const undo = useSaidChange(stale, { change: () => switchTaxProfile('undo'), said: t('tax.profile.undone') });
  const redo = useSaidChange(stale, { change: () => switchTaxProfile('redo'), said: t('tax.profile.redone') });
  const check = useMutation({
    mutationFn: checkTaxProfile,
    onSuccess: ({ problems: found }, said) => {
      setProblems(found);
      if (found.length === 0) save.mutate(said);
    },
  });
  const put = (section: string, rows: Rows) => setProfile({ ...profile, [section]: rows });
  const problemOf = (path: string): string | null => {
    const found = problems.find(({ field }) => plain(field) === path);
    return found === undefined ? null : t('tax.profile.problem', found);
  };
  const withUnsaid = () =>
    put('accounts', [
      ...profile.accounts,
      ...view.unsaidAccounts.map((account) => ({
        account,
        owners: profile.persons.slice(0, 1).map(({ id }) => id),
        withholding: 'german-bank',
        bank: null,
        use: 'private',
        interestBearing: null,
      })),
    ]);
  const said = new Set(profile.accounts.map(({ account }) => account));
  const unsaid = view.unsaidAccounts.filter((account) => !said.has(account));
  const changed = JSON.stringify(profile) !== JSON.stringify(view.profile);
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {!mayChange && <Alert severity="info">{t('tax.profile.readOnly')}</Alert>}
      {unsaid.length > 0 && (
        <Alert
          severity="warning"
          action={
            mayChange && (
              <Button color="inherit" onClick={withUnsaid}>
                {t('tax.profile.addUnsaid')}
              </Button>
            )
          }
        >
          {t('tax.profile.unsaid', { accounts: unsaid.join(', ') })}
        </Alert>
      )}
      {profileSections.map(({ section, fields }) => (
        <Panel key={section} title={t(`tax.profile.sections.${section}`)}>
          <ProfileRows
            path={section}
            fields={fields}
            rows={profile[section]}
            persons={profile.persons}
            year={year}
            {...(section === 'persons' && { most: 2 })}
            disabled={!mayChange}
            problemOf={problemOf}
            onChange={(rows) =>
              put(section, section === 'persons' ? rows.map((row) => ({ church: [], ...row })) : rows)
            }
            {...(section === 'persons' && {
              below: (row, index) => (
                <Box sx={{ pl: { xs: 1, md: 3 }, borderLeft: 2, borderColor: 'divider' }}>
                  <Box sx={{ mb: 1, color: 'text.secondary' }}>{t('tax.profile.sections.church')}</Box>
                  <ProfileRows
                    path={`persons.${index}.church`}
                    fields={churchFields}
                    rows={(row.church ?? []) as Rows}
                    persons={profile.persons}
                    year={year}
                    disabled={!mayChange}
                    problemOf={problemOf}
                    onChange={(church) =>
                      put(
                        'persons',
                        profile.persons.map((person, at) =>
                          at === index ? { ...person, church } : person,
                        ) as unknown as Rows,
                      )
                    }
                  />
                </Box>
              ),
            })}
          />
        </Panel>
      ))}
      <Panel title={t('tax.profile.sections.modules')}>
        <FormControlLabel
          control={
            <Switch
              checked={profile.modules.currency}
              disabled={!mayChange}
              onChange={(_, currency) => setProfile({ ...profile, modules: { ...profile.modules, currency } })}
            />
          }
          label={t('tax.profile.currencyModule')}
        />
        <TextField
          size="small"
          fullWidth
          label={t('tax.columns.year')}
          helperText={t('tax.profile.legacyYears')}
          value={legacyYears}
          disabled={!mayChange}
          onChange={({ target }) => {
            setLegacyYears(target.value);
            const legacyTerminCapYears = (target.value.match(/\d{4}/g) ?? []).map(Number);
            setProfile({ ...profile, modules: { ...profile.modules, legacyTerminCapYears } });
          }}
          sx={{ mt: 1.5, maxWidth: 560 }}
        />
      </Panel>
      {problems.length > 0 && (
        <Alert severity="error">
          {t('tax.profile.problems')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.expected}`}>
                {problem.field}: {t('tax.profile.problem', problem)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <ErrorAlert error={check.error ?? save.error ?? undo.error ?? redo.error} />
      {mayChange && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button
            variant="contained"
            disabled={!changed}
            loading={check.isPending || save.isPending}
            onClick={() => check.mutate(profile)}
          >
            {t('tax.profile.save')}
          </Button>
          <Button disabled={!view.canUndo} onClick={() => undo.mutate(undefined)}>
            {t('tax.profile.undo')}
          </Button>
          <Button disabled={!view.canRedo} onClick={() => redo.mutate(undefined)}>
            {t('tax.profile.redo')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
