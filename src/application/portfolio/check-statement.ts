import type { LedgerContext } from '#application/ledger-context.ts';
import {
  add,
  type Decimal,
  formatDecimal,
  isZero,
  parseDecimal,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { type PortfolioViewPorts, viewPortfolio } from './portfolio-view.ts';

/** What a broker states of an account on the evening of a day; amounts are decimal text. */
type Statement = {
  readonly account: string;
  readonly on: string;
  readonly units: readonly { readonly instrument: string; readonly quantity: string }[];
  readonly cash: readonly { readonly currency: string; readonly amount: string }[];
};

const shownLatest = 3;

/**
 * Sets a broker's statement of an account beside the ledger, line by line: what is stated, what the ledger has on that evening,
 * and what moved it last. What only one of the two has is a line too.
 */
export const checkStatement = async (ports: PortfolioViewPorts, context: LedgerContext, statement: Statement) => {
  const { portfolio } = await viewPortfolio(ports, context, { on: statement.on, account: [statement.account] });
  const { books, facts } = portfolio;
  const stated = { units: new Map<string, Decimal>(), cash: new Map<string, Decimal>() };
  for (const { instrument, quantity } of statement.units) {
    const id = facts.directory.resolve(instrument)?.id ?? instrument;
    stated.units.set(id, add(stated.units.get(id) ?? zero, parseDecimal(quantity)));
  }
  for (const { currency, amount } of statement.cash)
    stated.cash.set(currency, add(stated.cash.get(currency) ?? zero, parseDecimal(amount)));
  const ledger = { units: new Map<string, Decimal>(), cash: new Map<string, Decimal>() };
  for (const { account, instrument, quantity } of books.book.holdings)
    if (account === statement.account)
      ledger.units.set(instrument, add(ledger.units.get(instrument) ?? zero, quantity));
  for (const { account, currency, balance } of books.balances.balances)
    if (account === statement.account) ledger.cash.set(currency, balance);

  const latestOf = (kind: 'units' | 'cash', of: string) =>
    facts.activities
      .filter((activity) => activity.account === statement.account && activity.date <= statement.on)
      .filter(({ instrument, currency }) => (kind === 'units' ? instrument === of : currency === of))
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .slice(0, shownLatest)
      .map(({ id, type, date }) => ({ id, type, date }));
  const linesOf = (kind: 'units' | 'cash') =>
    [...new Set([...stated[kind].keys(), ...ledger[kind].keys()])].sort().flatMap((of) => {
      const [said, kept] = [stated[kind].get(of), ledger[kind].get(of)];
      const difference = subtract(said ?? zero, kept ?? zero);
      const agrees = isZero(difference);
      // What the ledger has none of and nobody stated is no line.
      if (said === undefined && agrees) return [];
      const text = (value: Decimal | undefined): string | null =>
        value === undefined ? null : formatDecimal(trim(value));
      return [
        {
          of,
          kind,
          stated: text(said),
          ledger: text(kept),
          difference: formatDecimal(trim(difference)),
          agrees,
          latest: agrees ? [] : latestOf(kind, of),
        },
      ];
    });
  return { account: statement.account, on: statement.on, lines: [...linesOf('units'), ...linesOf('cash')] };
};
