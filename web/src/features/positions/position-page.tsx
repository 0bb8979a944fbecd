import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation, Position, PositionDetail } from '#contract/positions.ts';
import { PositionChartPanel } from '#web/features/chart/position-chart-panel.tsx';
import type { ShownScenario } from '#web/features/chart/scenario-layer.ts';
import { PositionJournal } from '#web/features/journal/position-journal.tsx';
import { PositionLink } from '#web/features/links/position-link.tsx';
import { PositionWhatIf } from '#web/features/what-if/position-what-if.tsx';
import { positionQueryOf } from '#web/shared/api/positions-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { FiguresGrid } from './figures-grid.tsx';
import { LegsTable } from './legs-table.tsx';
import { ProductPanel } from './product-panel.tsx';
import { WhyPanel } from './why-panel.tsx';

export function PositionPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/positions/$id' });
  const query = useQuery(positionQueryOf(id));
  const position = query.data?.position;
  return (
    <Page
      title={position ? position.instrument : t('positions.title')}
      lead={position && <Lead position={position} />}
      above={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: -1.5 }}>
          <RouterButton to="/positions" color="inherit">
            {t('positions.one.all')}
          </RouterButton>
          {query.data && <Neighbours detail={query.data} />}
        </Box>
      }
    >
      <QueryState query={query} lines={10}>
        {(detail) => <Detail key={id} detail={detail} />}
      </QueryState>
    </Page>
  );
}

function Lead({ position }: { readonly position: Position }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <span>
        {t(`positions.side.${position.side}`)} · {position.account} ·{' '}
        {t('positions.one.openedOn', { date: format.dateTime(position.openedAt) })}
      </span>
      <Chip
        label={t(`positions.status.${position.status}`)}
        variant="outlined"
        color={position.status === 'open' ? 'primary' : 'default'}
      />
      {position.demo && <Chip label={t('app.demo')} color="info" variant="outlined" />}
    </Box>
  );
}

function Neighbours({ detail }: { readonly detail: PositionDetail }) {
  const { t } = useTranslation();
  const to = '/positions/$id';
  return (
    <>
      <RouterButton
        to={to}
        params={{ id: detail.previous ?? '' }}
        disabled={detail.previous === null}
        color="inherit"
        startIcon={<ArrowBack />}
      >
        {t('positions.one.previous')}
      </RouterButton>
      <RouterButton
        to={to}
        params={{ id: detail.next ?? '' }}
        disabled={detail.next === null}
        color="inherit"
        endIcon={<ArrowForward />}
      >
        {t('positions.one.next')}
      </RouterButton>
    </>
  );
}

function Detail({ detail }: { readonly detail: PositionDetail }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState<Explanation | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [scenario, setScenario] = useState<ShownScenario | null>(null);
  const { position, legs, explanations, product } = detail;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', pr: { lg: why ? '412px' : 0 } }}>
      {position.flags.map((flag) => (
        <Alert key={flag} severity={flag === 'reversal' ? 'info' : 'warning'}>
          <AlertTitle>{t(`positions.flags.${flag}`)}</AlertTitle>
          {t(`positions.flagText.${flag}`)}
        </Alert>
      ))}
      <FiguresGrid position={position} explanations={explanations} asked={why?.figure ?? null} onAsk={setWhy} />
      <PositionChartPanel
        id={position.id}
        instrument={position.instrument}
        picked={picked}
        onPick={setPicked}
        scenario={scenario}
      />
      {position.status === 'closed' && <PositionWhatIf id={position.id} onShow={setScenario} />}
      <PositionJournal position={position} />
      <LegsTable legs={legs} position={position} highlighted={why?.rows ?? []} picked={picked} onPick={setPicked} />
      <PositionLink id={position.id} />
      <ProductPanel product={product} currency={position.currency} />
      <WhyPanel explanation={why} position={position} legs={legs} onClose={() => setWhy(null)} />
    </Box>
  );
}
