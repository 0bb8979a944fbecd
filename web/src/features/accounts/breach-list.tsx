import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountLimits } from '#contract/prop-rules.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useLimitWords } from '#web/shared/limits/use-limit-words.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Every time that a limit was broken, and by which positions; the newest first. */
export function BreachList({ limits }: { readonly limits: AccountLimits }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useLimitWords(limits.currency);
  const { breaches, moreBreaches } = limits;
  if (breaches.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('limits.breach.none')}
      </Typography>
    );
  return (
    <>
      <Box tabIndex={0} role="group" aria-label={t('limits.breach.title')} sx={{ maxHeight: 420, overflowY: 'auto' }}>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {breaches.map((breach) => (
            <Box
              component="li"
              key={`${breach.limit} ${breach.family} ${breach.day}`}
              sx={{ py: 1, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.25 }}
            >
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {words.breach(breach)}
                </Typography>
                <Chip
                  size="small"
                  variant="outlined"
                  color={breach.certain ? 'error' : 'warning'}
                  label={t(breach.certain ? 'limits.breach.certain' : 'limits.breach.worstCase')}
                />
              </Box>
              <Typography variant="body2" className="tabular">
                {words.against(breach)}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t('limits.breach.when', { when: format.dateTime(breach.at), day: format.isoDate(breach.day) })}
              </Typography>
              <Typography variant="body2" component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                {breach.positions.length === 0
                  ? t('limits.breach.byNothing')
                  : breach.positions.map(({ id, instrument, side }) => (
                      <RouterLink key={id} to="/positions/$id" params={{ id }}>
                        {t('limits.breach.position', { instrument, side: t(`positions.side.${side}`) })}
                      </RouterLink>
                    ))}
              </Typography>
            </Box>
          ))}
        </Box>
      </Box>
      {moreBreaches > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('limits.breach.more', { shown: format.count(moreBreaches) })}
        </Typography>
      )}
    </>
  );
}
