import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountLimits, PropLimit } from '#contract/prop-rules.ts';
import { LimitBar } from '#web/shared/limits/limit-bar.tsx';
import { LimitState } from '#web/shared/limits/limit-state.tsx';
import { useLimitWords } from '#web/shared/limits/use-limit-words.ts';
import { useGapWords } from './use-gap-words.ts';

/** What can be lost: limits that are broken by losing or by holding too much. */
const lossKinds: readonly PropLimit['kind'][] = ['drawdown', 'daily-loss', 'contracts'];

/** Where an account of the list stands with its limits: each that can be broken, with what is left. */
export function LimitsNote({ limits }: { readonly limits: AccountLimits }) {
  const { t } = useTranslation();
  const gapWords = useGapWords();
  const words = useLimitWords(limits.currency);
  if (limits.gaps.length > 0)
    return (
      <Typography variant="caption" color="textSecondary">
        {t('limits.gaps.reason', { what: gapWords(limits.gaps) })}
      </Typography>
    );
  const shown = limits.limits.filter(({ kind }) => lossKinds.includes(kind));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'center' }}>
      <LimitState state={limits.state} />
      {shown.map((limit) => {
        const name = words.name(limit);
        return (
          <Box key={name} sx={{ minWidth: 132, flex: '1 1 132px', maxWidth: 240 }}>
            <Typography variant="caption" color="textSecondary" component="div" className="tabular">
              {`${name}: ${t('limits.left', { left: words.amount(limit.unit, limit.left ?? '0') })}`}
            </Typography>
            <LimitBar limit={limit} label={name} />
          </Box>
        );
      })}
    </Box>
  );
}
