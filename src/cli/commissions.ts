import { type CommissionFill, type CommissionRow, commissionQuery } from '#contract/commissions.ts';
import { instantOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = { readonly from?: string; readonly to?: string; readonly data?: string; readonly json?: boolean };

const why = {
  'no-plan': 'no rate',
  'no-currency': 'account without a currency',
  'other-currency': 'plan in another currency',
} as const;

const rowColumns: readonly Column<CommissionRow>[] = [
  { title: 'account', value: ({ account }) => account },
  { title: 'product', value: ({ product }) => product },
  { title: 'sides', value: ({ quantity }) => quantity, align: 'right' },
  {
    title: 'planned per side',
    value: ({ perSide, general, why: reason }) =>
      perSide === null ? why[reason ?? 'no-plan'] : `${perSide}${general ? ' (*)' : ''}`,
    align: 'right',
  },
  { title: 'booked per side', value: ({ bookedPerSide }) => bookedPerSide, align: 'right' },
  { title: 'planned', value: ({ planned }) => planned, align: 'right' },
  { title: 'booked', value: ({ booked }) => booked, align: 'right' },
  { title: 'difference', value: ({ difference }) => difference, align: 'right' },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'fills that differ', value: ({ differing }) => differing, align: 'right' },
];

const fillColumns: readonly Column<CommissionFill>[] = [
  { title: 'time', value: ({ at }) => at },
  { title: 'account', value: ({ account }) => account },
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'quantity', value: ({ quantity }) => quantity, align: 'right' },
  { title: 'planned', value: ({ planned }) => planned, align: 'right' },
  { title: 'booked', value: ({ booked }) => booked, align: 'right' },
  { title: 'difference', value: ({ difference }) => difference, align: 'right' },
];

/** Booked commissions against the plan, by account and product, and the fills that differ. */
export const showCommissions = (account: string | undefined, options: Options, io: Io): Promise<void> => {
  const asked = parsedCall(commissionQuery, {
    account,
    from: instantOf('--from', options.from),
    to: instantOf('--to', options.to),
  });
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.commissions(context, asked);
    if (options.json) return void (await printJson(io, found));
    if (found.rows.length === 0) return io.say('No executions.');
    await io.print(tableText(rowColumns, found.rows));
    if (found.fills.length > 0) await io.print(`\n${tableText(fillColumns, found.fills)}`);
  });
};
