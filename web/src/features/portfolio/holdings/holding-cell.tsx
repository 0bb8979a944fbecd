import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import type { HoldingRow } from '#contract/holdings.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useClassName } from '#web/features/portfolio/use-class-name.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { HoldingColumn } from './holding-columns.ts';
import type { ExplainedOfHolding } from './use-holding-why.tsx';

type Props = {
  readonly row: HoldingRow;
  readonly column: HoldingColumn;
  readonly base: string;
  readonly onAsk: (figure: ExplainedOfHolding) => void;
};

const second = { display: 'block', fontSize: '0.75rem', color: 'text.secondary', whiteSpace: 'nowrap' } as const;

/** One fact of a holding; a press on a figure asks how it came about. */
export function HoldingCell({ row, column, base, onAsk }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const className = useClassName();
  const asked = (figure: ExplainedOfHolding, text: string, tone = 'text.primary') => (
    <Link
      component="button"
      type="button"
      className="tabular"
      aria-label={t('holdings.ask', { figure: t(`holdings.columns.${figure}`), name: row.name, value: text })}
      onClick={() => onAsk(figure)}
      sx={{ font: 'inherit', color: tone, whiteSpace: 'nowrap', textDecorationStyle: 'dotted' }}
    >
      {text}
    </Link>
  );
  const amounts = (list: HoldingRow['cost']) => (
    <span className="tabular">
      {list.map(({ currency, amount }) => money.exact(amount, currency)).join(' + ') || '–'}
    </span>
  );
  switch (column) {
    case 'account':
      return row.account;
    case 'class':
      return className(row.assetClass);
    case 'quantity':
      return <span className="tabular">{format.quantity(row.quantity)}</span>;
    case 'price':
      return row.price === null ? (
        <Box component="span" sx={{ color: 'warning.main' }}>
          {t('holdings.noPrice')}
        </Box>
      ) : (
        <Box component="span" className="tabular" sx={{ whiteSpace: 'nowrap' }}>
          {money.price(row.price.value)} {row.currency}
          <Box component="span" sx={second}>
            {format.isoDate(row.price.on)}
          </Box>
        </Box>
      );
    case 'value':
      return (
        <>
          {asked('value', money.plain(row.value, base))}
          {row.currency !== base && (
            <Box component="span" className="tabular" sx={second}>
              {money.plain(row.valueInCurrency, row.currency)}
            </Box>
          )}
        </>
      );
    case 'share':
      return asked('share', money.share(row.share));
    case 'cost':
      return (
        <>
          {amounts(row.cost)}
          {row.unknownCost !== '0' && (
            <Box component="span" sx={{ ...second, color: 'warning.main' }}>
              {t('holdings.unknownCost', { units: format.quantity(row.unknownCost) })}
            </Box>
          )}
        </>
      );
    case 'averageCost':
      return amounts(row.averageCost);
    case 'unrealised':
      return asked('unrealised', money.signed(row.unrealised, row.currency), toneOfNumber(row.unrealised));
    case 'gain':
      return asked('gain', money.signed(row.results.gain, base), toneOfNumber(row.results.gain));
    case 'income':
      return <span className="tabular">{money.plain(row.results.income, base)}</span>;
    case 'timeWeighted':
      return asked('timeWeighted', money.change(row.timeWeighted), toneOfNumber(row.timeWeighted, 0.00005));
    case 'oldestLot':
      return row.oldestLot === null ? '–' : format.isoDate(row.oldestLot);
  }
}
