import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from '#contract/accounts.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Attribution } from '#web/shared/price-chart/attribution.tsx';
import { LoadingState } from '#web/shared/states/loading-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { dayOf } from '#web/shared/zones/zone-day.ts';
import { useGapWords } from './use-gap-words.ts';

const LineChart = lazy(async () => ({ default: (await import('#web/shared/line-chart/line-chart.tsx')).LineChart }));

/** The course of the balance and what it is made of, or what is missing for it. */
export function BalancePanel({ detail }: { readonly detail: AccountDetail }) {
  const { t } = useTranslation();
  const gapWords = useGapWords();
  const { account, sums, course } = detail;
  if (account.gaps.length > 0 || sums === null || account.currency === null || account.balance === null)
    return (
      <Panel title={t('accounts.one.course')}>
        <StatePanel
          title={t('accounts.one.courseMissing')}
          reason={t('accounts.one.courseMissingReason', { what: gapWords(account.gaps) })}
        />
      </Panel>
    );
  const { currency, balance } = account;
  return (
    <Panel flush title={t('accounts.one.course')} lead={t('accounts.one.courseLead')}>
      <Box
        component="dl"
        sx={{
          m: 0,
          px: 2,
          pb: 1,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
        }}
      >
        {(
          [
            ['start', <Money key="v" value={sums.start} currency={currency} />],
            ['cash', <Result key="v" value={sums.cash} currency={currency} />],
            ['results', <Result key="v" value={sums.results} currency={currency} />],
            ['balance', <Money key="v" value={balance} currency={currency} />],
          ] as const
        ).map(([name, value]) => (
          <Box key={name}>
            <Typography component="dt" variant="caption" color="textSecondary">
              {t(`accounts.one.sums.${name}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0, fontWeight: 560 }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      <Course course={course} currency={currency} zone={account.zone ?? 'UTC'} />
      <Before before={sums.before} />
      <Attribution />
    </Panel>
  );
}

function Course({
  course,
  currency,
  zone,
}: {
  readonly course: AccountDetail['course'];
  readonly currency: string;
  readonly zone: string;
}) {
  const { t } = useTranslation();
  const format = useFormats();
  const { mode, systemMode } = useColorScheme();
  const points = useMemo(() => {
    const byDay = new Map(course.map(({ at, balance }) => [dayOf(Date.parse(at), zone), balance]));
    return [...byDay].map(([date, value]) => ({ date, value }));
  }, [course, zone]);
  const { money } = format;
  const words = useCallback((value: number) => money(value.toFixed(2), currency), [money, currency]);
  return (
    <Suspense fallback={<LoadingState lines={6} />}>
      <LineChart
        points={points}
        label={t('accounts.one.courseCanvas')}
        words={words}
        minMove={0.01}
        scheme={(mode === 'system' ? systemMode : mode) ?? 'light'}
      />
    </Suspense>
  );
}

function Before({ before }: { readonly before: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (before === 0) return null;
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, pt: 1 }}>
      {t('accounts.one.before', { count: before, shown: format.count(before) })}
    </Typography>
  );
}
