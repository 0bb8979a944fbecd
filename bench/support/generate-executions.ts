import { type Random, randomOf } from '#application/demo/random.ts';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { instrumentId } from '#domain/instruments/contract.ts';
import type { Product } from '#domain/instruments/product.ts';
import { type Decimal, decimalOf, formatDecimal, multiply, parseDecimal, trim } from '#domain/values/decimal.ts';
import type { ExecutionToWrite } from '#ports/execution-format.ts';

/** An account as a platform has them: simulation ids are hexadecimal, live ones digits, some rows have none. */
type Account = { readonly name: string; readonly live: boolean; readonly feePerContract: Decimal };

const accounts: readonly Account[] = [
  { name: 'Sim101', live: false, feePerContract: parseDecimal('0') },
  { name: 'LIVE-0001', live: true, feePerContract: parseDecimal('0.52') },
  { name: 'LIVE-0002', live: true, feePerContract: parseDecimal('1.55') },
  { name: 'APEX-0003', live: true, feePerContract: parseDecimal('0.615') },
];

/** Root and the price, in ticks, at which its path begins. */
const markets = [
  ['MNQ', 86_000],
  ['ES', 24_000],
  ['6E', 20_800],
  ['CL', 7_200],
  ['ZN', 7_000],
  ['FDAX', 21_000],
] as const;

const firstDay = Date.UTC(2025, 0, 6);
const dayMs = 86_400_000;
const openMs = 14.5 * 3_600_000;
const closeMs = 20.9 * 3_600_000;
/** Rows of a block stand in time; the blocks of an instrument come in pairs, the later one first. */
const rowsPerBlock = 256;

/**
 * Makes up `rows` executions as a platform's grid lists them, the same for the same seed, in constant memory.
 *
 * Scale-ins, partial exits, full exits and reversals, in orders of several fills, many of one second; several accounts
 * and products; live rows without an id, some of them equal in every column though they are two real fills. Rows stand
 * grouped by account and are not in the order of time.
 */
export function* generateExecutions({
  rows,
  seed = 'kontor',
}: {
  readonly rows: number;
  readonly seed?: string;
}): Generator<ExecutionToWrite> {
  const streams = accounts.length * markets.length;
  let made = 0;
  let stream = 0;
  for (const account of accounts) {
    for (const [place, [root, startTicks]] of markets.entries()) {
      stream += 1;
      const upTo = Math.round((rows * stream) / streams);
      const random = randomOf(`${seed} ${account.name} ${root}`);
      yield* pairsSwapped(fillsOf(account, root, { startTicks, firstId: place * 1_000_000_000 }, random), upTo - made);
      made = upTo;
    }
  }
}

function* pairsSwapped(fills: Iterator<ExecutionToWrite, never>, count: number): Generator<ExecutionToWrite> {
  let left = count;
  while (left > 0) {
    const earlier = take(fills, Math.min(left, rowsPerBlock));
    left -= earlier.length;
    const later = take(fills, Math.min(left, rowsPerBlock));
    left -= later.length;
    yield* later;
    yield* earlier;
  }
}

const take = (fills: Iterator<ExecutionToWrite, never>, count: number): readonly ExecutionToWrite[] =>
  Array.from({ length: count }, () => fills.next().value);

/** The fills of one account in one product, in the order of time, for ever. */
function* fillsOf(
  account: Account,
  root: string,
  { startTicks, firstId }: { readonly startTicks: number; readonly firstId: number },
  random: Random,
): Generator<ExecutionToWrite, never> {
  const product = productCatalogue().find(root)!;
  const tickSize = parseDecimal(product.tickSize);
  let at = firstDay + openMs;
  let ticks = startTicks;
  let open = 0;
  let instrument = contractAt(product, at);
  let lastId = 150_000_000_000 + firstId;
  for (;;) {
    at = nextInstant(at, random);
    ticks = Math.max(1_000, ticks + random.between(-12, 12));
    if (open === 0) instrument = contractAt(product, at);
    const order = orderSize(open, random);
    const orderId = account.live ? String(lastId + 500_000) : hexadecimal(random);
    for (const size of partialFills(order, random)) {
      lastId += 1;
      const before = open;
      open += size;
      const fill: ExecutionToWrite = {
        account: account.name,
        executionId: executionId(account, lastId, random),
        orderId,
        instrument,
        side: size > 0 ? 'buy' : 'sell',
        quantity: String(Math.abs(size)),
        price: formatDecimal(trim(multiply(decimalOf(ticks, 0), tickSize))),
        commission: formatDecimal(trim(multiply(decimalOf(Math.abs(size), 0), account.feePerContract))),
        executedAt: at,
        hints: {
          action: actionOf(size, before),
          entryExit: before === 0 || before > 0 === size > 0 ? 'entry' : 'exit',
          position: account.live ? '-' : positionText(open),
          rate: '1',
          connection: 'My Connection',
        },
      };
      yield fill;
      // A venue fills two equal parts in one second: without an id, two rows that are equal in every column.
      if (fill.executionId === null && fill.hints.entryExit === 'entry' && random.chance(0.2)) {
        open += size;
        yield fill;
      }
      if (random.chance(0.3)) at += 1_000;
      if (random.chance(0.4)) ticks += random.between(-1, 1);
    }
  }
}

/** Signed: opens, adds, takes a part or all off, or turns around. */
const orderSize = (open: number, random: Random): number => {
  if (open === 0) return random.between(1, 5) * (random.chance(0.5) ? 1 : -1);
  const side = Math.sign(open);
  const held = Math.abs(open);
  const choice = random.next();
  if (choice < 0.3 && held < 12) return side * random.between(1, 3);
  if (choice < 0.55 && held > 1) return -side * random.between(1, held - 1);
  if (choice < 0.85) return -open;
  return -open - side * random.between(1, 4);
};

const partialFills = (order: number, random: Random): readonly number[] => {
  const side = Math.sign(order);
  const parts: number[] = [];
  let left = Math.abs(order);
  while (left > 0) {
    const part = random.chance(0.5) ? left : random.between(1, left);
    parts.push(side * part);
    left -= part;
  }
  return parts;
};

const nextInstant = (at: number, random: Random): number => {
  const next = at + random.between(1, 240) * 1_000;
  if (next % dayMs < closeMs) return next;
  let day = Math.floor(next / dayMs) + 1;
  while ([0, 6].includes(new Date(day * dayMs).getUTCDay())) day += 1;
  return day * dayMs + openMs;
};

/** The quarterly contract that trades at an instant. */
const contractAt = ({ root }: Product, at: number): string => {
  const date = new Date(at);
  const month = Math.floor(date.getUTCMonth() / 3) * 3 + 3;
  return instrumentId({ root, contract: { year: date.getUTCFullYear(), month } });
};

const executionId = (account: Account, id: number, random: Random): string | null => {
  if (!account.live) return hexadecimal(random);
  if (random.chance(0.03)) return null;
  return random.chance(0.05) ? `${id}_1` : String(id);
};

const hexadecimal = (random: Random): string =>
  Array.from({ length: 4 }, () => random.between(0, 0xffffffff).toString(16).padStart(8, '0')).join('');

const actionOf = (size: number, before: number): string => {
  if (size > 0) return before < 0 ? 'BuyToCover' : 'Buy';
  return before > 0 ? 'Sell' : 'SellShort';
};

const positionText = (open: number): string => (open === 0 ? '-' : `${Math.abs(open)} ${open > 0 ? 'L' : 'S'}`);
