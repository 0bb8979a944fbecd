import type { Position, PositionDetail, PositionLeg, PositionPage, PositionQuery } from '#contract/positions.ts';

/** A seeded generator (mulberry32): the same positions in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const markets = [
  ['MNQ DEC26', 21_540, 0.25, 2, 'USD'],
  ['ES DEC26', 6_012, 0.25, 50, 'USD'],
  ['FDAX DEC26', 23_410, 1, 25, 'EUR'],
  ['CL JAN27', 71.4, 0.01, 1000, 'USD'],
] as const;
const accounts = ['Sim101', 'APEX-2210-01', 'LIVE-0001', 'LIVE-0002'];

/** Made-up positions, newest first; the first is open and has every flag. */
export function fakePositions(count: number, seed = 7): readonly Position[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: count }, (_, nth) => {
    const [instrument, base, tick, pointValue, currency] = pick(markets);
    const long = random() > 0.45;
    const open = nth === 0;
    const quantity = 1 + Math.floor(random() * 8);
    const digits = tick === 1 ? 1 : 2;
    const entry = base + Math.round((random() - 0.5) * 400) * tick;
    const points = Math.round((random() - 0.47) * 120) * tick;
    const gross = points * pointValue * quantity;
    const commission = quantity * 1.04;
    const openedAt = Date.parse('2026-11-20T15:30:00Z') - nth * 47 * 60_000;
    return {
      id: `p${nth}`,
      account: pick(accounts),
      instrument,
      side: long ? 'long' : 'short',
      status: open ? 'open' : 'closed',
      openedAt: new Date(openedAt).toISOString(),
      closedAt: open ? null : new Date(openedAt + (30 + Math.floor(random() * 9_000)) * 1000).toISOString(),
      maxQuantity: String(quantity),
      averageEntry: entry.toFixed(digits),
      averageExit: open ? null : (entry + (long ? points : -points)).toFixed(digits),
      points: open ? null : points.toFixed(digits),
      grossPnl: open ? '0.00' : gross.toFixed(2),
      commission: commission.toFixed(2),
      netPnl: (open ? -commission : gross - commission).toFixed(2),
      currency,
      executions: 2 + Math.floor(random() * 6),
      flags: nth === 0 ? ['order-ambiguous', 'cross-check', 'reversal'] : random() > 0.94 ? ['reversal'] : [],
      demo: nth < 40,
    };
  });
}

/** Answers one request for positions: filtered by the exact fields, in the given order, with totals in whole cents. */
export function fakePage(all: readonly Position[], query: Readonly<Record<string, string | string[]>>): PositionPage {
  const listed = (name: string) => [query[name] ?? []].flat();
  const one = (name: keyof PositionQuery) => query[name] as string | undefined;
  const rows = all.filter(
    (position) =>
      (listed('account').length === 0 || listed('account').includes(position.account)) &&
      (listed('instrument').length === 0 || listed('instrument').includes(position.instrument)) &&
      (!one('side') || position.side === one('side')) &&
      (!one('status') || position.status === one('status')) &&
      (one('result') !== 'win' || Number(position.netPnl) > 0) &&
      (one('result') !== 'loss' || Number(position.netPnl) < 0),
  );
  const field = (one('sort') ?? 'openedAt') as keyof Position;
  const sign = one('direction') === 'asc' ? 1 : -1;
  const value = (position: Position) => {
    const text = String(position[field] ?? '');
    return Number.isNaN(Number(text)) ? text : Number(text);
  };
  rows.sort((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0));
  const offset = Number(one('offset') ?? 0);
  const cents = (of: readonly Position[], name: 'grossPnl' | 'commission' | 'netPnl') =>
    (of.reduce((sum, position) => sum + Math.round(Number(position[name]) * 100), 0) / 100).toFixed(2);
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return {
    rows: rows.slice(offset, offset + Number(one('limit') ?? 100)),
    total: rows.length,
    totals: currencies.map((currency) => {
      const of = rows.filter((position) => position.currency === currency);
      return {
        currency,
        positions: of.length,
        open: of.filter(({ status }) => status === 'open').length,
        wins: of.filter(({ netPnl }) => Number(netPnl) > 0).length,
        losses: of.filter(({ netPnl }) => Number(netPnl) < 0).length,
        grossPnl: cents(of, 'grossPnl'),
        commission: cents(of, 'commission'),
        netPnl: cents(of, 'netPnl'),
        executions: of.reduce((sum, { executions }) => sum + executions, 0),
      };
    }),
    accounts: [...new Set(all.map(({ account }) => account))].sort(),
    instruments: [...new Set(all.map(({ instrument }) => instrument))].sort(),
  };
}

/** The worked example of a short position of two entries and one exit, whose first entry crossed zero. */
export function fakeDetail(position: Position): PositionDetail {
  const leg = (
    nth: number,
    side: 'buy' | 'sell',
    legQuantity: string,
    price: string,
    after: Partial<PositionLeg>,
  ): PositionLeg => ({
    key: `k${nth}`,
    account: position.account,
    executionId: `1580000000${nth}`,
    orderId: `o${nth}`,
    instrument: position.instrument,
    side,
    quantity: legQuantity,
    price,
    commission: '1.50',
    currency: position.currency,
    executedAt: new Date(Date.parse(position.openedAt) + nth * 61_000).toISOString(),
    sourceZone: 'America/Chicago',
    sessionDate: position.openedAt.slice(0, 10),
    batch: 'b1',
    row: 12 + nth,
    legQuantity,
    legCommission: '1.50',
    runningQuantity: '0',
    runningAverage: null,
    realised: null,
    ...after,
  });
  const legs = [
    leg(0, 'sell', '3', '25050', { quantity: '8', runningQuantity: '-3', runningAverage: '25050' }),
    leg(1, 'sell', '2', '25100', { runningQuantity: '-5', runningAverage: '25070' }),
    leg(2, 'buy', '5', '25040', { realised: '300.00' }),
  ];
  const why = { unit: position.currency, method: 'exact', rows: legs.map(({ key }) => key) } as const;
  return {
    position,
    legs,
    explanations: [
      {
        ...why,
        figure: 'grossPnl',
        value: position.grossPnl,
        formula: 'grossPnl.closed',
        calculation: '(3 × 25050 + 2 × 25100 − 5 × 25040) × 2 = 300',
        inputs: [
          { name: 'entryValue', value: '125350', unit: 'points', source: 'executions' },
          { name: 'exitValue', value: '125200', unit: 'points', source: 'executions' },
          { name: 'pointValue', value: '2', unit: position.currency, source: 'catalogue' },
        ],
      },
      {
        ...why,
        figure: 'averageExit',
        value: position.averageExit,
        formula: 'averageExit.closed',
        calculation: '(5 × 25040) ÷ 5 = 25040',
        unit: 'points',
        inputs: [{ name: 'exitQuantity', value: '5', unit: 'contracts', source: 'executions' }],
        rows: ['k2'],
      },
    ],
    product: {
      root: 'MNQ',
      name: 'Micro E-mini Nasdaq-100',
      exchange: 'CME',
      pointValue: '2',
      tickSize: '0.25',
      source: 'CME contract specifications, 2026-01-05',
    },
    previous: null,
    next: 'p1',
  };
}
