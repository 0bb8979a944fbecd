import { type Cents, halves } from './cents.ts';
import type { TaxParameters } from './parameters.ts';
import { gainsOf, lossesOf, type Pots, setOffAcross } from './pots.ts';
import { addTax, type ChurchPercent, type CreditedTax, flatTaxOfYear, noTax } from './tariff.ts';

/** What one person brings into the assessment of a year. */
export type AssessedPerson = {
  readonly id: string;
  readonly pots: Pots;
  /** Verlustvorträge, as positive amounts. */
  readonly carried: Pots;
  readonly creditable: Cents;
  readonly church: ChurchPercent;
  /** Gains and losses (positive) of Termingeschäfte within `pots.other`, for the abolished cap; null: it does not count. */
  readonly forwards: { readonly gains: Cents; readonly losses: Cents } | null;
};

export const assessmentSteps = [
  'legacy-termin-cap',
  'across-pots',
  'with-spouse',
  'carried-share-losses',
  'carried-other-losses',
  'allowance',
  'allowance-of-spouse',
] as const;
/** In the order in which they are taken: EStG § 20 (6), then (9). */
export type AssessmentStepName = (typeof assessmentSteps)[number];

/** What a step found, did and left. `amount`: what it set off or freed; 0: it found nothing to do. */
export type AssessmentStep = {
  readonly step: AssessmentStepName;
  readonly person: string;
  readonly before: Pots;
  readonly after: Pots;
  readonly amount: Cents;
};

export type PersonResult = {
  readonly id: string;
  /** Capital income after losses, before the allowance. */
  readonly income: Cents;
  readonly allowanceUsed: Cents;
  readonly taxable: Cents;
  readonly carriedUsed: Pots;
  /** Verlustvorträge into the next year, positive. */
  readonly carriedOut: Pots;
  /** Losses that the abolished cap leaves for later years; 0 under the law in force. */
  readonly cappedLosses: Cents;
  readonly church: ChurchPercent;
  readonly creditable: Cents;
  readonly tax: CreditedTax;
};

export type Assessment = {
  readonly joint: boolean;
  readonly allowance: Cents;
  readonly allowanceUsed: Cents;
  readonly steps: readonly AssessmentStep[];
  readonly persons: readonly PersonResult[];
  readonly taxable: Cents;
  readonly tax: CreditedTax;
};

/**
 * Assesses one person, or two spouses together: losses of the year across the pots, then of the spouse, then those of
 * earlier years, then the allowance; the tax on what is left.
 *
 * The order "year before carry-forward, own before the spouse's" is derived from § 20 (6) sentences 2 and 3; decision 42.
 * Spouses of one church rate are taxed by one computation on their sum, others each on their own part.
 *
 * @see EStG § 20 (6), (9), § 32d (1), (5)
 */
export const assess = (persons: readonly AssessedPerson[], parameters: TaxParameters): Assessment => {
  const joint = persons.length === 2;
  const books = persons.map((person) => new Book(person));
  for (const book of books) book.capForwards(parameters.legacyTerminCap);
  for (const book of books) book.setOff();
  if (joint) setOffBetween(books[0]!, books[1]!);
  for (const book of books) book.takeCarried();
  const allowance = joint ? parameters.allowance.joint : parameters.allowance.single;
  const shares = joint ? halves(allowance) : [allowance];
  books.forEach((book, index) => {
    book.allow(shares[index]!, 'allowance');
  });
  if (joint) {
    const left = books.map((book, index) => shares[index]! - book.allowanceUsed);
    books[0]!.allow(left[1]!, 'allowance-of-spouse');
    books[1]!.allow(left[0]!, 'allowance-of-spouse');
  }
  const taxes = taxesOf(books, parameters);
  return {
    joint,
    allowance,
    allowanceUsed: books.reduce((sum, book) => sum + book.allowanceUsed, 0),
    steps: inOrder(books.flatMap((book) => book.steps)),
    persons: books.map((book, index) => book.result(taxes.each[index]!)),
    taxable: books.reduce((sum, book) => sum + book.taxable, 0),
    tax: taxes.all,
  };
};

/** The pots of one person while they are assessed, and what was done to them. */
class Book {
  readonly person: AssessedPerson;
  readonly steps: AssessmentStep[] = [];
  pots: Pots;
  left: Pots;
  cappedLosses = 0;
  allowanceUsed = 0;

  constructor(person: AssessedPerson) {
    this.person = person;
    this.pots = person.pots;
    this.left = person.carried;
  }

  get taxable(): Cents {
    return gainsOf(this.pots) - this.allowanceUsed;
  }

