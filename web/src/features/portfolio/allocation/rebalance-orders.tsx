import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RebalancePlan } from '#contract/allocation.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** The orders of a plan, and how far each category is from its target before and after them. */
export function RebalanceOrders({ plan }: { readonly plan: RebalancePlan }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const { orders, tax, rest, before, after, currency } = plan;
  const units = (value: number) => format.quantity(String(Number(Math.abs(value).toPrecision(6))));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {orders.length === 0 ? (
        <Typography>{t('allocation.rebalance.nothing')}</Typography>
      ) : (
        <Box
          component="ul"
          aria-label={t('allocation.rebalance.orders')}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
        >
          {orders.map((order, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is shown as it came and never changes
            <Box component="li" key={nth} sx={{ display: 'flex', gap: 2 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Box sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>
                  {t(wordOf(order), {
                    name: order.name ?? t('allocation.rebalance.anything', { category: order.categoryName }),
                  })}
                </Box>
                <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                  {[
                    order.categoryName,
                    order.units !== null && order.subject?.kind === 'instrument'
                      ? t('allocation.rebalance.units', { units: units(order.units) })
                      : null,
                    order.amount < 0 && order.subject?.kind === 'instrument'
                      ? order.tax === null
                        ? t('allocation.rebalance.taxUnknown')
                        : t('allocation.rebalance.tax', { tax: money.plain(order.tax, currency) })
                      : null,
                  ]
                    .filter((text) => text !== null)
                    .join(' · ')}
                </Box>
              </Box>
              <Box className="tabular" sx={{ whiteSpace: 'nowrap' }}>
                {money.signed(order.amount, currency)}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      <Typography variant="body2" color="textSecondary">
        {tax === null
          ? t('allocation.rebalance.sumUnknown')
          : t('allocation.rebalance.sum', { tax: money.plain(tax, currency) })}{' '}
        {t('allocation.rebalance.rest', { rest: money.plain(rest, currency) })} {t('allocation.rebalance.estimate')}
      </Typography>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={t('allocation.rebalance.compared')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('allocation.editor.category')}</TableCell>
              <TableCell align="right">{t('allocation.editor.target')}</TableCell>
              <TableCell align="right">{t('allocation.rebalance.before')}</TableCell>
              <TableCell align="right">{t('allocation.rebalance.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {before.map(({ category, name, share, target }) => (
              <TableRow key={category}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell align="right">{money.share(target)}</TableCell>
                <TableCell align="right">{money.share(share)}</TableCell>
                <TableCell align="right">
                  {money.share(after.find((one) => one.category === category)?.share ?? null)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

/** Money is not bought: it is taken from an account or put into one. */
const wordOf = ({ amount, subject }: RebalancePlan['orders'][number]) =>
  subject?.kind === 'money'
    ? (`allocation.rebalance.${amount < 0 ? 'take' : 'put'}` as const)
    : (`allocation.rebalance.${amount < 0 ? 'sell' : 'buy'}` as const);
