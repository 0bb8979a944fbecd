import { type FundType, fundTypes } from '#domain/instruments/instrument.ts';
import { type Cents, formatCents, parseCents } from './cents.ts';
import type { OpenLotGain } from './open-lot-gains.ts';
import { parametersOf } from './parameters.ts';
import type { TaxYear, YearAssessment } from './tax-year.ts';

/** How much could still be realised in a year without tax. Amounts are text in euro. */
export type YearEndRoom = {
  readonly persons: readonly string[];
  readonly allowanceLeft: string;
  /** Losses of the year and of earlier ones that find no gain yet. */
  readonly shareLosses: string;
  readonly otherLosses: string;
  /** Income whose tax foreign tax would cover that has no room yet. */
  readonly coveredByForeignTax: string;
  /** Gains of shares, of anything else, and of funds before their exempt part. */
  readonly shareGains: string;
  readonly otherGains: string;
  readonly fundGains: Readonly<Record<FundType, string>>;
  readonly banks: readonly BankRoom[];
  /** Up to which a gain of § 23 stays free: below this, not equal to it. By person. */
  readonly privateSales: readonly { readonly person: string; readonly below: string }[];
};

/** At one bank, so that it withholds nothing at once. */
export type BankRoom = {
  readonly bank: string;
  readonly owners: readonly string[];
  readonly allowanceLeft: string;
  readonly shareLosses: string;
  readonly otherLosses: string;
};

/** Returns the room of each assessment of a year, as it stands with what is booked. */
export const yearEndRooms = (year: TaxYear): readonly YearEndRoom[] =>
  year.assessments.map((assessment) => roomOf(year, assessment));

const roomOf = (year: TaxYear, assessment: YearAssessment): YearEndRoom => {
  const own = year.persons.filter(({ id }) => assessment.persons.includes(id));
  const allowanceLeft = parseCents(assessment.allowance) - parseCents(assessment.allowanceUsed);
  const shareLosses = own.reduce((sum, { carriedOut }) => sum + parseCents(carriedOut.shares), 0);
  const otherLosses = own.reduce((sum, { carriedOut }) => sum + parseCents(carriedOut.other), 0);
  const { rates, exemptPermille } = parametersOf(year.year);
  const covered = parseCents(assessment.creditLost) * rates.divisor;
  const otherGains = allowanceLeft + otherLosses + covered;
  const fundGains = Object.fromEntries(
    fundTypes.map((type) => [type, formatCents(grossOf(otherGains, exemptPermille?.[type] ?? 0))]),
  ) as Record<FundType, string>;
  return {
    persons: assessment.persons,
    allowanceLeft: formatCents(allowanceLeft),
    shareLosses: formatCents(shareLosses),
    otherLosses: formatCents(otherLosses),
    coveredByForeignTax: formatCents(covered),
    shareGains: formatCents(otherGains + shareLosses),
    otherGains: formatCents(otherGains),
    fundGains,
    banks: year.banks.flatMap(({ bank, customers }) =>
      customers
        .filter(({ owners }) => owners.some((owner) => assessment.persons.includes(owner)))
        .map(({ owners, allowanceLeft: left, rolled, certified }) => ({
          bank,
          owners,
          allowanceLeft: left,
          shareLosses: formatCents(parseCents(rolled.shares) + parseCents(certified?.shares ?? '0')),
          otherLosses: formatCents(parseCents(rolled.other) + parseCents(certified?.other ?? '0')),
        })),
    ),
    privateSales: own.map(({ id, privateSales }) => ({
      person: id,
      below: formatCents(Math.max(0, parseCents(privateSales.limit) - parseCents(privateSales.net))),
    })),
  };
};

/** The most that, less its exempt part, is no more than the room; cut off to the cent. */
const grossOf = (room: Cents, exemptPermille: number): Cents => Math.floor((room * 1000) / (1000 - exemptPermille));

/** A loss that could be realised: its pot, and how much of it would find gains of the year. */
export type LossToRealise = OpenLotGain & { readonly usable: string };

/**
 * Returns the held lots with a loss, the largest first, with what of it the year's taxed gains could take. Lots are sold oldest first:
 * a lot behind others of its depot comes only with them.
 */
export const lossesToRealise = (year: TaxYear, open: readonly OpenLotGain[]): readonly LossToRealise[] => {
  const taxable = year.assessments.reduce((sum, each) => sum + parseCents(each.taxable), 0);
  const shareGains = year.persons.reduce((sum, { brought }) => sum + Math.max(0, parseCents(brought.shares)), 0);
  return open
    .filter(({ taxable: own, regime }) => regime === 'capital' && own !== null && own.startsWith('-'))
    .map((lot) => {
      const loss = -parseCents(lot.taxable!);
      const room = lot.pot === 'shares' ? Math.min(taxable, shareGains) : taxable;
      return { ...lot, usable: formatCents(Math.min(loss, room)) };
    })
    .toSorted((a, b) => parseCents(a.taxable!) - parseCents(b.taxable!) || (a.lot < b.lot ? -1 : 1));
};
