import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedPosition } from '#contract/links.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

type Props = {
  readonly part: 'leader' | 'follower';
  readonly position: LinkedPosition;
  readonly missing?: boolean;
  /** Beside the result. */
  readonly action?: ReactNode;
  /** Below the position. */
  readonly children?: ReactNode;
};

/** One position of a link: whose it is, what it was, and what it came to. */
export function PositionLine({ part, position, missing = false, action, children }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { account, instrument, side, openedAt, maxQuantity, averageEntry, averageExit, netPnl, currency } = position;
  const facts = [
    `${t(`links.side.${side}`)} ${maxQuantity === null ? '' : format.quantity(maxQuantity)} ${instrument}`,
    format.dateTimeSeconds(openedAt),
    averageEntry === null
      ? null
      : averageExit === null
        ? format.price(averageEntry)
        : `${format.price(averageEntry)} → ${format.price(averageExit)}`,
  ].filter((one) => one !== null);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, pl: { xs: 0, sm: part === 'leader' ? 0 : 3 } }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'start', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="caption" color="textSecondary" component="span" sx={{ mr: 1 }}>
            {t(`links.${part}`)}
          </Typography>
          {missing ? (
            <Box component="span" sx={{ fontWeight: 600 }}>
              {account}
            </Box>
          ) : (
            <RouterLink to="/positions/$id" params={{ id: position.position }} sx={{ fontWeight: 600 }}>
              {account}
            </RouterLink>
          )}
          <Typography variant="body2" color="textSecondary" className="tabular">
            {missing ? `${facts[0]} · ${facts[1]} · ${t('links.missing')}` : facts.join(' · ')}
          </Typography>
        </Box>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          {netPnl !== null && currency !== null && <Result value={netPnl} currency={currency} />}
          {action}
        </Box>
      </Box>
      {children}
    </Box>
  );
}
