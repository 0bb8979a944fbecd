import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#contract/accounts.ts';
import type { AccountLimits } from '#contract/prop-rules.ts';
import { accountLimitsQuery } from '#web/shared/api/limit-queries.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { LimitState } from '#web/shared/limits/limit-state.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { BreachList } from './breach-list.tsx';
import { LimitRow } from './limit-row.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { UnknownSpans } from './unknown-spans.tsx';
import { useGapWords } from './use-gap-words.ts';

/** Where an account stands with the rules of its firm, and when they were broken. */
export function LimitsPanel({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const query = useQuery(accountLimitsQuery(account.id));
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('limits.title')}
      lead={t('limits.lead')}
      action={
        <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
          {t(account.rules === null ? 'limits.setRules' : 'limits.changeRules')}
        </Button>
      }
    >
      {account.rules === null ? (
        <Typography variant="body2" color="textSecondary">
          {t('limits.noRules')}
        </Typography>
      ) : (
        <QueryState query={query} lines={6}>
          {(limits) => <Limits limits={limits} />}
        </QueryState>
      )}
      {open && <RulesDialog account={account} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function Limits({ limits }: { readonly limits: AccountLimits }) {
  const { t } = useTranslation();
  const gapWords = useGapWords();
  if (limits.gaps.length > 0)
    return (
      <StatePanel title={t('limits.gaps.title')} reason={t('limits.gaps.reason', { what: gapWords(limits.gaps) })} />
    );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        alignItems: 'start',
      }}
    >
      <div>
        <Standing limits={limits} />
        <UnknownSpans of={limits} />
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {limits.limits.map((limit) => (
            <LimitRow key={`${limit.kind} ${limit.inputs[0]?.value}`} limit={limit} currency={limits.currency} />
          ))}
        </Box>
      </div>
      <div>
        <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
          {t('limits.breach.title')}
        </Typography>
        <BreachList limits={limits} />
      </div>
    </Box>
  );
}

function Standing({ limits: { state, equity, profit, currency, asOf, day } }: { readonly limits: AccountLimits }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (equity === null || profit === null || currency === null) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'center', pb: 1.5 }}>
      <LimitState state={state} />
      <Named name={t('limits.equity')}>
        <Money value={equity} currency={currency} />
      </Named>
      <Named name={t('limits.profit')}>
        <Result value={profit} currency={currency} />
      </Named>
      <Typography variant="caption" color="textSecondary">
        {asOf === null
          ? t('limits.neverTraded')
          : t('limits.asOf', { when: format.dateTime(asOf), day: day === null ? '–' : format.isoDate(day) })}
      </Typography>
    </Box>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <Typography variant="caption" color="textSecondary" component="div">
        {name}
      </Typography>
      {children}
    </div>
  );
}
