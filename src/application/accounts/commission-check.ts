import { type TradedProductPorts, tradedProducts } from '#application/instruments/traded-products.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { unknownAccount } from '#domain/accounts/account-facts.ts';
import {
  bookedOtherwise,
  type CommissionTally,
  emptyTally,
  type PlannedRate,
  plannedRate,
  tallied,
} from '#domain/accounts/commission-plan.ts';
import { AppError } from '#domain/errors.ts';
import { formatMoney, minorDigits } from '#domain/values/currency.ts';
import {
  type Decimal,
  divide,
  formatDecimal,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  trim,
} from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import { type AccountBookPorts, accountBook } from './account-book.ts';

export type CommissionCheckPorts = AccountBookPorts &
  TradedProductPorts & { readonly executions: Pick<ExecutionStore, 'stream'> };

/** Instants in UTC milliseconds, the end exclusive. */
export type CommissionQuery = {
  readonly account?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** The differing fills that are shown; of more, the newest. */
const fillsShown = 200;
/** Digits of a mean below those of the currency. */
const meanDigits = 2;

type Group = {
  readonly account: string;
  readonly product: string;
  readonly currency: string;
  readonly rate: PlannedRate;
  tally: CommissionTally;
};

type Fill = {
  readonly key: string;
  readonly account: string;
  readonly instrument: string;
  readonly at: number;
  readonly quantity: Decimal;
  readonly booked: Decimal;
  readonly planned: Decimal;
  readonly difference: Decimal;
  readonly currency: string;
};

/**
 * Sets booked commissions against the plans of the accounts, by account and product, with the fills that differ.
 *
 * @throws AppError `NOT_FOUND` for an account that is none
 */
export const commissionCheck = async (
  ports: CommissionCheckPorts,
  { ledger }: LedgerContext,
  { account, from, to }: CommissionQuery,
) => {
  const { accounts } = await accountBook(ports, ledger);
  if (account !== undefined && !accounts.has(account))
    throw new AppError('NOT_FOUND', `There is no account ${account}.`, { details: { account } });
  const productOf = await tradedProducts(ports, ledger);
  const groups = new Map<string, Group>();
  const fills: Fill[] = [];
  const asked = {
    ...(account === undefined ? {} : { account: [account] }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  for await (const rows of ports.executions.stream(ledger, asked)) {
    for (const row of rows) {
      const { root } = await productOf(row.instrument);
      const key = JSON.stringify([row.account, root, row.currency]);
      let group = groups.get(key);
      if (group === undefined) {
        const facts = accounts.get(row.account)?.state.facts ?? unknownAccount;
        const rate = plannedRate(facts, { root, currency: row.currency });
        group = { account: row.account, product: root, currency: row.currency, rate, tally: emptyTally(rate) };
        groups.set(key, group);
      }
      const { rate, currency } = group;
      const fill = {
        quantity: parseDecimal(row.quantity),
        booked: parseDecimal(row.commission),
        ofTrade: row.hints.madeFrom === 'round-trip',
      };
      group.tally = tallied(group.tally, fill, rate, currency);
      const difference = bookedOtherwise(fill, rate, currency);
      if (difference === null || rate.kind === 'unknown') continue;
      fills.push({
        key: row.key,
        account: row.account,
        instrument: row.instrument,
        at: row.executedAt,
        quantity: fill.quantity,
        booked: fill.booked,
        planned: multiply(rate.perSide, fill.quantity),
        difference,
        currency,
      });
    }
  }
  return {
    rows: [...groups.values()]
      .toSorted((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : a.product < b.product ? -1 : 1))
      .map(groupView),
    differing: fills.length,
    fills: fills
      .toSorted((a, b) => b.at - a.at)
      .slice(0, fillsShown)
      .map(fillView),
  };
};

const money = (amount: Decimal, currency: string): string => formatMoney(trim(amount), currency);

const groupView = ({ account, product, currency, rate, tally }: Group) => {
  const { fills, quantity, booked, planned, differing, ofTrades } = tally;
  return {
    account,
    product,
    currency,
    fills,
    quantity: formatDecimal(trim(quantity)),
    perSide: rate.kind === 'known' ? money(rate.perSide, currency) : null,
    general: rate.kind === 'known' && rate.general,
    why: rate.kind === 'unknown' ? rate.why : null,
    bookedPerSide: isZero(quantity)
      ? null
      : money(divide(booked, quantity, minorDigits(currency) + meanDigits, 'half-even'), currency),
    planned: planned === null ? null : money(planned, currency),
    booked: money(booked, currency),
    difference: planned === null ? null : money(subtract(booked, planned), currency),
    differing,
    ofTrades,
  };
};

const fillView = ({ key, account, instrument, at, quantity, booked, planned, difference, currency }: Fill) => ({
  key,
  account,
  instrument,
  at: isoInstant(at),
  quantity: formatDecimal(trim(quantity)),
  planned: money(planned, currency),
  booked: money(booked, currency),
  difference: money(difference, currency),
  currency,
});