  move(step: AssessmentStepName, after: Pots, amount: Cents): void {
    this.steps.push({ step, person: this.person.id, before: this.pots, after, amount });
    this.pots = after;
  }

  capForwards(cap: Cents | null): void {
    const { forwards } = this.person;
    if (forwards === null || cap === null) return;
    this.cappedLosses = forwards.losses - Math.min(forwards.losses, forwards.gains, cap);
    const { shares, other } = this.pots;
    this.move('legacy-termin-cap', { shares, other: other + this.cappedLosses }, this.cappedLosses);
  }

  setOff(): void {
    const after = setOffAcross(this.pots);
    this.move('across-pots', after, this.pots.shares - after.shares);
  }

  takeCarried(): void {
    const { shares, other } = this.pots;
    const ofShares = Math.min(this.left.shares, Math.max(0, shares));
    this.move('carried-share-losses', { shares: shares - ofShares, other }, ofShares);
    const ofOther = Math.min(this.left.other, Math.max(0, this.pots.other));
    const ofOtherInShares = Math.min(this.left.other - ofOther, Math.max(0, this.pots.shares));
    const after = { shares: this.pots.shares - ofOtherInShares, other: this.pots.other - ofOther };
    this.move('carried-other-losses', after, ofOther + ofOtherInShares);
    this.left = { shares: this.left.shares - ofShares, other: this.left.other - ofOther - ofOtherInShares };
  }

  allow(allowance: Cents, step: 'allowance' | 'allowance-of-spouse'): void {
    const used = Math.min(allowance, this.taxable);
    this.allowanceUsed += used;
    this.move(step, this.pots, used);
  }

  result(tax: CreditedTax): PersonResult {
    const { id, carried, creditable, church } = this.person;
    const losses = lossesOf(this.pots);
    return {
      id,
      income: gainsOf(this.pots),
      allowanceUsed: this.allowanceUsed,
      taxable: this.taxable,
      carriedUsed: { shares: carried.shares - this.left.shares, other: carried.other - this.left.other },
      carriedOut: { shares: losses.shares + this.left.shares, other: losses.other + this.left.other },
      cappedLosses: this.cappedLosses,
      church,
      creditable,
      tax,
    };
  }
}

/** Sentence 3: losses of one spouse against gains of the other, before anything is carried forward. */
const setOffBetween = (a: Book, b: Book): void => {
  for (const [loser, winner] of [[a, b] as const, [b, a] as const]) {
    const ofShares = Math.min(Math.max(0, -loser.pots.shares), Math.max(0, winner.pots.shares));
    transfer(loser, winner, { shares: ofShares, other: 0 }, ofShares);
  }
  for (const [loser, winner] of [[a, b] as const, [b, a] as const]) {
    const loss = Math.max(0, -loser.pots.other);
    const ofOther = Math.min(loss, Math.max(0, winner.pots.other));
    const ofShares = Math.min(loss - ofOther, Math.max(0, winner.pots.shares));
    transfer(loser, winner, { shares: ofShares, other: ofOther }, ofOther + ofShares, 'other');
  }
};

const transfer = (loser: Book, winner: Book, taken: Pots, amount: Cents, from: 'shares' | 'other' = 'shares'): void => {
  if (amount === 0) return;
  const { shares, other } = loser.pots;
  const eased = from === 'shares' ? { shares: shares + amount, other } : { shares, other: other + amount };
  loser.move('with-spouse', eased, amount);
  const rest = { shares: winner.pots.shares - taken.shares, other: winner.pots.other - taken.other };
  winner.move('with-spouse', rest, amount);
};

const taxesOf = (books: readonly Book[], { rates }: TaxParameters): { all: CreditedTax; each: CreditedTax[] } => {
  const taxOf = ({ taxable, person }: Book) => flatTaxOfYear(taxable, person.creditable, person.church, rates);
  const each = books.map(taxOf);
  const [first, second] = books;
  if (first === undefined) return { all: { ...noTax, creditUsed: 0, creditLost: 0 }, each };
  if (second === undefined) return { all: each[0]!, each };
  if (first.person.church === second.person.church) {
    const creditable = first.person.creditable + second.person.creditable;
    return { all: flatTaxOfYear(first.taxable + second.taxable, creditable, first.person.church, rates), each };
  }
  const [one, two] = each as [CreditedTax, CreditedTax];
  const credit = { creditUsed: one.creditUsed + two.creditUsed, creditLost: one.creditLost + two.creditLost };
  return { all: { ...addTax(one, two), ...credit }, each };
};

const inOrder = (steps: readonly AssessmentStep[]): readonly AssessmentStep[] =>
  steps.toSorted((a, b) => assessmentSteps.indexOf(a.step) - assessmentSteps.indexOf(b.step));
