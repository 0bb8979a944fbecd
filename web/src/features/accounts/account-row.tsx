import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Account } from '#contract/accounts.ts';
import type { AccountLimits } from '#contract/prop-rules.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { AccountFigures } from './account-figures.tsx';
import { LimitsNote } from './limits-note.tsx';
import { useGapWords } from './use-gap-words.ts';

type Props = {
  readonly account: Account;
  /** null: it is under no rules, or they are not worked out yet. */
  readonly limits: AccountLimits | null;
};

/** One account of the list: what it is, what it comes to, and how far its limits are. */
export function AccountRow({ account, limits }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const gapWords = useGapWords();
  const { id, name, type, broker, groups, positions, open, lastAt, gaps } = account;
  const traded = [
    lastAt === null
      ? t('accounts.neverTraded')
      : t('accounts.positions', { count: positions, shown: format.count(positions) }),
    open > 0 ? t('accounts.open', { shown: format.count(open) }) : null,
    lastAt === null ? null : t('accounts.lastTraded', { when: format.date(lastAt) }),
  ].filter((one) => one !== null);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1.5,
        px: 2,
        py: 1.75,
        borderTop: 1,
        borderColor: 'divider',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        alignItems: 'center',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <RouterLink to="/accounts/$id" params={{ id }} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {name ?? id}
          </RouterLink>
          {type !== null && <Chip size="small" variant="outlined" label={t(`accounts.type.${type}`)} />}
          {groups.map((group) => (
            <Chip key={group} size="small" label={group} />
          ))}
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[name === null ? null : id, broker, ...traded].filter((one) => one !== null).join(' · ')}
        </Typography>
      </Box>
      <AccountFigures
        of={account}
        unknown={gaps.length === 0 ? null : t('accounts.missing', { what: gapWords(gaps) })}
      />
      {limits !== null && (
        <Box sx={{ gridColumn: { md: '1 / -1' }, minWidth: 0 }}>
          <LimitsNote limits={limits} />
        </Box>
      )}
    </Box>
  );
}
