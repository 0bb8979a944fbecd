import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Change } from '#contract/accounts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Member = { readonly account: string };

/** What a change of links or rules says. */
export function LinkChange({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { type, data } = change;
  const text = (): string => {
    if (type === 'PositionsLinked') {
      const { leader, followers } = data as { leader: Member; followers: readonly Member[] };
      return t('links.history.PositionsLinked', {
        leader: leader.account,
        followers: followers.map(({ account }) => account).join(', '),
      });
    }
    if (type === 'PositionsUnlinked') {
      const { length: count } = (data as { positions: readonly string[] }).positions;
      return t('links.history.PositionsUnlinked', { count, shown: format.count(count) });
    }
    if (type === 'LinksMerged')
      return t('links.history.LinksMerged', { leader: (data as { leader: Member }).leader.account });
    if (type === 'LinkRuleSet') {
      const { leader, follower } = data as { leader: string; follower: string };
      return t('links.history.LinkRuleSet', { leader, follower });
    }
    return t(type === 'LinkRejected' ? 'links.history.LinkRejected' : 'links.history.LinkRuleEnded');
  };
  return (
    <Typography variant="body2" sx={{ fontWeight: 600 }}>
      {text()}
    </Typography>
  );
}
