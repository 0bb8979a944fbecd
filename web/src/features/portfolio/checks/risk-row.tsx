import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSettingsFacts, RiskFinding } from '#contract/portfolio-checks.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { portfolioKey, portfolioSettingsQuery, setPortfolioSettings } from '#web/shared/api/portfolio-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useSaidChange } from '#web/shared/page/use-said-change.ts';
import { riskRuleIds } from './risk-rules.ts';
import { ThresholdDialog } from './threshold-dialog.tsx';

type Props = { readonly finding: RiskFinding; readonly currency: string; readonly mayChange: boolean };

const colorOf = { broken: 'error', kept: 'success', 'not-known': 'default', off: 'default' } as const;
const reasons = ['nothing-held', 'not-said', 'too-few-days', 'no-targets'] as const;
const shownParts = 5;

/** One rule: whether it is kept, by what measure, against which threshold, what makes the measure up, and why it matters. */
export function RiskRow({ finding, currency, mayChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const { rule, unit, bound, threshold, isOwnThreshold, state, measure } = finding;
  const { data: settings } = useQuery(portfolioSettingsQuery);
  const [editing, setEditing] = useState(false);
  const save = useSaidChange<PortfolioSettingsFacts>([portfolioKey], {
    change: setPortfolioSettings,
    said: t('risks.saved'),
    done: () => setEditing(false),
  });
  const known = riskRuleIds.find((one) => one === rule);
  const say = (value: number): string =>
    unit === 'share' ? format.percent(value) : unit === 'money' ? money.plain(value, currency) : format.count(value);
  const set = (part: Partial<PortfolioSettingsFacts['risks'][string]>) => {
    if (settings === undefined) return;
    const before = settings.risks[rule] ?? { threshold: null, isOff: false };
    save.mutate({ ...settings, risks: { ...settings.risks, [rule]: { ...before, ...part } } });
  };
  return (
    <Box component="li" sx={{ display: 'grid', gap: 0.5, opacity: state === 'off' ? 0.65 : 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Chip variant="outlined" color={colorOf[state]} label={t(`risks.states.${state}`)} />
        <Box component="h3" sx={{ m: 0, font: 'inherit', fontWeight: 580, flex: 1, minWidth: 160 }}>
          {known === undefined ? rule : t(`risks.rules.${known}.name`)}
        </Box>
        {mayChange && settings !== undefined && (
          <Box sx={{ display: 'flex', gap: 0.5 }}>
            <Button onClick={() => setEditing(true)}>{t('risks.change')}</Button>
            <Button onClick={() => set({ isOff: state !== 'off' })} loading={save.isPending && !editing}>
              {t(state === 'off' ? 'risks.turnOn' : 'risks.turnOff')}
            </Button>
          </Box>
        )}
      </Box>
      <Box className="tabular" sx={{ fontSize: '0.875rem' }}>
        {measure.kind === 'measured'
          ? t(bound === 'at-most' ? 'risks.atMost' : 'risks.atLeast', {
              value: say(measure.value),
              threshold: say(threshold),
            })
          : t('risks.notMeasured', {
              reason:
                rule === 'number-of-holdings'
                  ? t('risks.notCounted')
                  : t(`risks.reasons.${reasons.find((one) => one === measure.reason) ?? 'not-said'}`),
              threshold: say(threshold),
            })}
        {isOwnThreshold && ` · ${t('risks.own')}`}
      </Box>
      {measure.kind === 'measured' && measure.because.length > 0 && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {measure.because
            .slice(0, shownParts)
            .map(({ name, value }) => (unit === 'count' ? name : `${name} ${say(value)}`))
            .join(' · ')}
          {measure.because.length > shownParts &&
            ` · ${t('risks.more', { count: measure.because.length - shownParts, shown: format.count(measure.because.length - shownParts) })}`}
        </Box>
      )}
      {known !== undefined && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', maxWidth: '80ch' }}>
          {t(`risks.rules.${known}.why`)}
        </Box>
      )}
      {editing && (
        <ThresholdDialog
          name={known === undefined ? rule : t(`risks.rules.${known}.name`)}
          unit={unit}
          currency={currency}
          threshold={threshold}
          isOwn={isOwnThreshold}
          pending={save.isPending}
          error={save.error}
          onSet={(own) => set({ threshold: own })}
          onClose={() => setEditing(false)}
        />
      )}
    </Box>
  );
}
