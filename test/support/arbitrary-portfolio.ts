import fc from 'fast-check';
import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import {
  add,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { activity } from './activity.ts';

/** A made-up portfolio in which everything fits, and what it should come to. */
export type MadePortfolio = {
  /** In the order in which they happened; ids are in no order. */
  readonly activities: readonly RecordedActivity[];
  /** Signed units after each change, worked out beside the fold. */
  readonly units: readonly MadeUnits[];
};
export type MadeUnits = {
  readonly date: string;
  readonly account: string;
  readonly instrument: string;
  readonly quantity: Decimal;
};

const accounts = ['North', 'South'] as const;
const kinds = [
  'deposit',
  'withdrawal',
  'buy',
  'buy',
  'buy',
  'sell',
  'sell',
  'short',
  'cover',
  'dividend',
  'interest',
  'fee',
  'tax',
  'exchange',
  'split',
  'spin-off',
  'merger',
  'isin-change',
  'rights',
  'return-of-capital',
  'reward',
  'reinvestment',
  'swap',
  'transfer',
  'delisting',
  'redemption',
  'write',
  'write-expiry',
  'call',
  'future',
  'future',
] as const;

type Drawn = {
  readonly kind: (typeof kinds)[number];
  readonly account: number;
  readonly which: number;
  readonly size: number;
  readonly digits: number;
  readonly eighths: number;
  readonly cents: number;
  readonly fee: number;
  readonly step: number;
  readonly alone: boolean;
  readonly stated: boolean;
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...kinds),
  account: fc.nat(1),
  which: fc.nat(9),
  size: fc.integer({ min: 1, max: 999_999 }),
  digits: fc.constantFrom(0, 0, 0, 3, 5, 18),
  eighths: fc.integer({ min: 1, max: 8 }),
  cents: fc.integer({ min: 1_000, max: 9_999_999 }),
  fee: fc.constantFrom(0, 0, 1, 99, 1_234),
  step: fc.constantFrom(0, 0, 1, 1, 2, 40),
  alone: fc.boolean(),
  stated: fc.boolean(),
});

const shares = ['ACME', 'BETA', 'OLD'] as const;
const coins = ['BTC/EUR', 'ETH/EUR'] as const;
const money = (cents: number): string => formatDecimal({ coefficient: cents, scale: 2 });
/** Up to 18 digits after the point, a few before it or just behind. */
const unitsOf = ({ size, digits }: Drawn): Decimal =>
  digits === 18
    ? decimalOf(BigInt(size) * 10n ** 15n + 7n, 18)
    : trim(divide({ coefficient: size, scale: 0 }, { coefficient: 10 ** digits, scale: 0 }, digits, 'down'));
const plain = (value: Decimal): string => formatDecimal(trim(value));
const day = (number: number): string => new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const counter = (facts: Partial<NonNullable<Activity['counter']>>): NonNullable<Activity['counter']> => ({
  account: null,
  instrument: null,
  quantity: null,
  currency: null,
  amount: null,
  ...facts,
});

/** Plays the drawn moves, leaving out those that would not fit, and keeps the units by hand. */
class Player {
  readonly activities: RecordedActivity[] = [];
  readonly units: MadeUnits[] = [];
  private readonly held = new Map<string, Decimal>();
  private today = 0;
  private second = 0;
  private names = 0;
  private closedDay = false;

  play(move: Drawn): void {
    const alone = move.alone && move.step > 0;
    this.today += this.closedDay && move.step === 0 ? 1 : move.step;
    if (alone || move.step > 0) this.second = 0;
    this.closedDay = alone;
    this.moves[move.kind](move, accounts[move.account]!, alone);
  }

  private of(account: string, instrument: string): Decimal {
    return this.held.get(`${account} ${instrument}`) ?? zero;
  }

  private put(account: string, instrument: string, quantity: Decimal): void {
    this.held.set(`${account} ${instrument}`, quantity);
    this.units.push({ date: day(this.today), account, instrument, quantity });
  }

  private change(account: string, instrument: string, by: Decimal): void {
    this.put(account, instrument, add(this.of(account, instrument), by));
  }

