import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LinkFill, LinkFills } from '#contract/links.ts';
import { linkFillsQuery } from '#web/shared/api/link-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** Each fill of a link's leader beside those that copy it, follower by follower. */
export function FillsTable({ link }: { readonly link: string }) {
  const query = useQuery(linkFillsQuery(link));
  return (
    <QueryState query={query} lines={4}>
      {({ leader, followers }) =>
        followers.map((follower) => <Follower key={follower.position} leader={leader} follower={follower} />)
      }
    </QueryState>
  );
}

type Props = { readonly leader: LinkFills['leader']; readonly follower: LinkFills['followers'][number] };

function Follower({ leader, follower }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const byKey = new Map(leader.fills.map((fill) => [fill.key, fill]));
  const words = ({ side, quantity, price }: LinkFill): string =>
    t(`links.fills.${side}`, { quantity: format.quantity(quantity), price: format.price(price) });
  const heads = ['leader', 'copy', 'status', 'later', 'ticks', 'money'] as const;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Typography variant="subtitle2" component="h3">
        {follower.account}
      </Typography>
      <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            {heads.map((head, nth) => (
              <TableCell key={head} align={nth < 3 ? 'left' : 'right'}>
                {t(`links.fills.${head}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody className="tabular">
          {follower.fills.flatMap(({ leader: own, status, copies }) =>
            (copies.length === 0 ? [null] : copies).map((copy, nth) => (
              <TableRow key={`${own} ${copy?.key}`}>
                <TableCell>{nth === 0 ? words(byKey.get(own)!) : ''}</TableCell>
                <TableCell>{copy === null ? '–' : words(copy)}</TableCell>
                <TableCell>{nth === 0 ? t(`links.fills.states.${status}`) : ''}</TableCell>
                <TableCell align="right">{copy === null ? '–' : format.seconds(copy.laterMs)}</TableCell>
                <TableCell align="right">{copy === null ? '–' : format.signedQuantity(copy.ticks)}</TableCell>
                <TableCell align="right">
                  {copy === null ? '–' : <Result value={copy.moneyPerContract} currency={follower.currency} />}
                </TableCell>
              </TableRow>
            )),
          )}
          {follower.extra.map((fill) => (
            <TableRow key={fill.key}>
              <TableCell>–</TableCell>
              <TableCell>{words(fill)}</TableCell>
              <TableCell>{t('links.fills.states.extra')}</TableCell>
              <TableCell colSpan={3} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
