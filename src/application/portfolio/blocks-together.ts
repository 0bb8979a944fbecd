import type { BlockRange, CandleStore } from '#ports/candle-store.ts';

type Asked = {
  readonly range: BlockRange;
  readonly resolve: (blocks: readonly Uint8Array[]) => void;
  readonly reject: (error: unknown) => void;
};

/** So many series are read at once: what is read while others are unpacked. */
const mostAtOnce = 125;

/** Returns a reader of blocks that asks the store once for what is asked of it in the same turn: five hundred holdings are few queries. */
export const blocksTogether = (candles: Pick<CandleStore, 'readBlocksOf'>): Pick<CandleStore, 'readBlocks'> => {
  let waiting: Asked[] = [];
  const readWaiting = (): void => {
    const asked = waiting;
    waiting = [];
    for (let begin = 0; begin < asked.length; begin += mostAtOnce) {
      const some = asked.slice(begin, begin + mostAtOnce);
      candles.readBlocksOf(some.map(({ range }) => range)).then(
        (blocks) => {
          for (const [nth, { resolve }] of some.entries()) resolve(blocks[nth]!);
        },
        (error: unknown) => {
          for (const { reject } of some) reject(error);
        },
      );
    }
  };
  return {
    readBlocks: (series, from, to) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) queueMicrotask(readWaiting);
        waiting.push({ range: { series, from, to }, resolve, reject });
      }),
  };
};
