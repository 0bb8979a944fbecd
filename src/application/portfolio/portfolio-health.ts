import type { LedgerContext } from '#application/ledger-context.ts';
import { typedAndImported } from '#domain/activities/typed-and-imported.ts';
import type { LotInconsistency } from '#domain/lots/lot-inconsistency.ts';
import { formatDecimal, trim } from '#domain/values/decimal.ts';
import { type PortfolioAsked, type PortfolioViewPorts, viewPortfolio } from './portfolio-view.ts';
import { unvaluedLines } from './unvalued-lines.ts';

/** Lists what does not fit or is missing, each with what mends it. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const portfolioHealth = async (ports: PortfolioViewPorts, context: LedgerContext, query: PortfolioAsked) => {
  const { portfolio, chosen } = await viewPortfolio(ports, context, query);
  const { books, facts, valuation } = portfolio;
  const inScope = new Set(valuation.input.lines.filter((_, line) => chosen[line] === 1).map(({ account }) => account));
  const issues: HealthIssue[] = [
    ...books.book.inconsistencies.map(
      ({ kind, account, instrument, date, activities, quantity, amount }): HealthIssue => ({
        kind,
        account,
        instrument,
        currency: amount?.currency ?? null,
        date,
        activities: [...activities],
        amount: quantity !== null ? text(quantity) : amount === null ? null : text(amount.amount),
        mend: mends[kind],
      }),
    ),
    ...[...books.cash.inconsistencies, ...books.balances.inconsistencies].map(
      ({ kind, account, currency, date, activities, amount }): HealthIssue => ({
        kind,
        account,
        instrument: null,
        currency,
        date,
        activities: [...activities],
        amount: amount === null ? null : text(amount),
        mend: 'activity',
      }),
    ),
    ...unvaluedLines(portfolio, chosen).map(
      ({ account, instrument, currency, missing, last }): HealthIssue => ({
        kind: `${missing}-missing`,
        account,
        instrument,
        currency,
        date: last,
        activities: [],
        amount: null,
        mend: missing === 'price' ? 'prices' : missing === 'rate' ? 'rates' : 'instrument',
      }),
    ),
    ...typedAndImported(facts.activities).map(
      ({ typed, imported }): HealthIssue => ({
        kind: 'typed-and-imported',
        account: typed.account,
        instrument: typed.instrument,
        currency: null,
        date: typed.date,
        activities: [typed.id, imported.id],
        amount: typed.quantity ?? typed.gross,
        mend: 'activity',
      }),
    ),
    ...unknownInstruments(facts.activities, (id) => facts.directory.find(id) !== null),
    ...facts.leftOut.map(
      (account): HealthIssue => ({
        kind: 'account-left-out',
        account,
        instrument: null,
        currency: null,
        date: null,
        activities: [],
        amount: null,
        mend: 'account',
      }),
    ),
  ];
  return {
    issues: issues.filter(
      ({ account, kind }) => account === null || kind === 'account-left-out' || inScope.has(account),
    ),
  };
};

/** Something that does not fit or is missing; `amount`: units or money concerned, as text. */
type HealthIssue = {
  readonly kind: string;
  readonly account: string | null;
  readonly instrument: string | null;
  readonly currency: string | null;
  readonly date: string | null;
  readonly activities: string[];
  readonly amount: string | null;
  readonly mend: 'activity' | 'instrument' | 'prices' | 'rates' | 'account' | 'transfer' | 'none';
};

const text = (value: Parameters<typeof formatDecimal>[0]): string => formatDecimal(trim(value));

const unknownInstruments = (
  activities: readonly { readonly instrument: string | null; readonly id: string; readonly account: string }[],
  isKnown: (instrument: string) => boolean,
): HealthIssue[] =>
  [...Map.groupBy(activities, ({ instrument }) => instrument)].flatMap(([instrument, some]) =>
    instrument === null || isKnown(instrument)
      ? []
      : [
          {
            kind: 'instrument-unknown',
            account: some[0]!.account,
            instrument,
            currency: null,
            date: null,
            activities: some.map(({ id }) => id),
            amount: null,
            mend: 'instrument' as const,
          },
        ],
  );

const mends: Readonly<Record<LotInconsistency['kind'], HealthIssue['mend']>> = {
  oversold: 'activity',
  'opposite-side': 'activity',
  'nothing-held': 'activity',
  'cost-unknown': 'activity',
  'transfer-unmatched': 'transfer',
  'transfer-ambiguous': 'transfer',
  'lost-in-transfer': 'transfer',
  'delivery-unknown': 'activity',
  'multiplier-unknown': 'instrument',
  'worth-unknown': 'activity',
  'return-exceeds-cost': 'activity',
  'return-in-other-currency': 'activity',
  'quantity-differs': 'activity',
};
