import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leakage, Link } from '#contract/links.ts';
import { unlinkPositions } from '#web/shared/api/link-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Card } from './card.tsx';
import { FillsTable } from './fills-table.tsx';
import { LinkError } from './link-error.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PositionLine } from './position-line.tsx';
import { useLinkChange } from './use-link-change.ts';
import { useReasonWords } from './use-reason-words.ts';

/** `others`: links that it may be merged into; null: not here. */
type Props = { readonly link: Link; readonly others: readonly Link[] | null };

/** A link that stands, what leaked in it, and what can be done with it. */
export function LinkCard({ link, others }: Props) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const [fills, setFills] = useState(false);
  const { leader, followers, complete } = link;
  const split = useLinkChange((position: string) => unlinkPositions(link.id, [position]));
  const byRule = followers.every(({ rule }) => rule !== null);
  return (
    <Card>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Chip size="small" variant="outlined" label={t(byRule ? 'links.byRule' : 'links.byHand')} />
          {!complete && <Chip size="small" color="warning" label={t('links.incomplete')} />}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {!leader.missing && (
            <Button size="small" color="inherit" aria-expanded={fills} onClick={() => setFills(!fills)}>
              {t('links.fills.title')}
            </Button>
          )}
          {others !== null && (
            <Button size="small" color="inherit" onClick={() => setMerging(true)}>
              {t('links.list.merge')}
            </Button>
          )}
        </Box>
      </Box>
      <PositionLine part="leader" position={leader} missing={leader.missing} />
      {followers.map((follower) => (
        <PositionLine
          key={follower.position}
          part="follower"
          position={follower}
          missing={follower.missing}
          action={
            <Button size="small" color="inherit" onClick={() => split.mutate(follower.position)}>
              {t('links.list.split')}
            </Button>
          }
        >
          {follower.leakage !== null && <LeakageLine leakage={follower.leakage} />}
        </PositionLine>
      ))}
      {fills && <FillsTable link={link.id} />}
      <LinkError error={split.error} />
      {merging && others !== null && <MergeDialog link={link} others={others} onClose={() => setMerging(false)} />}
    </Card>
  );
}

function LeakageLine({ leakage }: { readonly leakage: Leakage }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const { entryMoney, exitMoney, commissionMoney, entryLaterMs, exitLaterMs, currency } = leakage;
  const format = useFormats();
  const parts = [
    ['entry', entryMoney],
    ['exit', exitMoney],
    ['commission', commissionMoney],
  ] as const;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'baseline' }}>
      {parts.map(
        ([name, money]) =>
          money !== null && (
            <Typography key={name} variant="body2" component="span">
              {t(`links.list.${name}`)} <Result value={money} currency={currency} />
            </Typography>
          ),
      )}
      <Typography variant="caption" color="textSecondary">
        {[
          words({ kind: 'entry', points: 0, laterMs: entryLaterMs }),
          exitLaterMs === null ? null : words({ kind: 'exit', points: 0, laterMs: exitLaterMs }),
          leakage.offRatio === null || Number(leakage.offRatio) === 0 ? null : format.signedQuantity(leakage.offRatio),
        ]
          .filter((one) => one !== null)
          .join(' · ')}
      </Typography>
    </Box>
  );
}
