import { positionsOnBars } from '#application/excursions/positions-on-bars.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { type LoadPositionPorts, positionRow } from '#application/positions/load-position.ts';
import { AppError } from '#domain/errors.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { formatMoney, minorDigits } from '#domain/values/currency.ts';
import {
  type Decimal,
  decimalOf,
  formatDecimal,
  multiply,
  parseDecimal,
  round,
  subtract,
  trim,
} from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import {
  type Alternative,
  type AlternativeResult,
  alternativeExit,
  type ExitLevel,
} from '#domain/what-if/alternative-exit.ts';
import type { AlternativesPorts } from './alternatives.ts';
import { exitRuleOf, needsBars, type Scenario } from './scenario.ts';

/** A factor of the size has at most so many decimals. */
const sizeDigits = 6;

/**
 * Returns what a closed position would have made under each of some scenarios, beside what it made, in money and exact.
 *
 * @throws AppError `NOT_FOUND`; `INVALID_INPUT` for a position that is still open
 */
export const positionWhatIf = async (
  ports: LoadPositionPorts & AlternativesPorts,
  { ledger }: LedgerContext,
  id: string,
  scenarios: readonly Scenario[],
) => {
  const stored = await positionRow(ports, ledger, id);
  if (stored.closedAt === null)
    throw new AppError('INVALID_INPUT', 'This position is still open: what it makes is not known yet.', {
      details: { position: id, expected: 'a closed position', found: 'an open one' },
    });
  const plan = (await ports.plans(ledger)).get(id) ?? { plannedStop: null, plannedTarget: null };
  const latest = Math.max(0, ...scenarios.map(({ laterMinutes }) => laterMinutes)) * 60_000;
  const wanted = {
    position: id,
    openedAt: Date.parse(stored.openedAt),
    closedAt: Date.parse(stored.closedAt) + latest,
  };
  const [found] = await Array.fromAsync(positionsOnBars(ports, ledger, stored, [wanted]));
  if (found === undefined) throw new AppError('PROJECTION_BEHIND', 'This position has just changed: load it again.');
  const { legs, product, shown } = found;
  const long = stored.side === 'long';
  const entry = legs[0]!.average!;
  return {
    currency: stored.currency,
    interval: shown?.interval ?? null,
    source: shown?.series.source ?? null,
    plan,
    before: { gross: stored.grossPnl, net: stored.netPnl },
    scenarios: scenarios.map((scenario) => {
      const rule = exitRuleOf(scenario, plan);
      const levels = {
        stop: levelText(rule.stop, entry, long ? -1 : 1),
        target: levelText(rule.target, entry, long ? 1 : -1),
      };
      const alternative: Alternative =
        shown === null && needsBars(scenario)
          ? { kind: 'unknown', reason: 'no-bars' }
          : alternativeExit(
              legs,
              {
                bars: shown?.bars ?? nothing,
                lengthMs: shown === null ? 0 : longestOf(shown.interval),
                pointValue: product.pointValue,
              },
              rule,
            );
      if (alternative.kind === 'unknown') return { levels, unknown: alternative.reason, worst: null, best: null };
      const side = (result: AlternativeResult) => resultText(result, scenario.size, stored.currency, stored.netPnl);
      return { levels, unknown: null, worst: side(alternative.worst), best: side(alternative.best) };
    }),
  };
};

const nothing = emptyBars(0);

/** Where the level stands at the first entry; a distance moves with the average of later ones. */
const levelText = (level: ExitLevel | null, entry: Decimal, sign: -1 | 1): string | null => {
  if (level === null) return null;
  const price = 'price' in level ? level.price : subtract(entry, multiply(level.points, decimalOf(-sign, 0)));
  return formatDecimal(trim(price));
};

const resultText = (
  { exit, price, at, gross, net }: AlternativeResult,
  size: number,
  currency: string,
  was: string,
) => {
  const factor = decimalOf(Math.round(size * 10 ** sizeDigits), sizeDigits);
  const scaled = (amount: Decimal): Decimal => round(multiply(amount, factor), minorDigits(currency), 'half-even');
  const money = (amount: Decimal): string => formatMoney(trim(amount), currency);
  return {
    exit,
    price: price === null ? null : formatDecimal(trim(price)),
    at: isoInstant(at),
    gross: money(scaled(gross)),
    net: money(scaled(net)),
    /** Net, against what it made. */
    difference: money(subtract(scaled(net), parseDecimal(was))),
  };
};
