import type { AssetClass } from '#domain/instruments/asset-class.ts';

/** What the rules look at, in the base currency. Amounts of debts and of what is owed are below zero. */
export type RiskView = {
  readonly holdings: readonly RiskHolding[];
  readonly money: readonly RiskMoney[];
  readonly baseCurrency: string;
  /** Where the person lives, ISO 3166. */
  readonly homeCountry: string;
  /** Over the twelve months before: null where there are none yet. */
  readonly year: RiskYear | null;
  /** Depth of the drawdown it is in now, as a fraction from 0 to 1; null: no return can be said. */
  readonly drawdown: number | null;
  /** Annual, of at least 60 days; null: too few. */
  readonly volatility: number | null;
  /** Greatest distance of a category from its target, as a fraction of the whole; null: there are no targets. */
  readonly targetDistance: number | null;
  /** Instruments held whose price or rate is not known. */
  readonly unvalued: readonly string[];
};

export type RiskHolding = {
  readonly instrument: string;
  readonly assetClass: AssetClass;
  readonly currency: string;
  /** null: nobody has said it. */
  readonly country: string | null;
  readonly sector: string | null;
  readonly value: number;
  /** What moves with the price: of a future units × price × multiplier, else its value. */
  readonly exposure: number;
};

export type RiskMoney = {
  readonly account: string;
  readonly bank: string | null;
  readonly currency: string;
  readonly value: number;
};

export type RiskYear = {
  readonly meanValue: number;
  readonly fees: number;
  /** The lesser of what was bought and what was sold. */
  readonly turnover: number;
  /** Worth of all trades, and their fees. */
  readonly traded: number;
  readonly tradeFees: number;
};

export type RiskUnit = 'share' | 'money' | 'count';

/** `at-most`: what is above the threshold breaks the rule; `at-least`: what is below. */
export type RiskRule = {
  readonly id: string;
  readonly group: 'concentration' | 'currency' | 'place' | 'money' | 'cost' | 'risk' | 'data';
  readonly unit: RiskUnit;
  readonly bound: 'at-most' | 'at-least';
  readonly threshold: number;
  readonly measure: (view: RiskView) => RiskMeasure;
};

/** `because`: what makes it up, the greatest first. */
export type RiskMeasure =
  | { readonly kind: 'measured'; readonly value: number; readonly because: readonly RiskPart[] }
  | { readonly kind: 'not-known'; readonly reason: 'nothing-held' | 'not-said' | 'too-few-days' | 'no-targets' };
export type RiskPart = { readonly name: string; readonly value: number };

const notKnown = (reason: Extract<RiskMeasure, { kind: 'not-known' }>['reason']): RiskMeasure => ({
  kind: 'not-known',
  reason,
});
const measured = (value: number, because: readonly RiskPart[] = []): RiskMeasure => ({
  kind: 'measured',
  value,
  because: because.toSorted((a, b) => b.value - a.value),
});

const worthOf = (items: readonly { readonly value: number }[]): number =>
  items.reduce((sum, { value }) => sum + value, 0);

/** Everything, debts taken off. */
const wholeOf = ({ holdings, money }: RiskView): number => worthOf(holdings) + worthOf(money);

const grouped = <Item extends { readonly value: number }>(
  items: readonly Item[],
  key: (item: Item) => string | null,
): readonly RiskPart[] =>
  [...Map.groupBy(items, key)]
    .flatMap(([name, group]) => (name === null ? [] : [{ name, value: worthOf(group) }]))
    .toSorted((a, b) => b.value - a.value);

/** The part of the whole that `parts` come to, each of them told as a part of the whole too. */
const shareOf = (view: RiskView, parts: readonly RiskPart[]): RiskMeasure => {
  const whole = wholeOf(view);
  if (whole <= 0) return notKnown('nothing-held');
  const shares = parts.map(({ name, value }) => ({ name, value: value / whole }));
  return measured(worthOf(shares), shares);
};

