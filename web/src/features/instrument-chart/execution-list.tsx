import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import type { MarkedExecution } from './execution-markers.ts';

export type ListedExecution = MarkedExecution & { readonly account: string };

type Props = {
  /** Those that a replay has come to. */
  readonly shown: readonly ListedExecution[];
  /** How many there are in all, and how many of them one answer does not hold. */
  readonly all: number;
  readonly left: number;
  readonly words: ChartWords;
};

/** How many executions are on the bars, and which, the latest first: for whoever cannot tell markers apart. */
export function ExecutionList({ shown, all, left, words }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box component="details" sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
        <span>
          {t('charts.executionsShown', { count: all, shown: format.count(shown.length), all: format.count(all) })}
        </span>
        {left > 0 && ` ${t('charts.executionsLeft', { shown: format.count(left) })}`}
      </Box>
      <Box
        component="ul"
        className="tabular"
        aria-label={t('charts.executionList')}
        sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', maxHeight: 220, overflowY: 'auto' }}
        tabIndex={0}
      >
        {shown
          .toSorted((a, b) => b.at - a.at)
          .map(({ key, account, at, side, quantity, price }) => (
            <Box
              key={`${account} ${key}`}
              component="li"
              sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, py: 0.25 }}
            >
              <span>{words.clock.short(at)}</span>
              <span>{t(`charts.sides.${side}`)}</span>
              <span>
                {format.quantity(quantity)} × {words.price(Number(price))}
              </span>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {account}
              </Box>
            </Box>
          ))}
      </Box>
    </Box>
  );
}
