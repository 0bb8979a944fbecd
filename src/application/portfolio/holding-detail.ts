import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { openingAmounts } from '#domain/lots/leg-amount.ts';
import type { Lot } from '#domain/lots/lot.ts';
import type { Release } from '#domain/lots/release.ts';
import { releaseResult, releaseResultByAverage } from '#domain/lots/release-result.ts';
import { formatDecimal, trim } from '#domain/values/decimal.ts';
import { amountsView, holdingRows, nameOf } from './list-holdings.ts';
import { resultsOf, totalOf } from './portfolio-overview.ts';
import {
  courseOf,
  numbers,
  type PortfolioAsked,
  type PortfolioViewPorts,
  periodView,
  viewPortfolio,
} from './portfolio-view.ts';

/**
 * Shows an instrument wherever it lies: its lots, what was released from them, its course and where its result came from.
 *
 * @throws AppError `NOT_FOUND` where it was never held, `INVALID_INPUT`
 */
export const holdingDetail = async (
  ports: PortfolioViewPorts,
  context: LedgerContext,
  instrument: string,
  query: PortfolioAsked,
) => {
  const view = await viewPortfolio(ports, context, query);
  const { portfolio, chosen, days } = view;
  const { books, facts, valuation } = portfolio;
  const own = Uint8Array.from(valuation.input.lines, (line, index) =>
    line.instrument === instrument && chosen[index] === 1 ? 1 : 0,
  );
  if (!own.includes(1))
    throw new AppError('NOT_FOUND', `Nothing of ${instrument} was ever held.`, { details: { instrument } });
  const course = courseOf(portfolio, own);
  const isOwn = (of: { readonly account: string; readonly instrument: string }): boolean =>
    of.instrument === instrument && chosen[valuation.lines.units(of.account, instrument)] === 1;
  const whole = courseOf(portfolio, chosen).course.value.at(-1) ?? 0;
  const known = facts.directory.find(instrument);
  return {
    currency: portfolio.baseCurrency,
    on: portfolio.on,
    instrument,
    name: nameOf(portfolio, instrument),
    assetClass: known?.assetClass ?? '',
    isin: known?.isin ?? null,
    wkn: known?.wkn ?? null,
    rows: holdingRows({ ...view, chosen: own }, whole),
    lots: books.book.holdings.filter(isOwn).flatMap(({ account, lots }) => lots.map((lot) => lotView(account, lot))),
    releases: books.book.releases.filter(isOwn).map(releaseView).toReversed(),
    results: totalOf(resultsOf(portfolio, days), own),
    result: periodView(portfolio, course, view.period, days),
    course: courseView(view, own, course.course.value),
    trades: facts.activities
      .filter((activity) => isOwn({ account: activity.account, instrument: activity.instrument ?? '' }))
      .filter(({ date }) => date <= portfolio.on)
      .map(({ id, type, account, date, quantity, price, gross, currency }) => ({
        ...{ id, type, account, date, quantity, price, gross, currency },
      }))
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
};

export const lotView = (account: string, { id, side, acquiredOn, acquiredBy, quantity, legs, costKnown }: Lot) => ({
  id,
  account,
  side,
  acquiredOn,
  activity: acquiredBy.activity,
  quantity: formatDecimal(trim(quantity)),
  cost: amountsView(openingAmounts(legs, side, 'worth')),
  costKnown,
});

const releaseView = (release: Release) => {
  const { activity, account, type, date, quantity, closing, parts, uncovered } = release;
  return {
    activity,
    account,
    type,
    date,
    quantity: formatDecimal(trim(quantity)),
    closing: {
      currency: closing.currency,
      gross: formatDecimal(trim(closing.gross, 2)),
      fee: formatDecimal(trim(closing.fee, 2)),
    },
    result: amountsView(releaseResult(release).amounts),
    resultByAverage: amountsView(releaseResultByAverage(release).amounts),
    parts: parts.map(({ lot }) => lotView(account, lot)),
    uncovered: uncovered === null ? null : formatDecimal(trim(uncovered.quantity)),
  };
};

type Points = (number | null)[];
type HoldingCourse = {
  readonly days: number[];
  readonly value: Points;
  readonly units: Points;
  readonly price: Points;
};

/** By days from the evening before the period on: value, units and price. */
const courseView = (
  { portfolio, days: { from, until } }: Awaited<ReturnType<typeof viewPortfolio>>,
  own: Uint8Array,
  value: Float64Array,
): HoldingCourse => {
  if (until <= from) return { days: [], value: [], units: [], price: [] };
  const { input } = portfolio.valuation;
  const indexes = Array.from({ length: until - from + 1 }, (_, nth) => from - 1 + nth);
  const lines = [...own.keys()].filter((line) => own[line] === 1);
  const unitsAt = (line: number, day: number): number => {
    const { held } = input.lines[line]!;
    return held.units[held.days.findLastIndex((one) => one <= input.first + day)] ?? 0;
  };
  return {
    days: indexes.map((day) => input.first + day),
    value: numbers(indexes.map((day) => value[day]!)),
    units: indexes.map((day) => lines.reduce((sum, line) => sum + unitsAt(line, day), 0)),
    price: numbers(indexes.map((day) => input.prices[lines[0]!]!.values[day]!)),
  };
};
