import { instrumentId } from '#domain/instruments/contract.ts';
import { decimalOf, formatDecimal, multiply, parseDecimal, trim } from '#domain/values/decimal.ts';
import { readLocal, zoneOf } from '#domain/values/zone.ts';
import type { ExecutionToWrite } from '#ports/execution-format.ts';
import { type DemoMarket, type DemoRoot, demoMarkets, tradedContract } from './price-path.ts';
import { type Random, randomOf } from './random.ts';
import { type Day, tradingDays } from './trading-days.ts';

export const exchangeZone = 'America/Chicago';
const leader = 'DEMO-LEAD';
const swing = 'DEMO-SWING';

/** Accounts that repeat the leader's fills, with their size, and how late and how often not. */
const followers = [
  { account: 'DEMO-COPY-A', ratio: 1, latencyMs: 1_000, slipChance: 0.25, missChance: 0.02 },
  { account: 'DEMO-COPY-B', ratio: 0.5, latencyMs: 2_000, slipChance: 0.4, missChance: 0.05 },
] as const;

/** A fill before it has an id: `minute` of the exchange's day, price in ticks, quantity signed. */
type Plan = {
  readonly root: DemoRoot;
  readonly day: Day;
  readonly minute: number;
  readonly second: number;
  readonly quantity: number;
  readonly name: string;
};

/**
 * Makes up ninety trading days before `now`: a day trader on micro futures, two accounts that copy the first with
 * slippage, delays and misses, and one that holds for days and has a position open. Scale-ins, partial exits and
 * reversals included. The same day gives the same fills.
 */
export const generateDemo = (now: number): readonly ExecutionToWrite[] => {
  const days = tradingDays(now);
  const leaderPlans = days.flatMap((day) => dayTrades(day));
  const fills = [
    ...leaderPlans.map((plan, index) => fillOf(plan, leader, index, 0, 0)),
    ...followers.flatMap((follower) => followed(leaderPlans, follower)),
    ...swingTrades(days).map((plan, index) => fillOf(plan, swing, index, 0, 0)),
  ];
  return fills.sort((a, b) => (a.account === b.account ? a.executedAt - b.executedAt : a.account < b.account ? -1 : 1));
};

const openMinute = 8 * 60 + 31;
const lastEntryMinute = 14 * 60 + 15;
/** How often the trader has the coming move right: enough to live, not enough to look made up. */
const skill = 0.54;

const dayTrades = (day: Day): readonly Plan[] => {
  const random = randomOf(`leader ${day.index}`);
  const plans: Plan[] = [];
  let minute = openMinute + random.between(0, 40);
  for (let trade = random.between(1, 5); trade > 0 && minute < lastEntryMinute; trade--) {
    const root = random.pick(['MNQ', 'MNQ', 'MNQ', 'MES', 'MES', 'MGC'] as const);
    minute = tradeOf(plans, random, day, root, minute) + random.between(8, 55);
  }
  return plans;
};

/** Appends one trade's fills and returns the minute of its last. */
const tradeOf = (plans: Plan[], random: Random, day: Day, root: DemoRoot, start: number): number => {
  const hold = random.between(3, 45);
  const path = day.paths[root];
  const rises = path[start + hold]! >= path[start]!;
  let direction = rises === random.chance(skill) ? 1 : -1;
  const size = random.pick([1, 2, 2, 4]);
  const fill = (minute: number, quantity: number, name: string): void => {
    plans.push({ root, day, minute, second: random.between(0, 58), quantity, name });
  };

  fill(start, direction * size, 'Entry');
  let open = size;
  if (random.chance(0.2)) {
    fill(start + 1, direction * size, 'Add');
    open += size;
  }
  let end = start + hold;
  if (random.chance(0.12)) {
    fill(end, -direction * open * 2, 'Reverse');
    direction = -direction;
    end += random.between(3, 20);
  } else if (open > 1 && random.chance(0.45)) {
    fill(start + Math.ceil(hold / 2), (-direction * open) / 2, 'Target1');
    open /= 2;
  }
  fill(end, -direction * open, random.chance(0.5) ? 'Target2' : 'Stop');
  return end;
};

