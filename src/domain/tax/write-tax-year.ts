import type { Assessment, PersonResult } from './assessment.ts';
import type { ReplayedEvent } from './bank-replay.ts';
import type { BankYear } from './bank-years.ts';
import { type Cents, formatCents, parseCents, shareHalfUp } from './cents.ts';
import type { LineFormula } from './data/form-line.ts';
import type { FoldedYears } from './fold-tax-years.ts';
import { taxForms } from './form-lines.ts';
import { yearOf } from './item-context.ts';
import { notesOf, openPointsOf } from './open-points.ts';
import { basisRateOf, parametersOf } from './parameters.ts';
import type { PersonBooks } from './person-books.ts';
import type { Pots } from './pots.ts';
import { taxableRewards } from './private-sales.ts';
import { sumOfTax, type TaxAmounts } from './tariff.ts';
import type {
  BankEventText,
  CarryForward,
  PersonYear,
  PotAmounts,
  ReplayedBankYear,
  RewardsOfPerson,
  TaxAmountsText,
  TaxYear,
  UsedParameter,
  YearAssessment,
} from './tax-year.ts';
import type { BankTax } from './withholding-difference.ts';
import type { YearState } from './year-state.ts';

/** Writes the year that was folded: every amount as text, every sum with the items it is made of. */
export const writeTaxYear = (folded: FoldedYears): TaxYear => {
  const { collected, year, states } = folded;
  const state = states.get(year)!;
  const results = state.assessments.flatMap(({ persons }) => persons);
  const rewards = new Map(state.books.map((books) => [books.person.id, rewardsOf(books)]));
  const assessments = state.assessments.map((assessment) => yearAssessment(folded, state, assessment));
  const forms = taxForms(
    year,
    state.books.map((books, index) => ({
      ...books,
      allowanceUsed: results[index]!.allowanceUsed,
      asks: asksOf(books, assessments),
    })),
    rewards,
  );
  const gaps = collected.gaps.filter(({ date }) => date === '' || yearOf(date) <= year);
  const lumpSums = collected.lumpSums.filter(({ receivedOn }) => yearOf(receivedOn) === year);
  const leftOut = collected.leftOut.filter(({ date }) => yearOf(date) === year);
  return {
    year,
    joint: state.assessments.some(({ joint }) => joint),
    persons: state.books.map((books, index) => personYear(folded, state, books, index, results[index]!)),
    carryForwards: carryForwards(folded),
    assessments,
    banks: state.banks.map(bankText),
    items: state.items,
    lumpSums,
    forms,
    leftOut,
    gaps,
    openPoints: openPointsOf(state, forms),
    notes: notesOf(collected.context, state, leftOut),
    parameters: usedParameters(folded),
  };
};

const carryForwards = ({ year, states, privateSales }: FoldedYears): readonly CarryForward[] =>
  [...states.values()]
    .filter((state) => state.year <= year)
    .flatMap((state) =>
      state.assessments
        .flatMap(({ persons }) => persons)
        .map(({ id, carriedUsed, carriedOut }, index) => ({
          year: state.year,
          person: id,
          carriedIn: pots(state.assessed[index]!.carried),
          carriedUsed: pots(carriedUsed),
          carriedOut: pots(carriedOut),
          from: state.carriedFrom[index]!,
          privateSales: formatCents(privateSales.get(id)!.find((each) => each.year === state.year)!.carriedOut),
        })),
    );

/** Boxes of Anlage KAP that this year speaks for. */
const asksOf = ({ person, banks }: PersonBooks, assessments: readonly YearAssessment[]): ReadonlySet<LineFormula> => {
  const asks = new Set<LineFormula>();
  const own = assessments.find(({ persons }) => persons.includes(person.id));
  const certified = banks.filter(({ income }) => income > 0);
  if (own?.personalTariff?.isLower) asks.add('personal-tariff-check');
  if (certified.length > 0 && own?.balance.startsWith('-')) asks.add('withholding-review');
  const owed =
    person.church.length > 0 &&
    certified.some(({ withheld }) => withheld.capitalGainsTax > 0 && withheld.churchTax === 0);
  if (owed) asks.add('church-tax-declaration');
  return asks;
};

const pots = ({ shares, other }: Pots): PotAmounts => ({ shares: formatCents(shares), other: formatCents(other) });

