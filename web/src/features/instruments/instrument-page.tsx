import CallMerge from '@mui/icons-material/CallMerge';
import Edit from '@mui/icons-material/Edit';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentDetail } from '#contract/instruments.ts';
import { InstrumentChartPanel } from '#web/features/instrument-chart/instrument-chart-panel.tsx';
import { instrumentQuery } from '#web/shared/api/instrument-queries.ts';
import { DetailPage, DetailPanels } from '#web/shared/page/detail-page.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SpellingsPanel } from './spellings-panel.tsx';

/** All that is known of one instrument; of one that was merged, of the one that stands. */
export function InstrumentPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/instruments/$id' });
  const query = useQuery(instrumentQuery(id));
  const [open, setOpen] = useState<'correct' | 'merge' | null>(null);
  const instrument = query.data?.instrument;
  const changeable = instrument !== undefined && instrument.root === null;
  return (
    <DetailPage
      query={query}
      title={instrument?.name ?? id}
      lead={
        instrument && (
          <>
            <span>{[instrument.id, instrument.exchange].filter((one) => one !== null).join(' · ')}</span>
            <Chip size="small" variant="outlined" label={t(`instruments.one.class.${instrument.assetClass}`)} />
          </>
        )
      }
      all={{ to: '/instruments', text: t('instruments.one.all') }}
      actions={
        changeable && (
          <>
            <Button variant="outlined" startIcon={<Edit />} onClick={() => setOpen('correct')}>
              {t('instruments.one.correct')}
            </Button>
            <Button variant="outlined" startIcon={<CallMerge />} onClick={() => setOpen('merge')}>
              {t('instruments.one.merge')}
            </Button>
          </>
        )
      }
    >
      {(detail) => (
        <>
          <Detail key={detail.instrument.id} asked={id} detail={detail} />
          {open === 'correct' && <CorrectDialog instrument={detail.instrument} onClose={() => setOpen(null)} />}
          {open === 'merge' && <MergeDialog instrument={detail.instrument} onClose={() => setOpen(null)} />}
        </>
      )}
    </DetailPage>
  );
}

function Detail({ asked, detail }: { readonly asked: string; readonly detail: InstrumentDetail }) {
  const { t } = useTranslation();
  const [chart, setChart] = useState<ComponentProps<typeof InstrumentChartPanel>['choice']>({});
  const { instrument, merged, series, changes } = detail;
  return (
    <DetailPanels
      pairs={
        <>
          <FactsPanel detail={detail} />
          <HoursPanel instrument={instrument.id} />
          <SpellingsPanel detail={detail} />
          <HistoryPanel changes={changes} />
        </>
      }
    >
      {merged.includes(asked) && (
        <Alert severity="info">{t('instruments.one.mergedFrom', { id: asked, into: instrument.id })}</Alert>
      )}
      {series.length > 0 && <InstrumentChartPanel instrument={instrument.id} choice={chart} onChoice={setChart} />}
    </DetailPanels>
  );
}
