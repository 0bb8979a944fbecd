import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PropLimit } from '#contract/prop-rules.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { LimitBar } from '#web/shared/limits/limit-bar.tsx';
import { LimitState } from '#web/shared/limits/limit-state.tsx';
import { useLimitWords } from '#web/shared/limits/use-limit-words.ts';

type Props = { readonly limit: PropLimit; readonly currency: string | null };

/** One limit: what is used and left of it in amounts and per cent, and *why this number?*. */
export function LimitRow({ limit, currency }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useLimitWords(currency);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const { kind, state, unit, share, left, floor, brokenAt } = limit;
  const name = words.name(limit);
  // A share of the profit is one already, and of what is reached nothing is left.
  const isSaid = kind === 'consistency' || state === 'done';
  const figures = [
    t(`limits.used.${kind}`, { used: words.amount(unit, limit.used), limit: words.amount(unit, limit.limit) }),
    share === null || isSaid ? null : format.percent(share),
    left === null || isSaid ? null : t('limits.left', { left: words.amount(unit, left) }),
    brokenAt === null ? null : t('limits.brokenAt', { when: format.dateTime(brokenAt) }),
    floor === null ? null : t('limits.floor', { floor: words.amount('money', floor) }),
  ].filter((part) => part !== null);
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" component="h3" sx={{ fontWeight: 600, flex: '1 1 140px' }}>
          {name}
        </Typography>
        <LimitState state={state} />
        <Button
          size="small"
          aria-expanded={asked}
          aria-controls={id}
          onClick={() => setAsked(!asked)}
          sx={{ ml: 'auto' }}
        >
          {t('limits.why')}
        </Button>
      </Box>
      <LimitBar limit={limit} label={name} />
      <Typography variant="body2" color="textSecondary" className="tabular">
        {figures.join(' · ')}
      </Typography>
      <Collapse in={asked} id={id} unmountOnExit>
        <Box sx={{ display: 'grid', gap: 1, bgcolor: 'action.hover', borderRadius: 1, p: 1.5 }}>
          <Typography variant="body2">{t(`limits.formula.${kind}`)}</Typography>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', columnGap: 2, rowGap: 0.5, gridTemplateColumns: 'auto minmax(0, 1fr)' }}
          >
            {limit.inputs.map((input) => (
              <Box key={`${input.name} ${input.value}`} sx={{ display: 'contents' }}>
                <Typography component="dt" variant="body2" color="textSecondary">
                  {t(`limits.inputs.${input.name}`)}
                </Typography>
                <Typography component="dd" variant="body2" className="tabular" sx={{ m: 0 }}>
                  {words.input(input)}
                </Typography>
              </Box>
            ))}
          </Box>
          {!format.hidden && (
            <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
              {limit.calculation}
            </Box>
          )}
        </Box>
      </Collapse>
    </Box>
  );
}
