export const assetClasses = [
  'future',
  'share',
  'fund',
  'crypto',
  'fx',
  'index',
  'bond',
  'certificate',
  'option',
  'warrant',
  'metal',
  'right',
] as const;

/** What kind of thing an instrument is; ETFs are funds. It decides the chain of sources and, unless a `taxClass` is said, the tax rules. */
export type AssetClass = (typeof assetClasses)[number];
