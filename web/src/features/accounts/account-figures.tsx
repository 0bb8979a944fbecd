import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, AccountGroup } from '#contract/accounts.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly of: Pick<Account, 'net' | 'balance' | 'timeWeighted' | 'noBalanceAt' | 'currency'> | AccountGroup;
  /** Why the balance is not known. */
  readonly unknown: string | null;
};

/** The net result, the balance and the return of an account or a group, side by side. */
export function AccountFigures({ of, unknown }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { net, balance, timeWeighted, noBalanceAt, currency } = of;
  const nothing = (
    <Typography component="span" variant="body2" color="textSecondary">
      {t('accounts.unknown')}
    </Typography>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(92px, 1fr))' }}>
        <Figure name={t('accounts.net')}>
          {net.length === 0
            ? '–'
            : net.map(({ currency: of, amount }) => (
                <Box key={of}>
                  <Result value={amount} currency={of} />
                </Box>
              ))}
        </Figure>
        <Figure name={t('accounts.balance')}>
          {balance === null || currency === null ? nothing : <Money value={balance} currency={currency} />}
        </Figure>
        <Figure name={t('accounts.twrShort')} why={t('accounts.twrWhy')}>
          {timeWeighted === null ? nothing : format.percent(timeWeighted.value)}
        </Figure>
      </Box>
      {(unknown ?? noBalanceAt) !== null && (
        <Typography variant="caption" color="textSecondary">
          {unknown ?? t('accounts.noReturn', { when: format.date(noBalanceAt!) })}
        </Typography>
      )}
    </Box>
  );
}

function Figure({
  name,
  why,
  children,
}: {
  readonly name: string;
  readonly why?: string;
  readonly children: ReactNode;
}) {
  return (
    <Box title={why}>
      <Typography variant="caption" color="textSecondary" component="div">
        {name}
      </Typography>
      <Box className="tabular" sx={{ fontWeight: 560 }}>
        {children}
      </Box>
    </Box>
  );
}