const followed = (plans: readonly Plan[], follower: (typeof followers)[number]): readonly ExecutionToWrite[] => {
  const { account, ratio, latencyMs, slipChance, missChance } = follower;
  const random = randomOf(account);
  const held = new Map<DemoRoot, number>();
  const fills: ExecutionToWrite[] = [];
  // Whole trades are missed, from flat to flat, as when the copier was off.
  let missing = false;
  plans.forEach((plan, index) => {
    const position = held.get(plan.root) ?? 0;
    if (position === 0) missing = random.chance(missChance);
    held.set(plan.root, position + plan.quantity);
    const quantity = followQuantity(position, plan.quantity, ratio);
    if (missing || quantity === 0) return;
    const slipTicks = random.chance(slipChance) ? random.between(1, 2) * Math.sign(quantity) : 0;
    fills.push(fillOf({ ...plan, quantity }, account, index, slipTicks, random.between(0, latencyMs / 1_000) * 1_000));
  });
  return fills;
};

/** A follower holds the leader's position times the ratio, rounded away from zero: flat when the leader is. */
const followQuantity = (before: number, quantity: number, ratio: number): number => {
  const target = (position: number): number => Math.sign(position) * Math.ceil(Math.abs(position) * ratio);
  return target(before + quantity) - target(before);
};

const swingTrades = (days: readonly Day[]): readonly Plan[] => {
  const random = randomOf(swing);
  const plans: Plan[] = [];
  for (let index = 2; index < days.length - 6; index += random.between(3, 6)) {
    const root = random.pick(['MCL', '6E', 'MGC'] as const);
    const market = demoMarkets[root];
    const day = days[index]!;
    const exit = days[index + random.between(1, 2)]!;
    // A trade that would run into the next contract is left out: a position is held in the contract it was opened in.
    if (tradedContract(market, day.date).month !== tradedContract(market, exit.date).month) continue;
    const direction = random.chance(0.5) ? 1 : -1;
    const entryMinute = openMinute + random.between(0, 200);
    plans.push({
      root,
      day,
      minute: entryMinute,
      second: random.between(0, 59),
      quantity: direction * 2,
      name: 'Entry',
    });
    if (random.chance(0.4)) {
      plans.push({ root, day, minute: entryMinute + 90, second: 30, quantity: -direction, name: 'Target1' });
      plans.push({
        root,
        day: exit,
        minute: openMinute + random.between(0, 300),
        second: 12,
        quantity: -direction,
        name: 'Target2',
      });
    } else {
      plans.push({
        root,
        day: exit,
        minute: openMinute + random.between(0, 300),
        second: 12,
        quantity: -direction * 2,
        name: 'Stop',
      });
    }
  }
  const last = days.at(-1)!;
  plans.push({ root: 'MCL', day: last, minute: openMinute + 65, second: 4, quantity: 3, name: 'Entry' });
  plans.push({ root: 'MCL', day: last, minute: openMinute + 190, second: 41, quantity: -1, name: 'Target1' });
  return plans;
};

const fillOf = (plan: Plan, account: string, index: number, slipTicks: number, delayMs: number): ExecutionToWrite => {
  const market: DemoMarket = demoMarkets[plan.root];
  const { date } = plan.day;
  const ticks = plan.day.paths[plan.root][plan.minute]! + slipTicks;
  const local = date.getTime() + (plan.minute * 60 + plan.second) * 1_000;
  const reading = readLocal(zoneOf(exchangeZone), local);
  const quantity = Math.abs(plan.quantity);
  return {
    account,
    executionId: `demo-${account.slice(5).toLowerCase()}-${index + 1}`,
    orderId: `demo-order-${account.slice(5).toLowerCase()}-${index + 1}`,
    instrument: instrumentId({ root: plan.root, contract: tradedContract(market, date) }),
    side: plan.quantity > 0 ? 'buy' : 'sell',
    quantity: String(quantity),
    price: formatDecimal(trim(multiply(parseDecimal(market.tickSize), decimalOf(ticks, 0)))),
    commission: formatDecimal(multiply(parseDecimal(market.commission), decimalOf(quantity, 0))),
    // Trading hours hold no switch of the clocks, which happens at night.
    executedAt: (reading.kind === 'ok' ? reading.at : local) + delayMs,
    hints: { name: plan.name, connection: 'Demo' },
  };
};
