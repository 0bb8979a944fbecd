import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';

/** What a mapping of activities says beside its columns. */
export type ActivityReading = {
  /** What the words of the type's column stand for, in small letters. */
  readonly types: readonly WordMeaning[];
  /** Whose sign turns a type into its opposite: a purchase of fewer than no units is a sale. */
  readonly signs: 'ignored' | 'amount' | 'quantity';
  /** Of rows whose currency no column says. */
  readonly currency: string;
  /** What all instruments of the table are; null: it is asked for. */
  readonly assetClass: AssetClass | null;
};

export type WordMeaning = { readonly word: string; readonly type: ActivityType | 'left-out' };

/** Types that are each other's opposite: the one that brings money in or lets units go first. */
const opposites: readonly (readonly [ActivityType, ActivityType])[] = [
  ['sell', 'buy'],
  ['short', 'cover'],
  ['deposit', 'withdrawal'],
  ['interest', 'interest-charge'],
  ['fee-refund', 'fee'],
  ['tax-refund', 'tax'],
  ['transfer-out', 'transfer-in'],
];

/** Returns the type whose money or units move the way that a sign says; one without an opposite stays what it is. */
export const typeBySign = (type: ActivityType, signs: ActivityReading['signs'], isBelowZero: boolean): ActivityType => {
  const pair = opposites.find((types) => types.includes(type));
  if (signs === 'ignored' || pair === undefined) return type;
  const isTransfer = pair.includes('transfer-in');
  if (signs === 'amount' && isTransfer) return type;
  const hasUnits = isTransfer || pair.includes('buy') || pair.includes('cover');
  if (signs === 'quantity' && !hasUnits) return type;
  // Money that is paid and units that come in go together.
  return pair[(signs === 'amount') === isBelowZero ? 1 : 0];
};
