import type { z } from 'zod';
import type { UseCases } from '#api/dependencies.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { HoldingRow } from '#contract/holdings.ts';
import { type PeriodResult, performanceQuery, portfolioQuery } from '#contract/portfolio.ts';
import type { HealthIssue, RiskFinding } from '#contract/portfolio-checks.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';

type Options = {
  readonly data?: string;
  readonly json?: boolean;
  readonly period?: string;
  readonly currency?: string;
  readonly on?: string;
  readonly known?: string;
  readonly account?: readonly string[];
  readonly group?: string;
  readonly by?: string;
};

/** Asks, and prints the answer as JSON or as the text that `textOf` makes of it. */
const show = <Query extends z.ZodType, Answer>(
  { data, json, ...asked }: Options,
  io: Io,
  query: Query,
  ask: (useCases: UseCases, context: LedgerContext, query: z.output<Query>) => Promise<Answer>,
  textOf: (answer: Answer) => string,
): Promise<void> => {
  const parsed = parsedCall(query, asked);
  return withKontor({ ...(data !== undefined && { data }) }, async ({ useCases }, context) => {
    const answer = await ask(useCases, context, parsed);
    await (json ? printJson(io, answer) : io.print(textOf(answer)));
  });
};

const money = (value: number | null): string | null => (value === null ? null : value.toFixed(2));
const percent = (value: number | null): string | null => (value === null ? null : `${(100 * value).toFixed(2)} %`);
const byMoney = ({ moneyWeighted: rate }: PeriodResult): string | null =>
  rate.kind === 'rate'
    ? percent(rate.annual ?? rate.ofPeriod)
    : rate.kind === 'several'
      ? `several: ${rate.annual.map(percent).join(', ')}`
      : null;

const periodColumns: readonly Column<PeriodResult>[] = [
  { title: 'period', value: ({ period }) => period },
  { title: 'from', value: ({ from }) => from },
  { title: 'to', value: ({ to }) => to },
  { title: 'before', value: ({ valueBefore }) => money(valueBefore), align: 'right' },
  { title: 'in', value: ({ inflow }) => money(inflow), align: 'right' },
  { title: 'out', value: ({ outflow }) => money(outflow), align: 'right' },
  { title: 'gain', value: ({ gain }) => money(gain), align: 'right' },
  { title: 'value', value: ({ value }) => money(value), align: 'right' },
  { title: 'time-weighted', value: ({ timeWeighted }) => percent(timeWeighted), align: 'right' },
  { title: 'a year', value: ({ timeWeightedAnnual }) => percent(timeWeightedAnnual), align: 'right' },
  { title: 'money-weighted', value: byMoney, align: 'right' },
];

export const showPortfolio = (options: Options, io: Io): Promise<void> =>
  show(
    options,
    io,
    portfolioQuery,
    (useCases, context, query) => useCases.portfolioOverview(context, query),
    ({ isEmpty, result, results, currency, unvalued, leftOut }) => {
      if (isEmpty) return 'Nothing is held, and nothing was.\n';
      const { price, currency: exchange, income, fees, taxes, gain } = results;
      const parts = { price, currencies: exchange, income, fees: -fees, taxes: -taxes, gain };
      return [
        tableText(periodColumns, [result]),
        ...Object.entries(parts).map(([name, value]) => `${name}: ${money(value)} ${currency}\n`),
        ...unvalued.map(
          ({ account, instrument, currency: of, missing, last }) =>
            `Not in it: ${instrument ?? of} in ${account}, without a ${missing}${last === null ? '' : ` since ${last}`}.\n`,
        ),
        ...leftOut.map(
          (account) => `Not in it: ${account}. If it is your own money: kontor accounts set ${account} --type live\n`,
        ),
      ].join('');
    },
  );

const holdingColumns: readonly Column<HoldingRow>[] = [
  { title: 'account', value: ({ account }) => account },
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'name', value: ({ name }) => name },
  { title: 'quantity', value: ({ quantity }) => quantity, align: 'right' },
  { title: 'price', value: ({ price }) => price?.value ?? null, align: 'right' },
  { title: 'of', value: ({ price }) => price?.on ?? null },
  { title: 'currency', value: ({ currency }) => currency },
  { title: 'value', value: ({ value }) => money(value), align: 'right' },
  { title: 'share', value: ({ share }) => percent(share), align: 'right' },
  { title: 'cost', value: ({ cost }) => cost.map(({ amount, currency }) => `${amount} ${currency}`).join(' + ') },
  { title: 'gain', value: ({ results }) => money(results.gain), align: 'right' },
];

