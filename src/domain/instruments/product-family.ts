/** Products that are quoted alike on one underlying in different sizes: contract specifications of the exchanges. */
const families: readonly (readonly string[])[] = [
  ['ES', 'MES'],
  ['NQ', 'MNQ'],
  ['RTY', 'M2K'],
  ['YM', 'MYM'],
  ['6E', 'M6E'],
  ['BTC', 'MBT'],
  ['ETH', 'MET'],
  ['CL', 'MCL', 'QM'],
  ['GC', 'MGC'],
  ['SI', 'SIL'],
  ['FDAX', 'FDXM', 'FDXS'],
  ['FESX', 'FSXE'],
];

const familyOfRoot = new Map(families.flatMap((roots) => roots.map((root) => [root, roots[0]!] as const)));

/** Returns the root that stands for all sizes of a product: NQ for MNQ. A product not known to have others is its own. */
export const productFamily = (root: string): string => familyOfRoot.get(root.toUpperCase()) ?? root.toUpperCase();

/** Products that their exchange calls micro. */
const micros = new Set(['MES', 'MNQ', 'M2K', 'MYM', 'M6E', 'MBT', 'MET', 'MCL', 'MGC', 'SIL', 'FDXS', 'FSXE']);

/** Returns whether a root is a micro: one that firms count as a tenth of a contract, whatever its size is. */
export const isMicro = (root: string): boolean => micros.has(root.toUpperCase());