const instrument = ({ instrument: id }: RiskHolding): string => id;
const ofClass = ({ holdings }: RiskView, ...classes: readonly AssetClass[]): readonly RiskHolding[] =>
  holdings.filter(({ assetClass }) => classes.includes(assetClass));
const isForeign = (view: RiskView) => (item: { readonly currency: string }) => item.currency !== view.baseCurrency;

/** Places are those of shares and bonds: a fund is spread by what it is, and a taxonomy says how. */
const placed = (view: RiskView, key: (holding: RiskHolding) => string | null, only?: string): RiskMeasure => {
  const single = ofClass(view, 'share', 'bond');
  if (single.length === 0) return notKnown('nothing-held');
  const parts = grouped(single, key).filter(({ name }) => only === undefined || name === only);
  if (single.every((holding) => key(holding) === null)) return notKnown('not-said');
  return shareOf(view, parts.slice(0, 1));
};

const share = (id: string, group: RiskRule['group'], threshold: number, measure: RiskRule['measure']): RiskRule => ({
  id,
  group,
  unit: 'share',
  bound: 'at-most',
  threshold,
  measure,
});

/** Thresholds are starting points, each a person's own to set. */
export const riskRules: readonly RiskRule[] = [
  share('largest-share', 'concentration', 0.1, (view) =>
    shareOf(view, grouped(ofClass(view, 'share'), instrument).slice(0, 1)),
  ),
  share('largest-fund', 'concentration', 0.6, (view) =>
    shareOf(view, grouped(ofClass(view, 'fund'), instrument).slice(0, 1)),
  ),
  share('largest-bond', 'concentration', 0.2, (view) =>
    shareOf(view, grouped(ofClass(view, 'bond'), instrument).slice(0, 1)),
  ),
  share('top-five-shares', 'concentration', 0.4, (view) =>
    shareOf(view, grouped(ofClass(view, 'share'), instrument).slice(0, 5)),
  ),
  {
    id: 'number-of-holdings',
    group: 'concentration',
    unit: 'count',
    bound: 'at-least',
    threshold: 5,
    // One broad fund is many holdings in one.
    measure: (view) =>
      view.holdings.length === 0 || ofClass(view, 'fund').length > 0
        ? notKnown('nothing-held')
        : measured(new Set(view.holdings.map(instrument)).size),
  },
  share('crypto', 'concentration', 0.1, (view) => shareOf(view, grouped(ofClass(view, 'crypto'), instrument))),
  share('metals', 'concentration', 0.15, (view) => shareOf(view, grouped(ofClass(view, 'metal'), instrument))),
  share('leveraged-products', 'concentration', 0.05, (view) =>
    shareOf(view, grouped(ofClass(view, 'option', 'warrant', 'certificate'), instrument)),
  ),
  share('sector', 'place', 0.35, (view) => placed(view, ({ sector }) => sector)),
  share('country', 'place', 0.6, (view) => placed(view, ({ country }) => country)),
  share('home-country', 'place', 0.3, (view) => placed(view, ({ country }) => country, view.homeCountry)),
  share('foreign-currency', 'currency', 0.6, (view) =>
    shareOf(
      view,
      grouped([...view.holdings, ...view.money].filter(isForeign(view)), ({ currency }) => currency),
    ),
  ),
  share('one-foreign-currency', 'currency', 0.5, (view) =>
    shareOf(
      view,
      grouped([...view.holdings, ...view.money].filter(isForeign(view)), ({ currency }) => currency).slice(0, 1),
    ),
  ),
  share('idle-money', 'money', 0.2, (view) =>
    shareOf(
      view,
      grouped(
        view.money.filter(({ value }) => value > 0),
        ({ account }) => account,
      ),
    ),
  ),
  {
    id: 'deposit-guarantee',
    group: 'money',
    unit: 'money',
    bound: 'at-most',
    // Einlagensicherungsgesetz § 8 (1): 100 000 euro per person and bank.
    threshold: 100_000,
    measure: (view) => {
      const parts = grouped(
        view.money.filter(({ value }) => value > 0),
        ({ bank }) => bank,
      );
      return parts.length === 0 ? notKnown('not-said') : measured(parts[0]!.value, parts);
    },
  },
  {
    id: 'debts',
    group: 'money',
    unit: 'money',
    bound: 'at-most',
    threshold: 0,
    measure: (view) => {
      const parts = view.money
        .filter(({ value }) => value < 0)
        .map(({ account, value }) => ({ name: account, value: -value }));
      return measured(worthOf(parts), parts);
    },
  },
  share('fees-of-year', 'cost', 0.01, ({ year }) =>
    year === null || year.meanValue <= 0 ? notKnown('too-few-days') : measured(year.fees / year.meanValue),
  ),
  share('fees-of-trades', 'cost', 0.01, ({ year }) =>
    year === null || year.traded === 0 ? notKnown('too-few-days') : measured(year.tradeFees / year.traded),
  ),
  share('turnover', 'cost', 1, ({ year }) =>
    year === null || year.meanValue <= 0 ? notKnown('too-few-days') : measured(year.turnover / year.meanValue),
  ),
  share('exposure', 'risk', 1, (view) => {
    const whole = wholeOf(view);
    const parts = view.holdings.map((holding) => ({
      name: holding.instrument,
      value: Math.abs(holding.exposure) / whole,
    }));
    return whole <= 0 ? notKnown('nothing-held') : measured(worthOf(parts), parts);
  }),
  share('owed', 'risk', 0.2, (view) =>
    shareOf(
      view,
      grouped(
        view.holdings.filter(({ value }) => value < 0).map((holding) => ({ ...holding, value: -holding.value })),
        instrument,
      ),
    ),
  ),
  share('drawdown', 'risk', 0.2, ({ drawdown }) => (drawdown === null ? notKnown('too-few-days') : measured(drawdown))),
  share('volatility', 'risk', 0.25, ({ volatility }) =>
    volatility === null ? notKnown('too-few-days') : measured(volatility),
  ),
  share('distance-from-targets', 'risk', 0.05, ({ targetDistance }) =>
    targetDistance === null ? notKnown('no-targets') : measured(targetDistance),
  ),
  {
    id: 'unvalued',
    group: 'data',
    unit: 'count',
    bound: 'at-most',
    threshold: 0,
    measure: ({ unvalued }) =>
      measured(
        unvalued.length,
        unvalued.map((name) => ({ name, value: 1 })),
      ),
  },
];