export const listHoldings = (options: Options, io: Io): Promise<void> =>
  show(
    options,
    io,
    portfolioQuery,
    (useCases, context, query) => useCases.listHoldings(context, query),
    ({ holdings, money: rows, value, currency }) =>
      holdings.length + rows.length === 0
        ? 'Nothing is held.\n'
        : [
            tableText(holdingColumns, holdings),
            ...rows.map(({ account, currency: of, balance }) => `${account}: ${balance} ${of}\n`),
            `In all: ${money(value)} ${currency}\n`,
          ].join(''),
  );

export const showPerformance = (options: Options, io: Io): Promise<void> =>
  show(
    options,
    io,
    performanceQuery,
    (useCases, context, query) => useCases.portfolioPerformance(context, query),
    ({ periods, contributions }) =>
      [
        tableText(periodColumns, periods),
        '\n',
        tableText(
          [
            { title: 'contribution', value: ({ name }) => name },
            { title: 'gain', value: ({ results }) => money(results.gain), align: 'right' },
            { title: 'of the return', value: ({ contribution }) => percent(contribution), align: 'right' },
          ],
          contributions,
        ),
      ].join(''),
  );

export const showIncome = (options: Options, io: Io): Promise<void> =>
  show(
    options,
    io,
    portfolioQuery,
    (useCases, context, query) => useCases.portfolioIncome(context, query),
    ({ payments, forecast, currency }) =>
      [
        payments.length === 0
          ? 'No income in this period.\n'
          : tableText(
              [
                { title: 'date', value: ({ date }) => date },
                { title: 'type', value: ({ type }) => type },
                { title: 'name', value: ({ name }) => name },
                { title: currency, value: ({ gross }) => money(gross), align: 'right' },
                { title: 'tax', value: ({ tax }) => money(tax), align: 'right' },
              ],
              payments,
            ),
        ...(forecast.length === 0 ? [] : ['\nWere the last year to come again on what is held now:\n']),
        tableText(
          [
            { title: 'date', value: ({ date }) => date },
            { title: 'name', value: ({ name }) => name },
            { title: currency, value: ({ amount }) => money(amount), align: 'right' },
          ],
          forecast,
        ),
      ].join(''),
  );

const riskColumns: readonly Column<RiskFinding>[] = [
  { title: 'rule', value: ({ rule }) => rule },
  { title: 'state', value: ({ state }) => state },
  {
    title: 'is',
    value: ({ measure, unit }) => (measure.kind === 'measured' ? amountOf(measure.value, unit) : measure.reason),
    align: 'right',
  },
  { title: 'bound', value: ({ bound, threshold, unit }) => `${bound} ${amountOf(threshold, unit)}` },
  {
    title: 'because',
    value: ({ measure }) => (measure.kind === 'measured' ? (measure.because[0]?.name ?? null) : null),
  },
];
const amountOf = (value: number, unit: RiskFinding['unit']): string | null =>
  unit === 'share' ? percent(value) : unit === 'money' ? money(value) : String(value);

export const showRisks = (options: Options, io: Io): Promise<void> =>
  show(
    options,
    io,
    portfolioQuery,
    (useCases, context, query) => useCases.portfolioRisks(context, query),
    ({ findings }) => tableText(riskColumns, findings),
  );

const issueColumns: readonly Column<HealthIssue>[] = [
  { title: 'what', value: ({ kind }) => kind },
  { title: 'account', value: ({ account }) => account },
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'date', value: ({ date }) => date },
  {
    title: 'amount',
    value: ({ amount, currency }) => (amount === null ? null : [amount, currency].join(' ').trim()),
    align: 'right',
  },
  { title: 'activities', value: ({ activities }) => activities.slice(0, 3).join(', ') },
];

export const showHealth = (options: Options, io: Io): Promise<void> =>
  show(
    options,
    io,
    portfolioQuery,
    (useCases, context, query) => useCases.portfolioHealth(context, query),
    ({ issues }) => (issues.length === 0 ? 'Everything fits.\n' : tableText(issueColumns, issues)),
  );