const taxText = (tax: TaxAmounts & { readonly unsplit?: Cents }): TaxAmountsText => ({
  capitalGainsTax: formatCents(tax.capitalGainsTax),
  solidaritySurcharge: formatCents(tax.solidaritySurcharge),
  churchTax: formatCents(tax.churchTax),
  all: formatCents(sumOfTax(tax) + (tax.unsplit ?? 0)),
});

const personYear = (
  folded: FoldedYears,
  state: YearState,
  books: PersonBooks,
  index: number,
  result: PersonResult,
): PersonYear => {
  const { privateSales, year } = folded;
  const assessed = state.assessed[index]!;
  const sales = privateSales.get(result.id)!.find((each) => each.year === year)!;
  return {
    id: result.id,
    name: books.person.name,
    churchPercent: result.church,
    brought: pots(assessed.pots),
    carriedIn: pots(assessed.carried),
    carriedFrom: state.carriedFrom[index]!,
    carriedUsed: pots(result.carriedUsed),
    carriedOut: pots(result.carriedOut),
    cappedLosses: formatCents(result.cappedLosses),
    income: formatCents(result.income),
    allowanceUsed: formatCents(result.allowanceUsed),
    taxable: formatCents(result.taxable),
    creditable: formatCents(result.creditable),
    privateSales: {
      net: formatCents(sales.net),
      limit: formatCents(sales.limit),
      belowLimit: sales.belowLimit,
      carriedIn: formatCents(sales.carriedIn),
      carriedUsed: formatCents(sales.carriedUsed),
      carriedBack: formatCents(sales.carriedBack),
      sentBack: formatCents(sales.sentBack),
      carriedOut: formatCents(sales.carriedOut),
      taxable: formatCents(sales.taxable),
      items: books.privateSales.map(({ item }) => item.id),
    },
    rewards: rewardsText(folded, books),
  };
};

const rewardsOf = ({ rewards }: PersonBooks) => ({
  amount: rewards.reduce((sum, { taxable }) => sum + taxable, 0),
  items: rewards.map(({ item }) => item),
});

const rewardsText = ({ year, collected }: FoldedYears, books: PersonBooks): RewardsOfPerson => {
  const { amount, items } = rewardsOf(books);
  const { limit } = parametersOf(year).rewardLimit;
  const { carriedLosses } = collected.context.inputs.profile;
  const carried = carriedLosses.find((row) => row.person === books.person.id && row.year === year)?.rewards ?? '0';
  const taxable = Math.max(0, taxableRewards(amount, limit));
  const carriedUsed = Math.min(taxable, parseCents(carried));
  return {
    sum: formatCents(amount),
    limit: formatCents(limit),
    belowLimit: amount < limit,
    carriedUsed: formatCents(carriedUsed),
    taxable: formatCents(taxable - carriedUsed),
    items: items.map(({ id }) => id),
  };
};

const yearAssessment = (folded: FoldedYears, state: YearState, assessment: Assessment): YearAssessment => {
  const persons = assessment.persons.map(({ id }) => id);
  const own = state.books.filter(({ person }) => persons.includes(person.id)).flatMap(({ banks }) => banks);
  const withheld = own.reduce(
    (sum, { withheld: each }) => ({
      capitalGainsTax: sum.capitalGainsTax + each.capitalGainsTax,
      solidaritySurcharge: sum.solidaritySurcharge + each.solidaritySurcharge,
      churchTax: sum.churchTax + each.churchTax,
      unsplit: sum.unsplit + each.unsplit,
    }),
    { capitalGainsTax: 0, solidaritySurcharge: 0, churchTax: 0, unsplit: 0 },
  );
  const creditable = assessment.persons.reduce((sum, person) => sum + person.creditable, 0);
  return {
    persons,
    steps: assessment.steps.map(({ step, person, before, after, amount }) => ({
      step,
      person,
      before: pots(before),
      after: pots(after),
      amount: formatCents(amount),
      law: step === 'allowance' || step === 'allowance-of-spouse' ? 'estg-20-9' : 'estg-20-6',
    })),
    allowance: formatCents(assessment.allowance),
    allowanceUsed: formatCents(assessment.allowanceUsed),
    taxable: formatCents(assessment.taxable),
    creditable: formatCents(creditable),
    creditUsed: formatCents(assessment.tax.creditUsed),
    creditLost: formatCents(assessment.tax.creditLost),
    tax: taxText(assessment.tax),
    withheld: taxText(withheld),
    balance: formatCents(sumOfTax(assessment.tax) - sumOfTax(withheld) - withheld.unsplit),
    law: creditable === 0 ? ['estg-32d-1'] : ['estg-32d-1', 'estg-32d-5'],
    personalTariff: personalTariff(folded, assessment, creditable),
  };
};

