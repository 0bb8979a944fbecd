import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RiskList } from '#contract/portfolio-checks.ts';
import { useMayImport } from '#web/features/imports/use-names.ts';
import { PortfolioPage } from '#web/features/portfolio/portfolio-page.tsx';
import { scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { SettingsHistory } from '#web/features/portfolio/settings/settings-history.tsx';
import { risksQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RiskRow } from './risk-row.tsx';

/** As the server groups its rules. */
const groups = ['concentration', 'place', 'currency', 'money', 'cost', 'risk', 'data'] as const;
const order = ['broken', 'kept', 'not-known', 'off'];

/** The portfolio held to the rules of risk, each with its threshold, what was measured and why it matters. */
export function RisksPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio/risks' });
  const query = useQuery(risksQueryOf(scopeOf(search)));
  const mayChange = useMayImport();
  return (
    <PortfolioPage
      title={t('risks.title')}
      lead={t('risks.lead')}
      actions={mayChange && <SettingsHistory />}
      search={search}
      withoutPeriod
      onScope={(next) => void navigate({ to: '/portfolio/risks', search: next, replace: true, resetScroll: false })}
      query={query}
    >
      {(list) => <Risks list={list} mayChange={mayChange} />}
    </PortfolioPage>
  );
}

function Risks({ list, mayChange }: { readonly list: RiskList; readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const counted = (state: string) => format.count(list.findings.filter((one) => one.state === state).length);
  return (
    <>
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {t('risks.summary', {
          broken: counted('broken'),
          kept: counted('kept'),
          unknown: counted('not-known'),
          off: counted('off'),
        })}
      </Box>
      {groups.map((group) => {
        const own = list.findings
          .filter((one) => one.group === group)
          .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
        return own.length === 0 ? null : (
          <Panel key={group} title={t(`risks.groups.${group}`)}>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
              {own.map((finding) => (
                <RiskRow key={finding.rule} finding={finding} currency={list.currency} mayChange={mayChange} />
              ))}
            </Box>
          </Panel>
        );
      })}
    </>
  );
}
