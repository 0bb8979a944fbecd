import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chartedInstrumentsQuery } from '#web/shared/api/instrument-chart-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { InstrumentChartPanel } from './instrument-chart-panel.tsx';

/** The chart of one instrument. */
export function InstrumentChartPage() {
  const { t } = useTranslation();
  const { instrument } = useParams({ from: '/shell/charts/$instrument' });
  const choice = useSearch({ from: '/shell/charts/$instrument' });
  const navigate = useNavigate();
  const { data } = useQuery(chartedInstrumentsQuery);
  const of = (id: 'instrument' | 'root') => data?.instruments.find((one) => one[id] === instrument)?.name;
  // A root has no bars of its own, and the name of its contracts.
  const name = of('instrument') ?? of('root');
  return (
    <Page
      title={instrument}
      lead={name}
      above={
        <RouterLink to="/charts" variant="body2">
          {t('charts.all')}
        </RouterLink>
      }
    >
      <InstrumentChartPanel
        instrument={instrument}
        choice={choice}
        onChoice={(search) =>
          void navigate({ to: '/charts/$instrument', params: { instrument }, search, replace: true })
        }
      />
    </Page>
  );
}
