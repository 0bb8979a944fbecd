import type { LeftOutPayment } from './collect-items.ts';
import type { TaxForm } from './form-lines.ts';
import type { ItemContext } from './item-context.ts';
import { churchChanges } from './parameters.ts';
import type { TaxItem } from './tax-item.ts';
import { type OpenPoint, openPoints, type TaxNote } from './tax-year.ts';
import type { YearState } from './year-state.ts';

/** Names every open point of the law and says which of them this year depends on. */
export const openPointsOf = (state: YearState, forms: readonly TaxForm[]): readonly OpenPoint[] => {
  const some = (test: (item: TaxItem) => boolean): boolean => state.items.some(test);
  const inCurrency = (item: TaxItem): boolean =>
    item.lots.some(({ terms }) => terms.some(({ stated }) => stated !== null));
  const touched: Readonly<Record<OpenPoint['point'], boolean>> = {
    'share-pot': hasShareLosses(state),
    'currency-leg': some(inCurrency),
    'depot-boundary': state.books.some(({ abroad }) => abroad.some(({ item }) => item.lots.length > 0)),
    'order-of-offsetting': state.assessments.some(({ steps }) => steps.filter(({ amount }) => amount > 0).length > 1),
    'crypto-notes-and-funding': some(({ category }) => category === 'crypto-derivative' || category === 'certificate'),
    'weekend-term': some(({ regime }) => regime === 'private-sale'),
    'forms-not-published': forms.some((form) => form.state === 'not-released'),
    'rounding-of-the-office': state.assessments.some(({ tax }) => tax.capitalGainsTax > 0),
  };
  return openPoints.map((point) => ({ point, touches: touched[point] }));
};

const hasShareLosses = ({ assessed }: YearState): boolean =>
  assessed.some(({ pots, carried }) => pots.shares < 0 || carried.shares > 0);

/** What is to be said beside the figures of a year. */
export const notesOf = (
  { inputs }: ItemContext,
  state: YearState,
  leftOut: readonly LeftOutPayment[],
): readonly TaxNote[] => {
  const { year, items, banks } = state;
  const notes: TaxNote[] = ['estimate'];
  const say = (note: TaxNote, holds: boolean): void => {
    if (holds) notes.push(note);
  };
  say('provisional-share-losses', hasShareLosses(state));
  say(
    'church-tax-for-part-of-year',
    inputs.profile.persons.some((person) => churchChanges(person, year)),
  );
  say(
    'certificate-late',
    banks.some(({ customers }) => customers.some(({ certificateLate }) => certificateLate)),
  );
  say('carried-from-ledger', state.carriedFrom.includes('ledger'));
  say('legacy-cap', inputs.profile.modules.legacyTerminCapYears.includes(year));
  say(
    'banks-computed',
    banks.some(({ customers }) => customers.some(({ stated, items: own }) => stated === null && own.length > 0)),
  );
  say(
    'foreign-tax-unverified',
    items.some(({ hints }) => hints.includes('foreign-tax-unverified')),
  );
  say('currency-module', inputs.profile.modules.currency);
  say(
    'replacement-base',
    items.some(({ hints }) => hints.includes('replacement-base')),
  );
  say(
    'prop-payouts-left-out',
    leftOut.some(({ reason }) => reason === 'prop-payout'),
  );
  say(
    'costs-not-deductible',
    leftOut.some(({ reason }) => reason === 'not-deductible'),
  );
  return notes;
};
