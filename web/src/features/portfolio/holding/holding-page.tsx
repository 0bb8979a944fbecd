import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldingDetail } from '#contract/holdings.ts';
import { useHoldingWhy } from '#web/features/portfolio/holdings/use-holding-why.tsx';
import { FlowsPanel } from '#web/features/portfolio/overview/flows-panel.tsx';
import { OriginList } from '#web/features/portfolio/overview/origin-list.tsx';
import { ResultTiles } from '#web/features/portfolio/overview/result-tiles.tsx';
import { type ResultFigure, useResultWhy } from '#web/features/portfolio/overview/use-result-why.tsx';
import { PortfolioPage, twoColumns } from '#web/features/portfolio/portfolio-page.tsx';
import { type PortfolioSearch, scopeOf, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { type Explanation, PortfolioWhy } from '#web/features/portfolio/portfolio-why.tsx';
import { useClassName } from '#web/features/portfolio/use-class-name.ts';
import { holdingQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { HoldingChart } from './holding-chart.tsx';
import { HoldingRows } from './holding-rows.tsx';
import { LotsTable } from './lots-table.tsx';
import { ReleasesList } from './releases-list.tsx';
import { TradesTable } from './trades-table.tsx';

/** An instrument wherever it lies: its course, its lots, what was sold from them, and where its result came from. */
export function HoldingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const className = useClassName();
  const { id } = useParams({ from: '/shell/portfolio/holdings/$id' });
  const search = useSearch({ from: '/shell/portfolio/holdings/$id' });
  const query = useQuery(holdingQueryOf(id, scopeOf(search)));
  const { data } = query;
  return (
    <PortfolioPage
      title={data?.name ?? id}
      lead={
        data && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <Chip variant="outlined" label={className(data.assetClass)} />
            {data.isin !== null && <span>{`${t('holding.isin')} ${data.isin}`}</span>}
            {data.wkn !== null && <span>{`${t('holding.wkn')} ${data.wkn}`}</span>}
          </Box>
        )
      }
      above={
        <RouterButton to="/portfolio/holdings" search={sharedSearch(search)} color="inherit" sx={{ ml: -1.5 }}>
          {t('holding.all')}
        </RouterButton>
      }
      actions={
        <>
          <RouterButton to="/activities" search={{ instrument: id }} variant="outlined">
            {t('holding.activities')}
          </RouterButton>
          <RouterButton to="/tax" variant="outlined">
            {t('holding.tax')}
          </RouterButton>
          <RouterButton to="/instruments/$id" params={{ id }} variant="outlined">
            {t('holding.instrument')}
          </RouterButton>
        </>
      }
      search={search}
      onScope={(next) =>
        void navigate({
          to: '/portfolio/holdings/$id',
          params: { id },
          search: next,
          replace: true,
          resetScroll: false,
        })
      }
      query={query}
    >
      {(detail) => <Holding detail={detail} search={search} />}
    </PortfolioPage>
  );
}

function Holding({ detail, search }: { readonly detail: HoldingDetail; readonly search: PortfolioSearch }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { currency, result, results, rows, lots, releases, trades } = detail;
  const names: Partial<Record<ResultFigure, string>> = {
    value: t('holdings.columns.value'),
    flows: t('holding.invested'),
  };
  const explain = useResultWhy(currency, search);
  const explainRow = useHoldingWhy(currency, wholeOf(rows));
  const [asked, setAsked] = useState<Explanation | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const ask = (figure: ResultFigure) => {
    const { name, meaning, ...rest } = explain(figure, result);
    setAsked(
      asked?.key === figure
        ? null
        : { ...rest, name: names[figure] ?? name, meaning: figure === 'value' ? t('holdings.meaning.value') : meaning },
    );
  };
  return (
    <>
      <ResultTiles result={result} currency={currency} names={names} asked={asked?.key ?? null} onAsk={ask} />
      <HoldingChart detail={detail} />
      {rows.length > 0 && (
        <Panel title={t('holding.rows.title')} lead={t('holding.rows.lead', { on: format.isoDate(detail.on) })}>
          <HoldingRows rows={rows} base={currency} onAsk={(row, figure) => setAsked(explainRow(row, figure))} />
        </Panel>
      )}
      <Box sx={twoColumns}>
        <Panel title={t('portfolio.origin.title')} lead={t('portfolio.origin.lead')}>
          <OriginList results={results} currency={currency} />
        </Panel>
        <FlowsPanel result={result} currency={currency} />
      </Box>
      <Panel
        flush
        title={t('holding.lots.title', { count: lots.length, shown: format.count(lots.length) })}
        lead={t('holding.lots.lead')}
      >
        {lots.length === 0 ? (
          <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
            {t('holding.lots.none')}
          </Typography>
        ) : (
          <LotsTable lots={lots} label={t('holding.lots.label')} />
        )}
      </Panel>
      <Panel title={t('holding.releases.title')} lead={t('holding.releases.lead')}>
        {releases.length === 0 ? (
          <Typography color="textSecondary">{t('holding.releases.none')}</Typography>
        ) : (
          <ReleasesList releases={releases} />
        )}
      </Panel>
      <Panel flush title={t('holding.trades')}>
        <TradesTable trades={trades} />
      </Panel>
      <PortfolioWhy explanation={asked} onClose={close} />
    </>
  );
}

/** The whole that the rows' shares are parts of; 0 where none of them has one. */
const wholeOf = (rows: HoldingDetail['rows']): number => {
  const row = rows.find(({ value, share }) => value !== null && share !== null && share !== 0);
  return row === undefined ? 0 : (row.value ?? 0) / (row.share ?? 1);
};
