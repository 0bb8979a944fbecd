import { AppError } from '#domain/errors.ts';
import type { AssetClass } from './asset-class.ts';
import { canonicalId } from './canonical-id.ts';

/**
 * Returns the id that an instrument could have by a source's plain symbol; null where there is none: a future's comes from
 * its product, and without a class there is no form of an id.
 */
export const suggestedId = (assetClass: AssetClass | null, plain: string): string | null => {
  if (assetClass === null || assetClass === 'future') return null;
  try {
    return canonicalId(assetClass, plain);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};