  private say(facts: Partial<Activity> & Pick<Activity, 'type'>, alone = false): RecordedActivity {
    const date = day(this.today);
    this.second += 1;
    const at = alone
      ? null
      : `${date}T10:${String(Math.floor(this.second / 60)).padStart(2, '0')}:${String(this.second % 60).padStart(2, '0')}Z`;
    // Names in no order, so that nothing leans on them.
    this.names += 1;
    const id = `${(this.names * 7_919) % 10_007}-${this.names}`;
    const said = { ...activity({ date, at, ...facts }), id };
    this.activities.push(said);
    return said;
  }

  private share(move: Drawn): string {
    return shares[move.which % shares.length]!;
  }

  private bought(account: string, instrument: string, move: Drawn, facts: Partial<Activity> = {}, alone = false): void {
    const quantity = unitsOf(move);
    const currency = instrument === 'ACME' ? 'USD' : 'EUR';
    this.say(
      {
        type: 'buy',
        account,
        instrument,
        quantity: plain(quantity),
        gross: money(move.cents),
        fee: money(move.fee),
        currency,
        euro:
          currency === 'USD' && move.stated
            ? {
                gross: money(Math.round(move.cents / 1.1)),
                fee: money(move.fee),
                foreignTax: null,
                rate: '1.1',
                gain: null,
              }
            : null,
        ...facts,
      },
      alone,
    );
    this.change(account, instrument, quantity);
  }

  private sold(account: string, instrument: string, move: Drawn, facts: Partial<Activity> = {}, alone = false): void {
    const held = this.of(account, instrument);
    if (held.coefficient <= 0) return;
    const part = divide(
      multiply(held, { coefficient: move.eighths, scale: 0 }),
      { coefficient: 8, scale: 0 },
      18,
      'down',
    );
    const quantity = move.eighths === 8 ? held : trim(part);
    if (isZero(quantity)) return;
    const currency = instrument === 'ACME' ? 'USD' : 'EUR';
    this.say(
      {
        type: 'sell',
        account,
        instrument,
        quantity: plain(quantity),
        gross: money(move.cents),
        fee: money(move.fee),
        currency,
        ...facts,
      },
      alone,
    );
    this.change(account, instrument, subtract(zero, quantity));
  }