export type RiskFinding = {
  readonly rule: string;
  readonly group: RiskRule['group'];
  readonly unit: RiskUnit;
  readonly bound: RiskRule['bound'];
  readonly threshold: number;
  readonly isOwnThreshold: boolean;
  readonly state: 'kept' | 'broken' | 'not-known' | 'off';
  readonly measure: RiskMeasure;
};

/** What a person sets of a rule: another threshold, or that it does not count. */
export type RiskSetting = { readonly threshold: number | null; readonly isOff: boolean };

/** Holds a portfolio to every rule; what cannot be measured is told apart from what is kept. */
export const checkRisks = (
  view: RiskView,
  settings: Readonly<Record<string, RiskSetting>> = {},
): readonly RiskFinding[] =>
  riskRules.map(({ id, group, unit, bound, threshold: usual, measure: measureOf }) => {
    const setting = settings[id];
    const threshold = setting?.threshold ?? usual;
    const measure = measureOf(view);
    const isBroken =
      measure.kind === 'measured' && (bound === 'at-most' ? measure.value > threshold : measure.value < threshold);
    const state = setting?.isOff ? 'off' : measure.kind === 'not-known' ? 'not-known' : isBroken ? 'broken' : 'kept';
    return { rule: id, group, unit, bound, threshold, isOwnThreshold: setting?.threshold != null, state, measure };
  });
