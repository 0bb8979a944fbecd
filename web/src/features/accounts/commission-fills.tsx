import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommissionFill } from '#contract/commissions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly fills: readonly CommissionFill[];
  readonly withAccount: boolean;
  readonly title: string;
  /** Said below where not all are shown. */
  readonly more: string | null;
};

/** The fills that were booked otherwise than planned, folded away until somebody looks. */
export function CommissionFills({ fills, withAccount, title, more }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [shown, setShown] = useState(false);
  return (
    <Box>
      <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {title}
      </Button>
      {shown && (
        <Box component="ul" className="tabular" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem' }}>
          {fills.map((fill) => (
            <li key={`${fill.account} ${fill.key}`}>
              {format.dateTimeSeconds(fill.at)} · {fill.instrument} · {format.quantity(fill.quantity)}
              {withAccount && ` · ${fill.account}`}:{' '}
              {t('commissions.fill', {
                planned: format.money(fill.planned, fill.currency),
                booked: format.money(fill.booked, fill.currency),
                difference: format.signedMoney(fill.difference, fill.currency),
              })}
            </li>
          ))}
        </Box>
      )}
      {shown && more !== null && (
        <Typography variant="body2" color="textSecondary">
          {more}
        </Typography>
      )}
    </Box>
  );
}
