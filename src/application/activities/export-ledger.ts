import type { LedgerContext } from '#application/ledger-context.ts';
import { allDays, ownRates } from '#application/rates/rate-book.ts';
import { taxProfileOf } from '#application/tax-profile/tax-profile.ts';
import { type AccountFacts, unknownAccount } from '#domain/accounts/account-facts.ts';
import { accountState } from '#domain/accounts/account-state.ts';
import type { Activity } from '#domain/activities/activity.ts';
import { activityKeys } from '#domain/activities/activity-key.ts';
import { standingChanges } from '#domain/changes/change-history.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import { sameValue } from '#domain/journal/same-value.ts';
import { accountStreams } from '#domain/ledger/streams.ts';
import { compareActivities } from '#domain/lots/activity-order.ts';
import { priceDecimal } from '#domain/market/price-decimal.ts';
import { emptyTaxProfile, type TaxProfile } from '#domain/tax/tax-profile.ts';
import { formatDecimal } from '#domain/values/decimal.ts';
import type { StatedPrice, StatedRate } from '#ports/activity-format.ts';
import type { ActivityPorts } from './ports.ts';
import { ownPrices } from './take-extras.ts';

/** Everything of a ledger that its file has. */
export type LedgerContent = {
  readonly activities: readonly Activity[];
  readonly instruments: readonly Instrument[];
  readonly accounts: readonly { readonly account: string; readonly facts: Partial<AccountFacts> }[];
  readonly prices: readonly StatedPrice[];
  readonly rates: readonly StatedRate[];
  /** null: nothing was said. */
  readonly taxProfile: TaxProfile | null;
};

type Ports = Pick<ActivityPorts, 'activities' | 'directory' | 'changes' | 'candles' | 'rates'>;

/**
 * Returns what is to be written into the ledger's own file, in an order that depends on nothing but the content. Every
 * activity whose key does not follow from its content is named by it, so that the file adds nothing where it came from.
 */
export const ledgerContent = async (ports: Ports, { ledger }: LedgerContext): Promise<LedgerContent> => {
  const [activities, directory, taxProfile] = await Promise.all([
    standingActivities(ports, ledger),
    ports.directory(ledger),
    taxProfileOf(ports, ledger),
  ]);
  const series = (await ports.candles.series(ledger)).filter(
    (one) => one.source === ownPrices && one.interval === '1d',
  );
  const named = new Set([
    ...activities.flatMap(({ instrument, counter }) => [instrument, counter?.instrument ?? null]),
    ...series.map(({ instrument }) => instrument),
  ]);
  const instruments = [...named]
    .filter((id) => id !== null)
    .sort()
    .map((id) => directory.find(id))
    .filter((one) => one !== null && one.root === null) as readonly Instrument[];
  return {
    activities,
    instruments,
    accounts: await accountFacts(ports, ledger),
    prices: await pricesOf(ports, ledger, instruments),
    rates: await ratesOf(ports, ledger),
    taxProfile: sameValue(taxProfile, emptyTaxProfile) ? null : taxProfile,
  };
};

const standingActivities = async ({ activities }: Ports, ledger: string): Promise<readonly Activity[]> => {
  const all = await activities.stored(ledger);
  const ordered = all
    .filter(({ standing }) => standing)
    .sort((a, b) => compareActivities({ ...a.activity, id: a.id }, { ...b.activity, id: b.id }));
  // Rows that are equal in every column are told apart by their count alone: all of them, or by their keys.
  const plain = activityKeys(ordered.map(({ activity }) => ({ ...activity, sourceId: null })));
  const keys = new Set(ordered.map(({ stated, key }) => JSON.stringify([stated.account, key])));
  return ordered.map(({ activity, stated, key }, nth) => {
    const follows =
      activity.sourceId === null &&
      activity.account === stated.account &&
      keys.has(JSON.stringify([activity.account, plain[nth]]));
    return follows ? activity : { ...activity, sourceId: key };
  });
};

const accountFacts = async ({ changes }: Ports, ledger: string): Promise<LedgerContent['accounts']> => {
  const said = Map.groupBy(await changes.ofStreams(ledger, accountStreams), ({ stream }) => stream);
  return [...said]
    .map(([stream, rows]) => {
      const { facts } = accountState(standingChanges(rows.map(({ change }) => change)) as never);
      const known = Object.entries(facts).filter(
        ([name, value]) => !sameValue(value, unknownAccount[name as keyof AccountFacts]),
      );
      return { account: stream.slice(accountStreams.length), facts: Object.fromEntries(known) };
    })
    .filter(({ facts }) => Object.keys(facts).length > 0)
    .sort((a, b) => (a.account < b.account ? -1 : 1));
};

const pricesOf = async ({ candles }: Ports, ledger: string, instruments: readonly Instrument[]) => {
  const prices: StatedPrice[] = [];
  for (const { id, calendar, currency } of instruments) {
    const series = { ledger, instrument: id, interval: '1d', source: ownPrices, adjustment: 'none' } as const;
    const { time, close } = await candles.read(series, 0, Number.MAX_SAFE_INTEGER);
    time.forEach((at, nth) => {
      const price = formatDecimal(priceDecimal(close[nth]!));
      prices.push({ instrument: id, date: sessionDate(calendar, at), price, currency });
    });
  }
  return prices;
};

const ratesOf = async ({ rates }: Ports, ledger: string): Promise<readonly StatedRate[]> => {
  const currencies = await rates.currencies(ledger, ownRates);
  const courses = await Promise.all(
    currencies.map(async ({ currency }) =>
      (await rates.course(ledger, ownRates, currency, allDays.from, allDays.to)).flatMap(({ date, rate }) =>
        rate === null ? [] : [{ date, currency, rate }],
      ),
    ),
  );
  return courses.flat();
};