/** What the stated marginal rate would give, before surcharges; no promise of the tariff of § 32a. */
const personalTariff = (
  { year, collected }: FoldedYears,
  { taxable, tax }: Assessment,
  creditable: Cents,
): YearAssessment['personalTariff'] => {
  const stated = collected.context.inputs.profile.personalRates.find((row) => row.year === year);
  if (stated === undefined) return null;
  const full = shareHalfUp(taxable, Math.round(Number(stated.rate) * 1_000_000), 1_000_000);
  const incomeTax = full - Math.min(creditable, full);
  return { rate: stated.rate, incomeTax: formatCents(incomeTax), isLower: incomeTax < tax.capitalGainsTax };
};

const bankText = ({ bank, rounding, replayed, customers }: BankYear): ReplayedBankYear => ({
  bank,
  rounding,
  events: replayed.events.map(eventText),
  customers: customers.map((customer) => ({
    owners: customer.owners,
    start: pots(customer.start),
    income: formatCents(Math.max(0, customer.end.shares) + Math.max(0, customer.end.other)),
    shareGains: formatCents(Math.max(0, customer.end.shares)),
    allowanceUsed: formatCents(customer.allowanceUsed),
    allowanceLeft: formatCents(customer.allowanceLeft),
    creditable: formatCents(customer.creditable),
    creditUsed: formatCents(customer.creditUsed),
    tax: taxText(customer.tax),
    stated: customer.stated === null ? null : statedText(customer.stated),
    rolled: pots(customer.rolled),
    certified: customer.certified === null ? null : pots(customer.certified),
    certificateLate: customer.certificateLate,
  })),
  agreeing: replayed.events.filter(({ stated, difference }) => stated !== null && difference === null).length,
  differing: replayed.events.filter(({ difference }) => difference !== null).length,
});

const statedText = (stated: BankTax): TaxAmountsText => taxText(stated);

const eventText = (event: ReplayedEvent): BankEventText => ({
  kind: event.kind,
  items: event.items,
  activity: event.activity,
  account: event.account,
  owners: event.owners,
  date: event.date,
  amount: formatCents(event.pots.shares + event.pots.other),
  before: pots(event.before),
  after: pots(event.after),
  allowanceUsed: formatCents(event.allowanceUsed),
  allowanceLeft: formatCents(event.allowanceLeft),
  creditUsed: formatCents(event.creditUsed),
  base: formatCents(event.base),
  tax: taxText(event.tax),
  stated: event.stated === null ? null : statedText(event.stated),
  difference:
    event.difference === null
      ? null
      : {
          all: formatCents(event.difference.all),
          capitalGainsTax: formatCents(event.difference.capitalGainsTax),
          solidaritySurcharge: formatCents(event.difference.solidaritySurcharge),
          churchTax: formatCents(event.difference.churchTax),
          reason: event.difference.reason,
          impliedBase: formatCents(event.difference.impliedBase),
        },
});

const usedParameters = ({ year, collected }: FoldedYears): readonly UsedParameter[] => {
  const { allowance, rates, privateSalesLimit, rewardLimit } = parametersOf(year);
  const basis = basisRateOf(year - 1, collected.context.inputs.profile);
  return [
    { name: 'allowance', value: formatCents(allowance.single), source: allowance.source },
    { name: 'tariff', value: `1/${rates.divisor}`, source: rates.source },
    { name: 'private-sales-limit', value: formatCents(privateSalesLimit.limit), source: privateSalesLimit.source },
    { name: 'reward-limit', value: formatCents(rewardLimit.limit), source: rewardLimit.source },
    ...(basis === null ? [] : [{ name: 'basis-rate' as const, value: basis.rate, source: basis.source }]),
  ];
};
