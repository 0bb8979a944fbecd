import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedTrade, TradeDifference } from '#contract/reconciliation.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

const choices = ['open', 'matched', 'all'] as const;
const atFirst = 50;

/** Every trade of the file with what became of it; at first those that do not agree. */
export function CheckedTrades({ trades }: { readonly trades: readonly CheckedTrade[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [choice, setChoice] = useState<(typeof choices)[number]>('open');
  const [limit, setLimit] = useState(atFirst);
  const chosen = trades.filter(({ status }) => choice === 'all' || (status === 'matched') === (choice === 'matched'));
  const rest = chosen.length - limit;
  return (
    <Panel flush title={t('check.trades.title')}>
      <Box sx={{ px: 2, pb: 1.5 }}>
        <ChoiceButtons
          label={t('check.trades.which')}
          chosen={choice}
          onChange={setChoice}
          options={choices.map((value) => ({ value, text: t(`check.trades.${value}`) }))}
        />
      </Box>
      {chosen.length === 0 && (
        <Typography sx={{ px: 2, pb: 2 }} color="textSecondary">
          {t(choice === 'open' ? 'check.trades.allAgree' : 'check.trades.none')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {chosen.slice(0, limit).map((trade) => (
          <TradeLine key={trade.row} trade={trade} />
        ))}
      </Box>
      {rest > 0 && (
        <Button sx={{ m: 1 }} onClick={() => setLimit(limit + 500)}>
          {t('check.trades.more', { shown: format.count(rest) })}
        </Button>
      )}
    </Panel>
  );
}

const tones = { matched: 'success.main', differs: 'warning.main', missing: 'error.main' } as const;

function TradeLine({ trade }: { readonly trade: CheckedTrade }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box
      component="li"
      className="tabular"
      sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem', display: 'grid', gap: 0.25 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        <Box component="span" sx={{ color: tones[trade.status], fontWeight: 620 }}>
          {t(`check.status.${trade.status}`)}
        </Box>
        <span>
          <b>{trade.instrument}</b> <SideLabel side={trade.side} /> {format.quantity(trade.quantity)}
        </span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {trade.account} · {t('check.trades.row', { row: format.count(trade.row) })}
        </Box>
        <Box component="span" sx={{ ml: 'auto' }}>
          {trade.gross !== null && <Result value={trade.gross} currency={trade.currency} />}
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {format.dateTimeSeconds(trade.entryAt)} · {format.price(trade.entryPrice)} → {format.price(trade.exitPrice)} ·{' '}
        {format.dateTimeSeconds(trade.exitAt)}
      </Box>
      {trade.differences.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {trade.differences.map((difference) => (
            <DifferenceLine key={difference.field} difference={difference} currency={trade.currency} />
          ))}
        </Box>
      )}
      {trade.positions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          {trade.positions.map((id) => (
            <RouterLink key={id} to="/positions/$id" params={{ id }} variant="body2">
              {t('check.trades.position')}
            </RouterLink>
          ))}
        </Box>
      )}
    </Box>
  );
}

function DifferenceLine({ difference, currency }: { readonly difference: TradeDifference; readonly currency: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { field, listed, ledger, by } = difference;
  const [show, showBy] =
    field === 'profit' || field === 'commission'
      ? [(text: string) => format.money(text, currency), (text: string) => format.signedMoney(text, currency)]
      : field === 'quantity'
        ? [format.quantity, format.signedQuantity]
        : field === 'entry-time' || field === 'exit-time'
          ? [format.dateTimeSeconds, (text: string) => format.seconds(Number(text))]
          : [format.price, format.points];
  return (
    <li>
      {t('check.difference', {
        field: t(`check.fields.${field}`),
        listed: show(listed),
        ledger: show(ledger),
        by: showBy(by),
      })}
    </li>
  );
}
