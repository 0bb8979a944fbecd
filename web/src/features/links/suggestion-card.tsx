import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SuggestedLink } from '#contract/links.ts';
import { linkPositions, rejectLink } from '#web/shared/api/link-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Card } from './card.tsx';
import { LinkError } from './link-error.tsx';
import { PositionLine } from './position-line.tsx';
import { useLinkChange } from './use-link-change.ts';
import { useReasonWords } from './use-reason-words.ts';

/** What looks like one trade, with the reasons, to be linked or turned down. */
export function SuggestionCard({ suggestion }: { readonly suggestion: SuggestedLink }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useReasonWords();
  const { leader, followers, confidence } = suggestion;
  const confirm = useLinkChange(() =>
    linkPositions(
      leader.position,
      followers.map(({ position }) => position),
    ),
  );
  const reject = useLinkChange((follower: string) => rejectLink(leader.position, follower));
  return (
    <Card>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Chip
          size="small"
          color={confidence >= 0.8 ? 'success' : 'default'}
          variant="outlined"
          label={t('links.confidence', { percent: format.percent(confidence) })}
        />
        <Button size="small" variant="contained" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
          {t('links.suggestions.confirm')}
        </Button>
      </Box>
      <PositionLine part="leader" position={leader} />
      {followers.map((follower) => (
        <PositionLine
          key={follower.position}
          part="follower"
          position={follower}
          action={
            <Button size="small" color="inherit" onClick={() => reject.mutate(follower.position)}>
              {t('links.suggestions.reject')}
            </Button>
          }
        >
          <Typography variant="caption" color="textSecondary" component="ul" sx={{ m: 0, pl: 2.5 }}>
            {follower.reasons.map((reason) => (
              <li key={reason.kind}>
                {words(reason)} · {t('links.reasons.points', { percent: format.percent(reason.points) })}
              </li>
            ))}
          </Typography>
        </PositionLine>
      ))}
      <LinkError error={confirm.error ?? reject.error} />
    </Card>
  );
}
