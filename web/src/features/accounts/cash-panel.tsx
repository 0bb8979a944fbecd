import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from '#contract/accounts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { useFactWords } from './use-fact-words.ts';

/** Money that came and went beside the trades, the newest first. */
export function CashPanel({ detail: { account, cash } }: { readonly detail: AccountDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFactWords();
  return (
    <Panel title={t('accounts.cash.title')}>
      {cash.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('accounts.cash.none')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {cash.toReversed().map(({ number, kind, amount, at, note }) => (
          <Box component="li" key={number} sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 560 }}>
                {t(`accounts.cash.kinds.${kind}`)}
              </Typography>
              <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {[format.dateTime(at), note && format.words(note)].filter((one) => one !== null).join(' · ')}
              </Typography>
            </Box>
            <Typography variant="body2" className="tabular" sx={{ whiteSpace: 'nowrap' }}>
              {kind === 'deposit' || kind === 'adjustment' ? '' : '−'}
              {words.amount(amount, account.currency)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
