import type { LedgerContext } from '#application/ledger-context.ts';
import { type LoadedPosition, type LoadPositionPorts, loadPosition } from '#application/positions/load-position.ts';
import { AppError } from '#domain/errors.ts';
import { fillDifference } from '#domain/ledger/fill-difference.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { type ComparedFill, copiedFills } from '#domain/linking/copied-fills.ts';
import { abs, formatDecimal, parseDecimal, trim } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { ratioOf } from './leakage-items.ts';
import type { LinksOf } from './ledger-links.ts';

/** Copies come within seconds; further apart a fill is one of its own. */
const withinMs = 60_000;

type Fill = ComparedFill & { readonly leg: PositionLeg };

/**
 * Returns each fill of a link's leader beside those of its followers that copy it, and what is missed, partial or extra.
 * Followers that are not there are left out.
 *
 * @throws AppError `NOT_FOUND` for a link that is none, or whose leader is not there; `PROJECTION_BEHIND`
 */
export const linkFills = async (
  ports: LoadPositionPorts & { readonly links: LinksOf },
  { ledger }: LedgerContext,
  id: string,
) => {
  const { links, decisions } = await ports.links(ledger);
  const link = links.find((one) => one.id === id);
  if (link === undefined) throw new AppError('NOT_FOUND', 'There is no such link.', { details: { link: id } });
  const leader = await loadPosition(ports, ledger, id);
  const there = link.followers.filter(({ missing }) => !missing);
  const followers = await Promise.all(there.map(({ position }) => loadPosition(ports, ledger, position.position)));
  return {
    leader: { account: leader.position.account, fills: fillsOf(leader).map(fillView) },
    followers: followers.map((follower) => {
      const { account, id: position, currency } = follower.position;
      const ratio = ratioOf(decisions.rules, leader.position.account, account);
      const { fills, extra } = copiedFills(fillsOf(leader), fillsOf(follower), withinMs, {
        leader: parseDecimal(leader.product.pointValue),
        follower: parseDecimal(follower.product.pointValue),
        ratio: ratio === null ? null : parseDecimal(ratio),
      });
      return {
        position,
        account,
        currency,
        fills: fills.map(({ leader: own, followers: copies, status }) => ({
          leader: own.key,
          status,
          copies: copies.map((copy) => ({
            ...fillView(copy),
            laterMs: copy.at - own.at,
            ...fillDifference(own.side, { beside: own.leg.price, price: copy.leg.price }, follower.product),
          })),
        })),
        extra: extra.map(fillView),
      };
    }),
  };
};

const fillsOf = ({ legs }: LoadedPosition): readonly Fill[] =>
  legs.map((leg) => ({
    key: leg.key,
    at: leg.at,
    side: leg.signedQuantity.coefficient > 0 ? 'buy' : 'sell',
    quantity: abs(leg.signedQuantity),
    leg,
  }));

const fillView = ({ key, at, side, quantity, leg }: Fill) => ({
  key,
  at: isoInstant(at),
  side,
  quantity: formatDecimal(trim(quantity)),
  price: formatDecimal(trim(leg.price)),
});
