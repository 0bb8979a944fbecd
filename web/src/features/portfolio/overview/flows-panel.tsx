import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PeriodResult } from '#contract/portfolio.ts';
import { addingUp } from '#web/features/portfolio/adding-up.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = { readonly result: PeriodResult; readonly currency: string };

/** From the value before to the value now: percent and money are of the same days and the same flows. */
export function FlowsPanel({ result, currency }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const { valueBefore, inflow, outflow, gain, unmeasured, value, timeWeighted } = result;
  const [before = 0, came = 0, went = 0, made = 0, lost = 0] = addingUp(
    [valueBefore, inflow, -outflow, gain, -unmeasured],
    value,
  );
  const parts = [
    { key: 'before', text: money.plain(before, currency) },
    { key: 'inflow', text: money.signed(came, currency) },
    { key: 'outflow', text: money.signed(went, currency) },
    { key: 'gain', text: money.signed(made, currency) },
    ...(lost === 0 ? [] : [{ key: 'unmeasured', text: money.signed(lost, currency) } as const]),
    { key: 'after', text: money.plain(value, currency) },
  ] as const;
  const isApart = timeWeighted !== null && Math.sign(timeWeighted) * Math.sign(gain) < 0;
  return (
    <Panel title={t('portfolio.flows.title')} lead={t('portfolio.flows.lead')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
        {parts.map(({ key, text }) => (
          <Box
            key={key}
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              gap: 2,
              ...(key === 'after' && { borderTop: 1, borderColor: 'divider', pt: 0.75, fontWeight: 600 }),
            }}
          >
            <Box component="dt" sx={{ color: key === 'after' ? 'text.primary' : 'text.secondary' }}>
              {t(`portfolio.flows.${key}`)}
            </Box>
            <Box component="dd" className="tabular" sx={{ m: 0, whiteSpace: 'nowrap' }}>
              {text}
            </Box>
          </Box>
        ))}
      </Box>
      {isApart && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {t('portfolio.flows.apart')}
        </Typography>
      )}
    </Panel>
  );
}