  private readonly moves: Readonly<Record<Drawn['kind'], (move: Drawn, account: string, alone: boolean) => void>> = {
    deposit: (move, account, alone) =>
      void this.say({ type: move.which === 0 ? 'payout' : 'deposit', account, gross: money(move.cents) }, alone),
    withdrawal: (move, account, alone) =>
      void this.say({ type: 'withdrawal', account, gross: money(move.cents) }, alone),
    buy: (move, account, alone) => this.bought(account, this.share(move), move, {}, alone),
    sell: (move, account, alone) => this.sold(account, this.share(move), move, {}, alone),
    short: (move, account, alone) => {
      const quantity = trim({ coefficient: move.size, scale: 0 });
      this.say(
        {
          type: 'short',
          account,
          instrument: 'LENT',
          quantity: plain(quantity),
          gross: money(move.cents),
          fee: money(move.fee),
        },
        alone,
      );
      this.change(account, 'LENT', subtract(zero, quantity));
    },
    cover: (move, account, alone) => {
      const owed = this.of(account, 'LENT');
      if (owed.coefficient >= 0) return;
      this.say(
        {
          type: 'cover',
          account,
          instrument: 'LENT',
          quantity: plain(subtract(zero, owed)),
          gross: money(move.cents),
          fee: money(move.fee),
        },
        alone,
      );
      this.put(account, 'LENT', zero);
    },
    dividend: (move, account, alone) =>
      void this.say(
        {
          type: 'dividend',
          account,
          instrument: 'ACME',
          currency: 'USD',
          gross: money(move.cents),
          withheld: {
            capitalGainsTax: money(move.fee),
            solidaritySurcharge: money(Math.floor(move.fee / 20)),
            churchTax: '0',
            foreign: money(Math.floor(move.cents / 7)),
            creditable: null,
            unsplit: '0',
          },
        },
        alone,
      ),
    interest: (move, account, alone) =>
      void this.say({ type: move.stated ? 'interest' : 'interest-charge', account, gross: money(move.cents) }, alone),
    fee: (move, account, alone) =>
      void this.say({ type: move.stated ? 'fee' : 'fee-refund', account, gross: money(move.cents) }, alone),
    tax: (move, account, alone) => {
      const withheld = {
        capitalGainsTax: money(move.cents),
        solidaritySurcharge: '0',
        churchTax: '0',
        foreign: '0',
        creditable: null,
        unsplit: '0.01',
      };
      if (move.which < 4) this.say({ type: 'tax', account, withheld }, alone);
      else if (move.which < 7) {
        const refunded = { ...withheld, capitalGainsTax: money(-move.cents), unsplit: '-0.01' };
        this.say({ type: 'tax-refund', account, withheld: refunded }, alone);
      } else {
        this.say({ type: 'advance-lump-sum', account, instrument: 'FUND', gross: money(move.size), withheld }, alone);
      }
    },
    exchange: (move, account, alone) =>
      void this.say(
        {
          type: 'currency-exchange',
          account,
          gross: money(move.cents),
          fee: money(move.fee),
          counter: counter({ currency: 'USD', amount: money(move.cents + move.size) }),
        },
        alone,
      ),
    split: (move, account) => {
      const instrument = this.share(move);
      const held = this.of(account, instrument);
      if (held.coefficient <= 0) return;
      const ratio = [
        { new: '2', old: '1' },
        { new: '1', old: '10' },
        { new: '3', old: '2' },
        { new: '1', old: '3' },
      ][move.which % 4]!;
      const after = trim(divide(multiply(held, parseDecimal(ratio.new)), parseDecimal(ratio.old), 18, 'down'));
      if (isZero(after)) return;
      this.say({ type: 'split', account, instrument, ratio });
      this.put(account, instrument, after);
    },
    'spin-off': (move, account) => {
      const instrument = this.share(move);
      if (this.of(account, instrument).coefficient <= 0) return;
      const quantity = unitsOf(move);
      const costShare = plain({ coefficient: move.eighths * 111, scale: 3 });
      this.say({
        type: 'spin-off',
        account,
        instrument,
        costShare,
        counter: counter({ instrument: 'CHILD', quantity: plain(quantity) }),
      });
      this.change(account, 'CHILD', quantity);
    },
    merger: (move, account) => {
      const held = this.of(account, 'OLD');
      if (held.coefficient <= 0) return;
      const quantity = unitsOf(move);
      this.say({
        type: 'merger',
        account,
        instrument: 'OLD',
        quantity: plain(held),
        gross: move.stated ? money(move.cents) : null,
        counter: counter({ instrument: 'BETA', quantity: plain(quantity) }),
      });
      this.put(account, 'OLD', zero);
      this.change(account, 'BETA', quantity);
    },
    'isin-change': (_, account) => {
      const held = this.of(account, 'OLD');
      if (held.coefficient <= 0) return;
      this.say({ type: 'isin-change', account, instrument: 'OLD', counter: counter({ instrument: 'NEW' }) });
      this.put(account, 'OLD', zero);
      this.change(account, 'NEW', held);
    },
    rights: (move, account) => {
      const held = this.of(account, 'ACME');
      if (held.coefficient <= 0) return;
      this.say({
        type: 'rights',
        account,
        instrument: 'ACME',
        currency: 'USD',
        counter: counter({ instrument: 'RIGHT', quantity: String(move.size) }),
      });
      this.change(account, 'RIGHT', { coefficient: move.size, scale: 0 });
    },
    // A holding of its own whose cost is far above all that comes back.
    'return-of-capital': (move, account, alone) => {
      if (!isZero(this.of(account, 'REIT'))) {
        this.say({ type: 'return-of-capital', account, instrument: 'REIT', gross: money(move.size % 97) }, alone);
        return;
      }
      this.say({ type: 'buy', account, instrument: 'REIT', quantity: '1000', gross: '50000' }, alone);
      this.put(account, 'REIT', { coefficient: 1000, scale: 0 });
    },
    reward: (move, account, alone) =>
      this.bought(account, coins[move.which % 2]!, move, { type: 'reward', fee: '0' }, alone),
    reinvestment: (move, account, alone) => this.bought(account, 'FUND', move, { type: 'reinvestment' }, alone),
    swap: (move, account, alone) => {
      const [from, to] = move.stated ? coins : [coins[1], coins[0]];
      const before = this.activities.length;
      const quantity = unitsOf(move);
      this.sold(
        account,
        from,
        move,
        { type: 'swap', counter: counter({ instrument: to, quantity: plain(quantity) }) },
        alone,
      );
      if (this.activities.length > before) this.change(account, to, quantity);
    },
    transfer: (move, account) => {
      const other = accounts[1 - move.account]!;
      const instrument = [...shares, 'FUND', ...coins][move.which % 6]!;
      const before = this.of(account, instrument);
      this.sold(account, instrument, move, {
        type: 'transfer-out',
        gross: null,
        fee: '0',
        counter: counter({ account: other }),
      });
      const quantity = subtract(before, this.of(account, instrument));
      if (isZero(quantity)) return;
      this.today += move.size % 4;
      if (move.size % 4 > 0) this.second = 0;
      const half = trim(divide(quantity, { coefficient: 2, scale: 0 }, 18, 'down'));
      const pieces = move.stated && !isZero(half) ? [half, subtract(quantity, half)] : [quantity];
      for (const piece of pieces) {
        this.say({
          type: 'transfer-in',
          account: other,
          instrument,
          quantity: plain(piece),
          counter: counter({ account }),
        });
        this.change(other, instrument, piece);
      }
    },
    delisting: (move, account, alone) =>
      this.sold(account, 'CHILD', move, { type: 'delisting', gross: null, fee: '0' }, alone),
    redemption: (move, account, alone) => {
      if (isZero(this.of(account, 'BOND1'))) this.bought(account, 'BOND1', move, { accrued: money(move.size) }, alone);
      else this.sold(account, 'BOND1', move, { type: 'redemption' }, alone);
    },
    write: (move, account, alone) => {
      this.say(
        {
          type: 'short',
          account,
          instrument: 'OPT PUT',
          quantity: String(move.eighths),
          price: '1.25',
          fee: money(move.fee),
        },
        alone,
      );
      this.change(account, 'OPT PUT', { coefficient: -move.eighths, scale: 0 });
    },
    'write-expiry': (_, account, alone) => {
      const owed = this.of(account, 'OPT PUT');
      if (isZero(owed)) return;
      this.say({ type: 'expiry', account, instrument: 'OPT PUT', quantity: plain(subtract(zero, owed)) }, alone);
      this.put(account, 'OPT PUT', zero);
    },
    call: (move, account) => {
      const held = this.of(account, 'OPT CALL');
      if (isZero(held)) {
        this.say({ type: 'buy', account, instrument: 'OPT CALL', quantity: '2', price: '3.10', fee: money(move.fee) });
        this.put(account, 'OPT CALL', { coefficient: 2, scale: 0 });
        return;
      }
      this.say({
        type: 'exercise',
        account,
        instrument: 'OPT CALL',
        quantity: '2',
        counter: counter({ instrument: 'BETA', quantity: '200' }),
      });
      this.put(account, 'OPT CALL', zero);
      this.say({ type: 'buy', account, instrument: 'BETA', quantity: '200', gross: money(move.cents) });
      this.change(account, 'BETA', { coefficient: 200, scale: 0 });
    },
    future: (move, account) => {
      const price = plain({ coefficient: 80_000 + (move.size % 4_000), scale: 0 });
      const type = move.stated ? 'buy' : 'sell';
      this.say({
        type,
        account,
        instrument: 'MNQ MAR25',
        currency: 'USD',
        quantity: String(move.eighths),
        price,
        fee: money(move.fee),
      });
      this.change(account, 'MNQ MAR25', { coefficient: move.stated ? move.eighths : -move.eighths, scale: 0 });
    },
  };
}

/**
 * Portfolios of two depots with shares, a fund, a bond, coins, options and a future, in euro and dollars, in which every
 * type of activity occurs and nothing is oversold, unknown or unmatched. `termsOf` of `lots.ts` says what they hold.
 */
export const arbitraryPortfolio = (maxLength = 60): fc.Arbitrary<MadePortfolio> =>
  fc.array(drawn, { maxLength, size: 'max' }).map((moves) => {
    const player = new Player();
    for (const move of moves) player.play(move);
    return { activities: player.activities, units: player.units };
  });
