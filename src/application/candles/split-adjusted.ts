import { adjustedBars } from '#domain/market/adjust.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';
import type { CandleAnswer } from './read-candles.ts';

/**
 * Returns an answer with its bars as if every split that their source told of had been made before; the stored bars stay raw.
 * Bars of a source that told of none are as they were.
 */
export const splitAdjusted = async (
  actions: Pick<CorporateActions, 'of'>,
  ledger: string,
  answer: CandleAnswer,
): Promise<CandleAnswer> => {
  const { instrument, source } = answer.about;
  const told = source === null ? [] : await actions.of(ledger, instrument, source);
  const splits = told.filter(({ kind }) => kind === 'split');
  if (splits.length === 0) return answer;
  const bars = () => adjustedBars(answer.bars(), splits);
  return {
    about: answer.about,
    basis: [...answer.basis, JSON.stringify(splits)],
    bars,
    blocks: () => encodeBlocks(bars()),
  };
};
